package org.networkspc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of every guide compiles as it stands there, is short, and prints what the guide shows. */
class GuidesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|text)\n(.*?)^```$");
    private static final int MOST_LINES = 14;

    static List<String> guides() throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve("guides"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> blocks(String guide, String language) throws IOException {
        return BLOCK.matcher(Files.readString(DOCS.resolve("guides").resolve(guide)))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void aGuidePrintsWhatItShows(String guide, @TempDir Path folder) throws Exception {
        compile(folder, program(String.join("", blocks(guide, "java"))));
        assertEquals(String.join("", blocks(guide, "text")), printed(folder));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void aGuideIsShort(String guide) throws IOException {
        for (String block : blocks(guide, "java")) {
            long lines =
                    block.lines().filter(line -> !line.startsWith("import")).count();
            assertTrue(lines <= MOST_LINES, guide + " has " + lines + " lines");
        }
    }

    @Test
    void theReadmeOfEmbeddingLeadsToEveryGuide() throws IOException {
        String page = Files.readString(DOCS.resolve("embedding/README.md"));
        assertEquals(5, guides().size());
        for (String guide : guides()) {
            assertTrue(page.contains("(../guides/" + guide + ")"), guide);
        }
    }

    /** A whole class: imports above, all else into its main method. */
    private static String program(String java) {
        String imports = java.lines().filter(GuidesTest::isImport).collect(Collectors.joining("\n"));
        String body = java.lines().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
        return imports + "\npublic class Guide {\npublic static void main(String[] args) {\n" + body + "\n}\n}\n";
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    private static void compile(Path folder, String program) throws IOException {
        Path source = Files.writeString(folder.resolve("Guide.java"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-d",
                folder.toString(),
                "-encoding",
                "UTF-8",
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertTrue(compiled, messages.toString());
        }
    }

    private static String printed(Path folder) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            loader.loadClass("Guide").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
