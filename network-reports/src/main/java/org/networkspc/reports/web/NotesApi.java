package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Posting;
import org.networkspc.reports.config.Entered;
import org.networkspc.reports.config.Entries;
import org.networkspc.reports.config.FieldProblem;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.store.Notes;

/**
 * Change ideas, annotations, nominations, offers and asks, as JSON. Sending one with an id that is there already takes its
 * place; without an id it gets one made from its content, so that a repeated attempt changes nothing.
 */
final class NotesApi {
    private static final String NETWORK = "/api/v1/networks/{network}";

    private final Networks networks;

    private NotesApi(Networks networks) {
        this.networks = networks;
    }

    static void register(RoutesConfig routes, Networks networks) {
        NotesApi api = new NotesApi(networks);
        routes.get(
                NETWORK + "/ideas",
                ctx -> ctx.json(api.logbook(ctx).ideas().stream()
                        .map(api.edition(ctx).written()::told)
                        .map(NoteJson::of)
                        .toList()));
        routes.get(NETWORK + "/ideas/{id}", api::reading);
        routes.post(NETWORK + "/ideas", api::idea);
        routes.delete(NETWORK + "/ideas/{id}", api::withdrawIdea);
        routes.get(
                NETWORK + "/annotations",
                ctx -> ctx.json(api.logbook(ctx).annotations().stream()
                        .filter(note ->
                                note.memberId().isEmpty() || api.edition(ctx).isNamed())
                        .map(NoteJson::of)
                        .toList()));
        routes.post(NETWORK + "/annotations", api::annotation);
        routes.delete(NETWORK + "/annotations/{id}", api::withdrawAnnotation);
        routes.get(
                NETWORK + "/bright-spots",
                ctx -> ctx.json(BrightSpotsJson.of(
                        networks.get(ctx.pathParam("network")).edition())));
        api.postings(routes, "/nominations", Posting.Kind.NOMINATION);
        api.postings(routes, "/offers", Posting.Kind.OFFER);
        api.postings(routes, "/asks", Posting.Kind.ASK);
    }

    private void postings(RoutesConfig routes, String path, Posting.Kind kind) {
        routes.get(
                NETWORK + path,
                ctx -> ctx.json(logbook(ctx).postings(kind).stream()
                        .map(note -> NoteJson.of(note, edition(ctx).isNamed()))
                        .toList()));
        routes.post(NETWORK + path, ctx -> posting(ctx, kind));
        routes.delete(NETWORK + path + "/{id}", ctx -> withdrawPosting(ctx, kind));
    }

    private void reading(Context ctx) {
        Edition edition = networks.get(ctx.pathParam("network")).edition();
        ctx.json(IdeaJson.of(edition, Pages.idea(edition, ctx.pathParam("id"))));
    }

    private void idea(Context ctx) {
        Map<String, String> fields = NoteJson.fields(ctx.bodyAsBytes());
        if (!fields.getOrDefault("recorded", "").isEmpty()) {
            throw new Refused(
                    422,
                    "recorded must be left out: the day an idea is written down is the day it is sent. Nothing was"
                            + " changed.");
        }
        Intake intake = intake(ctx);
        Entered<ChangeIdea> entered = Entries.idea(fields, intake.config());
        ChangeIdea idea = taken(entered);
        intake.enter(idea, Sender.of(ctx));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", idea.id());
        if (!entered.notes().isEmpty()) {
            answer.put(
                    "notes",
                    entered.notes().stream().map(n -> n.expected().toString()).toList());
        }
        ctx.status(201).json(answer);
    }

    private void annotation(Context ctx) {
        Intake intake = intake(ctx);
        Annotation note = taken(Entries.annotation(NoteJson.fields(ctx.bodyAsBytes()), intake.config()));
        intake.enter(note, Sender.of(ctx));
        ctx.status(201).json(Map.of("id", note.id()));
    }

    private void posting(Context ctx, Posting.Kind kind) {
        Intake intake = intake(ctx);
        Posting note = taken(Entries.posting(kind, NoteJson.fields(ctx.bodyAsBytes()), intake.config()));
        intake.enter(note, Sender.of(ctx));
        ctx.status(201).json(Map.of("id", note.id()));
    }

    private static <T> T taken(Entered<T> entered) {
        return entered.value().orElseThrow(() -> {
            List<String> rules =
                    entered.problems().stream().map(FieldProblem::rule).toList();
            return new Refused(422, "{0} Nothing was changed.", String.join(" ", rules));
        });
    }

    private void withdrawIdea(Context ctx) {
        String id = ctx.pathParam("id");
        boolean there = logbook(ctx).ideas().stream().anyMatch(i -> i.id().equals(id));
        withdraw(ctx, there, Notes.WITHDRAW_IDEA, id);
    }

    private void withdrawAnnotation(Context ctx) {
        String id = ctx.pathParam("id");
        boolean there = logbook(ctx).annotations().stream().anyMatch(a -> a.id().equals(id));
        withdraw(ctx, there, Notes.WITHDRAW_ANNOTATION, id);
    }

    private void withdrawPosting(Context ctx, Posting.Kind kind) {
        String id = ctx.pathParam("id");
        boolean there = logbook(ctx).postings(kind).stream().anyMatch(p -> p.id().equals(id));
        withdraw(ctx, there, Notes.WITHDRAW_POSTING, id);
    }

    private void withdraw(Context ctx, boolean there, String action, String id) {
        if (!there) {
            throw new NotHere("There is no \"{0}\" here", id);
        }
        intake(ctx).withdraw(action, id, Sender.of(ctx));
        ctx.status(204);
    }

    private Edition edition(Context ctx) {
        return networks.get(ctx.pathParam("network")).edition();
    }

    private Logbook logbook(Context ctx) {
        return intake(ctx).config().logbook();
    }

    private Intake intake(Context ctx) {
        return networks.get(ctx.pathParam("network")).intake();
    }
}
