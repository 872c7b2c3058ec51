package org.networkspc.reports.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.networkspc.reports.OtherJava;

/** The service in a process of its own, which can be killed. */
final class ServedFolder implements AutoCloseable {
    private static final long PATIENCE_S = 30;

    private final Process process;
    private final int port;
    private final Start start;

    /**
     * How long it took from the start of the process until it served.
     *
     * @param wallMs by the clock on the wall, with whatever else the machine was doing
     * @param cpuMs of the process alone, over all processors
     * @param calm whether the machine had little else to do
     */
    record Start(long wallMs, long cpuMs, boolean calm) {}

    private ServedFolder(Process process, int port, Start start) {
        this.process = process;
        this.port = port;
        this.start = start;
    }

    /** The process: serves a folder and says on which port; ends with the one that started it. */
    public static void main(String[] folder) throws IOException {
        try (Networks networks = Networks.open(Path.of(folder[0]));
                Service service = Service.start(networks, 0)) {
            System.out.println("port " + service.port());
            System.out.flush();
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }

    /** Starts the process and waits until it serves; empty when it says that it cannot. */
    static Optional<ServedFolder> start(Path folder) throws IOException {
        boolean calm = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                <= Runtime.getRuntime().availableProcessors();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(List.of(
                        OtherJava.THIS_JDK.resolve("bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        OtherJava.classPath(),
                        ServedFolder.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith("port ")) {
            line = out.readLine();
        }
        if (line == null) {
            process.destroyForcibly();
            return Optional.empty();
        }
        int port = Integer.parseInt(line.substring("port ".length()));
        long wall = (System.nanoTime() - begin) / 1_000_000;
        long cpu = process.info().totalCpuDuration().map(Duration::toMillis).orElse(wall);
        return Optional.of(new ServedFolder(process, port, new Start(wall, cpu, calm)));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Start start() {
        return start;
    }

    /** As {@code kill -9} does, without a word of warning. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new AssertionError("the process could not be killed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
