package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.reports.intake.UsedKeyException;
import org.networkspc.reports.pack.PackBeingMadeException;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Frame;
import org.networkspc.reports.page.Html;
import org.networkspc.reports.page.Link;
import org.networkspc.reports.page.Page;
import org.networkspc.reports.store.NotKeptException;

/** What is answered when something cannot be: a page with a sentence for people, a problem document for programs. */
final class Answers {
    private static final Logger LOG = System.getLogger(Answers.class.getName());
    private static final String PROBLEM = "application/problem+json";

    private Answers() {}

    static void register(RoutesConfig routes) {
        routes.exception(NotHere.class, (e, ctx) -> say(ctx, 404, message(e)));
        routes.exception(Refused.class, (e, ctx) -> say(ctx, e.status(), message(e)));
        routes.exception(UsedKeyException.class, (e, ctx) -> say(ctx, 422, message(e)));
        routes.exception(PackBeingMadeException.class, (e, ctx) -> say(ctx, 409, message(e)));
        routes.exception(NotKeptException.class, (e, ctx) -> {
            LOG.log(Logger.Level.WARNING, "Something sent to " + ctx.path() + " could not be written: " + e.getCause());
            say(ctx, 507, message(e));
        });
        routes.exception(HttpResponseException.class, (e, ctx) -> say(ctx, e.getStatus(), general(e.getStatus())));
        routes.exception(Exception.class, (e, ctx) -> {
            Optional<Limits.Answer> limit = Limits.answer(e);
            if (limit.isPresent()) {
                say(ctx, limit.get().status(), limit.get().sentence());
                return;
            }
            LOG.log(Logger.Level.ERROR, "Request " + ctx.method() + " " + ctx.path() + " could not be answered", e);
            say(ctx, 500, general(500));
        });
        routes.error(404, ctx -> {
            if (ctx.res().getContentType() == null || !isSaid(ctx)) {
                say(ctx, 404, general(404));
            }
        });
    }

    static void page(Context ctx, Page page, String home) {
        ctx.attribute("said", true);
        ctx.html(Html.page(page, home));
    }

    /** A problem document with further members. */
    static void problem(Context ctx, int status, String sentence, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", sentence);
        body.put("status", status);
        body.putAll(more);
        ctx.attribute("said", true);
        ctx.status(status).json(body).contentType(PROBLEM);
    }

    private static void say(Context ctx, int status, String sentence) {
        if (ctx.path().startsWith("/api/")) {
            problem(ctx, status, sentence, Map.of());
            return;
        }
        ctx.status(status);
        Page page = new Page(
                sentence,
                Frame.PLAIN,
                List.of(
                        new Block.Headline(status == 404 ? "Not found" : "Not done", sentence),
                        new Block.Links("", List.of(new Link("Back to the start", "/")))));
        page(ctx, page, "/");
    }

    private static boolean isSaid(Context ctx) {
        return Boolean.TRUE.equals(ctx.attribute("said"));
    }

    private static String general(int status) {
        return switch (status) {
            case 400 -> "The request could not be read. Please go back and try again.";
            case 404 -> "There is no page at this address. It may have been renamed.";
            case 405 -> "This address does not take that kind of request.";
            case 413 -> "More was sent than this address takes. Hand files in on the upload page, one at a time.";
            default ->
                "Something went wrong here, and nothing was changed. Please try again; the log of the service says"
                        + " more.";
        };
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? general(400) : e.getMessage();
    }
}
