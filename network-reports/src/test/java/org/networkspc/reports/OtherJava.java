package org.networkspc.reports;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** This software in a process of its own: under another Java, in another place, or to be killed. */
public final class OtherJava {
    public static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

    private OtherJava() {}

    /** The class path of the tests, whoever runs them. */
    public static String classPath() {
        if (OtherJava.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /**
     * Starts a command of this software.
     *
     * @param options of Java
     * @param log file for what it says
     */
    public static Process start(Path jdk, List<String> options, Path log, List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(jdk.resolve("bin").resolve("java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), Main.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
