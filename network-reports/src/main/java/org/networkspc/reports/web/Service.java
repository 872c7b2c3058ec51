package org.networkspc.reports.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.json.JavalinJackson3;
import io.javalin.util.JavalinBindException;
import java.util.Set;
import org.networkspc.reports.store.UnusableFolderException;
import tools.jackson.databind.cfg.DateTimeFeature;

/** The running service. It listens on this machine only. */
public final class Service implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int LAST_TRY = 20;
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final Javalin javalin;
    private final Watch watch;

    private Service(Javalin javalin, Watch watch) {
        this.javalin = javalin;
        this.watch = watch;
    }

    /**
     * Serves these networks.
     *
     * @param port to listen on; 0 for any free one
     * @throws UnusableFolderException when the port is taken
     */
    public static Service start(Networks networks, int port) {
        try {
            return new Service(
                    Javalin.create(config -> configure(config, networks)).start(HOST, port), Watch.over(networks));
        } catch (JavalinBindException e) {
            throw new UnusableFolderException(
                    "Port " + port + " is in use by another program. Choose another with --port.");
        }
    }

    /** As {@link #start}, on the next free port when this one is taken. */
    public static Service startNear(Networks networks, int port) {
        for (int tried = port; tried < port + LAST_TRY; tried++) {
            try {
                return start(networks, tried);
            } catch (UnusableFolderException e) {
                continue;
            }
        }
        return start(networks, 0);
    }

    private static void configure(JavalinConfig config, Networks networks) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        Limits.configure(config, networks::words);
        config.jsonMapper(
                new JavalinJackson3().updateMapper(b -> b.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)));
        config.routes.before(Service::guard);
        Assets.register(config.routes);
        Pages.register(config.routes, networks);
        Uploads.register(config.routes, networks);
        Packs.register(config.routes, networks);
        Api.register(config.routes, networks);
        NotesApi.register(config.routes, networks);
        NoteForms.register(config.routes, networks);
        AuditPage.register(config.routes, networks);
        Answers.register(config.routes, networks);
    }

    /** Other sites cannot make a reader's browser change anything here. */
    private static void guard(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        String from = ctx.header("Sec-Fetch-Site");
        if (ctx.method() == HandlerType.POST && from != null && FOREIGN.contains(from)) {
            throw new Refused(403, "Another site asked for this change, so it was not made.");
        }
    }

    public int port() {
        return javalin.port();
    }

    public String address() {
        return "http://localhost:" + port();
    }

    @Override
    public void close() {
        javalin.stop();
        watch.close();
    }
}
