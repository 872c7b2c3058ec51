package org.networkspc.reports;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.networkspc.reports.store.Database;
import org.networkspc.reports.web.Networks;
import org.networkspc.reports.web.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The service. */
@Command(name = "serve", description = "Serve the networks of a data folder.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    static final int USUAL_PORT = 7070;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "a network's folder, or one that holds several")
    private Path data = Path.of(".");

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "7070", description = "default ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:NETWORK_REPORTS_DATABASE}",
            description = "jdbc:postgresql://… for tables that others read too; default: inside the data folder."
                    + " Also read from NETWORK_REPORTS_DATABASE, where a password is safer than on the command line")
    private @Nullable String database;

    @Override
    public Integer call() throws Exception {
        DrawingFonts.prepare();
        Networks networks = Networks.open(
                data, Optional.ofNullable(database).map(Database::at).orElse(Database.EMBEDDED));
        Service service;
        try {
            service = Service.start(networks, port);
        } catch (RuntimeException e) {
            networks.close();
            throw e;
        }
        spec.commandLine().getOut().println("Serving on " + service.address() + ". Stop with Ctrl+C.");
        untilStopped(networks, service);
        return Main.OK;
    }

    /** Returns when the process is asked to stop, after everything has been closed. */
    static void untilStopped(Networks networks, Service service) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            networks.close();
            stopped.countDown();
        }));
        stopped.await();
    }
}
