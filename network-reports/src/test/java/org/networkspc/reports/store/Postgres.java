package org.networkspc.reports.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of this machine's own programs, on a free port, for as long as the tests run. */
public final class Postgres {
    private static final String MISSING = "Skipped: PostgreSQL could not be started here. Install it (Debian: apt-get"
            + " install postgresql) to run this test; .ci/run does.";
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final int PATIENCE_S = 60;

    /** Started once, when first asked for. */
    private static final class Running {
        private static final Optional<Postgres> SERVER = start();
    }

    private final Path programs;
    private final Path folder;
    private final int port;

    private Postgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** A database address; the test is skipped with a sentence where there is no server. */
    public static Database database() {
        assumeTrue(Running.SERVER.isPresent(), MISSING);
        return Database.at("jdbc:postgresql://127.0.0.1:" + Running.SERVER.orElseThrow().port + "/postgres?user=spc");
    }

    /** Stops and starts the server, as for maintenance. */
    public static void whileStopped(Runnable meanwhile) {
        Postgres server = Running.SERVER.orElseThrow();
        server.control("stop", "-m", "fast");
        try {
            meanwhile.run();
        } finally {
            server.control("start", "-l", server.folder.resolve("log").toString());
        }
    }

    private static Optional<Postgres> start() {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("spc-postgresql-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            if (isRoot()) {
                Files.setOwner(
                        folder,
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            }
            Postgres server = new Postgres(programs.get(), folder, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
            return server.begin() ? Optional.of(server) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private boolean begin() {
        boolean made = run(
                programs.resolve("initdb").toString(),
                "-D",
                data(),
                "-U",
                "spc",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync");
        return made && control("start", "-l", folder.resolve("log").toString());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private boolean control(String... what) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("pg_ctl").toString(), "-D", data(), "-w", "-t", "30"));
        command.add("-o");
        command.add("-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off");
        command.addAll(Arrays.asList(what));
        return run(command.toArray(String[]::new));
    }

    private void remove() {
        control("stop", "-m", "immediate");
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    private static Optional<Path> programs() {
        List<Path> places = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.sorted(Comparator.reverseOrder()).forEach(v -> places.add(v.resolve("bin")));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(place -> !place.isEmpty())
                .map(Path::of)
                .forEach(places::add);
        return places.stream()
                .filter(p -> Files.isExecutable(p.resolve("initdb")) && Files.isExecutable(p.resolve("pg_ctl")))
                .findFirst();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The server refuses to run as root, so root runs it as nobody. */
    private boolean run(String... command) {
        List<String> whole = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "nobody", "--") : List.of());
        whole.addAll(Arrays.asList(command));
        try {
            Process process = new ProcessBuilder(whole)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_S, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
