package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.store.Content;
import org.networkspc.reports.store.Notes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Change ideas and annotations, as JSON. Sending one with an id that is there already takes its place; without an id it gets
 * one made from its content, so that a repeated attempt changes nothing.
 */
final class NotesApi {
    private static final String NETWORK = "/api/v1/networks/{network}";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_ID = 100;
    private static final int MADE_ID = 12;

    private final Networks networks;

    private NotesApi(Networks networks) {
        this.networks = networks;
    }

    static void register(RoutesConfig routes, Networks networks) {
        NotesApi api = new NotesApi(networks);
        routes.get(NETWORK + "/ideas", ctx -> ctx.json(api.intake(ctx).config().ideas()));
        routes.post(NETWORK + "/ideas", api::idea);
        routes.delete(NETWORK + "/ideas/{id}", api::withdrawIdea);
        routes.get(
                NETWORK + "/annotations",
                ctx -> ctx.json(api.intake(ctx).snapshot().annotations()));
        routes.post(NETWORK + "/annotations", api::annotation);
        routes.delete(NETWORK + "/annotations/{id}", api::withdrawAnnotation);
    }

    private void idea(Context ctx) {
        Intake intake = intake(ctx);
        JsonNode sent = body(ctx);
        List<String> members = texts(sent, "members");
        List<String> measures = texts(sent, "measures");
        members.forEach(id -> known(intake.config(), "", id));
        measures.forEach(id -> known(intake.config(), id, ""));
        ChangeIdea idea = new ChangeIdea(
                id(sent),
                text(sent, "idea"),
                members,
                measures,
                day(sent, "from"),
                outcome(sent),
                optional(sent, "learned"));
        intake.enter(idea, Sender.of(ctx));
        ctx.status(201).json(Map.of("id", idea.id()));
    }

    private void annotation(Context ctx) {
        Intake intake = intake(ctx);
        JsonNode sent = body(ctx);
        Annotation note = new Annotation(
                id(sent), text(sent, "words"), optional(sent, "measure"), optional(sent, "member"), day(sent, "on"));
        known(intake.config(), note.measureId(), note.memberId());
        intake.enter(note, Sender.of(ctx));
        ctx.status(201).json(Map.of("id", note.id()));
    }

    private void withdrawIdea(Context ctx) {
        String id = ctx.pathParam("id");
        boolean there = intake(ctx).config().ideas().stream().anyMatch(i -> i.id().equals(id));
        withdraw(ctx, there, Notes.WITHDRAW_IDEA, id);
    }

    private void withdrawAnnotation(Context ctx) {
        String id = ctx.pathParam("id");
        boolean there = intake(ctx).snapshot().annotations().stream().anyMatch(a -> a.id().equals(id));
        withdraw(ctx, there, Notes.WITHDRAW_ANNOTATION, id);
    }

    private void withdraw(Context ctx, boolean there, String action, String id) {
        if (!there) {
            throw new NotHere("There is no \"" + id + "\" here");
        }
        intake(ctx).withdraw(action, id, Sender.of(ctx));
        ctx.status(204);
    }

    private static JsonNode body(Context ctx) {
        byte[] bytes = ctx.bodyAsBytes();
        if (bytes.length > LARGEST) {
            throw new Refused(413, "A note is a few sentences; this is more than " + LARGEST / 1024 + " KiB.");
        }
        try {
            JsonNode sent = JSON.readTree(bytes);
            if (sent.isObject()) {
                return sent;
            }
        } catch (JacksonException e) {
            throw new Refused(400, "The body could not be read as JSON. Send one object.");
        }
        throw new Refused(400, "The body must be one JSON object.");
    }

    private static String id(JsonNode sent) {
        String given = optional(sent, "id");
        if (given.length() > LONGEST_ID) {
            throw refused("id", "be at most " + LONGEST_ID + " characters", given.substring(0, LONGEST_ID) + "…");
        }
        if (!given.isEmpty()) {
            return given;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        sent.properties().forEach(p -> fields.put(p.getKey(), p.getValue().toString()));
        return Content.of(fields.toString().getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, MADE_ID);
    }

    private static String text(JsonNode sent, String name) {
        String text = optional(sent, name);
        if (text.isEmpty()) {
            throw refused(name, "be a text", text);
        }
        return text;
    }

    private static String optional(JsonNode sent, String name) {
        JsonNode node = sent.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isString()) {
            throw refused(name, "be a text", node.toString());
        }
        return node.asString().strip();
    }

    private static List<String> texts(JsonNode sent, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : sent.path(name)) {
            if (!each.isString() || each.asString().contains(";")) {
                throw refused(name, "be a list of ids", each.toString());
            }
            texts.add(each.asString());
        }
        return texts;
    }

    private static LocalDate day(JsonNode sent, String name) {
        String text = text(sent, name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refused(name, "be a date such as 2024-04-01", text);
        }
    }

    private static ChangeIdea.Outcome outcome(JsonNode sent) {
        String text = text(sent, "outcome");
        return Arrays.stream(ChangeIdea.Outcome.values())
                .filter(o -> o.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> refused(
                        "outcome",
                        "be one of "
                                + Arrays.toString(ChangeIdea.Outcome.values()).toLowerCase(Locale.ROOT),
                        text));
    }

    private static void known(NetworkConfig config, String measure, String member) {
        if (!measure.isEmpty() && config.plan(measure).isEmpty()) {
            throw refused("measure", "be one of the network's", measure);
        }
        if (!member.isEmpty() && config.network().member(member).isEmpty()) {
            throw refused("member", "be one of the network's", member);
        }
    }

    private static Refused refused(String name, String rule, String was) {
        return new Refused(422, name + " must " + rule + ", was \"" + was + "\". Nothing was changed.");
    }

    private Intake intake(Context ctx) {
        return networks.get(ctx.pathParam("network")).intake();
    }
}
