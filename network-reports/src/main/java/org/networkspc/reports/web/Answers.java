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
import org.networkspc.words.Language;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** What is answered when something cannot be: a page with a sentence for people, a problem document for programs. */
final class Answers {
    private static final Logger LOG = System.getLogger(Answers.class.getName());
    private static final Phrase BEING_MADE = Phrase.of(
            "A pack of this {network} is being made by someone else at the moment. Wait until it is finished.");
    private static final String PROBLEM = "application/problem+json";

    private final Networks networks;

    private Answers(Networks networks) {
        this.networks = networks;
    }

    static void register(RoutesConfig routes, Networks networks) {
        Answers answers = new Answers(networks);
        routes.exception(NotHere.class, (e, ctx) -> answers.say(ctx, 404, e.said()));
        routes.exception(Refused.class, (e, ctx) -> answers.say(ctx, e.status(), e.said()));
        routes.exception(UsedKeyException.class, (e, ctx) -> answers.say(ctx, 422, Phrase.asWritten(message(e))));
        routes.exception(PackBeingMadeException.class, (e, ctx) -> answers.say(ctx, 409, BEING_MADE));
        routes.exception(NotKeptException.class, (e, ctx) -> {
            LOG.log(Logger.Level.WARNING, "Something sent to " + ctx.path() + " could not be written: " + e.getCause());
            answers.say(ctx, 507, Phrase.of(message(e)));
        });
        routes.exception(
                HttpResponseException.class, (e, ctx) -> answers.say(ctx, e.getStatus(), general(e.getStatus())));
        routes.exception(Exception.class, (e, ctx) -> {
            Optional<Limits.Answer> limit = Limits.answer(e);
            if (limit.isPresent()) {
                answers.say(ctx, limit.get().status(), limit.get().sentence());
                return;
            }
            LOG.log(Logger.Level.ERROR, "Request " + ctx.method() + " " + ctx.path() + " could not be answered", e);
            answers.say(ctx, 500, general(500));
        });
        routes.error(404, ctx -> {
            if (ctx.res().getContentType() == null || !isSaid(ctx)) {
                answers.say(ctx, 404, general(404));
            }
        });
    }

    /** What stands around a page of no network. */
    static Frame frame(Words words) {
        return new Frame(Frame.PLAIN.name(), List.of(), "", "", words);
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

    private void say(Context ctx, int status, Phrase sentence) {
        Words words = networks.words(ctx.path());
        if (ctx.path().startsWith("/api/")) {
            problem(ctx, status, english(words).say(sentence), Map.of());
            return;
        }
        ctx.status(status);
        String said = words.say(sentence);
        Page page = new Page(
                said,
                frame(words),
                List.of(
                        new Block.Headline(words.say(status == 404 ? "Not found" : "Not done"), said),
                        new Block.Links("", List.of(new Link(words.say("Back to the start"), "/")))));
        page(ctx, page, "/");
    }

    /** Programs read English, in the network's own terms where those are English. */
    private static Words english(Words words) {
        return words.language().code().equals(Language.ENGLISH.code()) ? words : Words.PLAIN;
    }

    private static boolean isSaid(Context ctx) {
        return Boolean.TRUE.equals(ctx.attribute("said"));
    }

    private static Phrase general(int status) {
        return switch (status) {
            case 400 -> Phrase.of("The request could not be read. Please go back and try again.");
            case 404 -> Phrase.of("There is no page at this address. It may have been renamed.");
            case 405 -> Phrase.of("This address does not take that kind of request.");
            case 413 ->
                Phrase.of("More was sent than this address takes. Hand files in on the upload page, one at a time.");
            default ->
                Phrase.of("Something went wrong here, and nothing was changed. Please try again; the log of the service"
                        + " says more.");
        };
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
