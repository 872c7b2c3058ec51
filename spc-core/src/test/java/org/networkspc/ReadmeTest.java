package org.networkspc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.interpret.Interpretation;

/** The Java block of the README compiles as it stands and gives a reading. */
class ReadmeTest {
    private static final String FRAME = """
            import static org.networkspc.measure.Direction.DECREASE;
            import static org.networkspc.series.Pooling.LIKE_FOR_LIKE;
            import java.time.LocalDate;
            import java.util.ArrayList;
            import java.util.List;
            import org.networkspc.chart.*;
            import org.networkspc.interpret.*;
            import org.networkspc.measure.*;
            import org.networkspc.pool.*;
            import org.networkspc.rule.*;
            import org.networkspc.series.*;

            public class Readme {
                public static Object reading() {
                    Network network = new Network("n", "Network", List.of(Member.of("A"), Member.of("B")));
                    List<Observation> observations = new ArrayList<>();
                    for (int month = 0; month < 36; month++) {
                        for (Member member : network.members()) {
                            observations.add(Observation.of(
                                    Measure.rate("falls", "Falls per 1,000 bed days", 1_000).improvement(DECREASE),
                                    member, LocalDate.of(2022, 1, 1).plusMonths(month), 6 + month % 5, 1_000));
                        }
                    }
                    %s
                    return reading;
                }
            }
            """;

    @Test
    void theReadmesJavaCompilesAndReads(@TempDir Path folder) throws Exception {
        Object reading = run(folder, javaBlock());
        Interpretation interpretation = (Interpretation) reading;
        assertEquals(2, interpretation.chart().phases().size());
        assertEquals(36, interpretation.chart().points().size());
        assertTrue(interpretation.reading().size() > 0);
    }

    private static String javaBlock() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int from = readme.indexOf("```java\n") + "```java\n".length();
        return readme.substring(from, readme.indexOf("```", from));
    }

    private static Object run(Path folder, String block) throws Exception {
        Path source = Files.writeString(folder.resolve("Readme.java"), FRAME.replace("%s", block));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertTrue(compiled, messages.toString());
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Method reading = loader.loadClass("Readme").getMethod("reading");
            return reading.invoke(null);
        }
    }
}
