package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.networkspc.measure.Posting;
import org.networkspc.reports.config.Entered;
import org.networkspc.reports.config.Entries;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.EntryForms;
import org.networkspc.reports.page.IdeasPage;
import org.networkspc.reports.page.Page;
import org.networkspc.words.Terms;

/** What people write down on the page of what was tried: sent as a form, kept, and shown there. */
final class NoteForms {
    private static final String NETWORK = "/networks/{network}";
    /** Fields people fill in; the service gives an id and the day of recording. */
    private static final List<String> OWN = List.of("id", "recorded");
    /** Id of what was just written down. */
    private static final String KEPT = "kept";

    private final Networks networks;

    private NoteForms(Networks networks) {
        this.networks = networks;
    }

    static void register(RoutesConfig routes, Networks networks) {
        NoteForms forms = new NoteForms(networks);
        routes.get(NETWORK + "/ideas", forms::page);
        routes.post(
                NETWORK + "/ideas",
                ctx -> forms.take(ctx, EntryForms.Kind.IDEAS, Entries.IDEA, Entries::idea, Intake::enter));
        routes.post(
                NETWORK + "/annotations",
                ctx -> forms.take(ctx, EntryForms.Kind.ANNOTATIONS, Entries.NOTE, Entries::annotation, Intake::enter));
        routes.post(
                NETWORK + "/postings",
                ctx -> forms.take(ctx, EntryForms.Kind.POSTINGS, Entries.NOTE, NoteForms::posting, Intake::enter));
    }

    private void page(Context ctx) {
        Edition edition = hosted(ctx).edition();
        String logged = Optional.ofNullable(ctx.queryParam(KEPT))
                .map(id -> thanks(edition, id))
                .orElse("");
        show(ctx, edition, IdeasPage.of(edition, logged));
    }

    /** With what is odd about what was written down, and was kept all the same. */
    private static String thanks(Edition edition, String id) {
        StringBuilder said = new StringBuilder(edition.say("Thank you, it is written down."));
        edition.config().ideas().stream()
                .filter(idea -> idea.id().equals(id))
                .flatMap(idea -> Entries.odd(idea, edition.config()).stream())
                .map(note -> Terms.capital(edition.words().say(note)))
                .forEach(note -> said.append(' ').append(note).append('.'));
        return said.toString();
    }

    /** Keeps one entry for the journal. */
    private interface Keeping<T> {
        void keep(Intake intake, T entry, String sender);
    }

    /** What every form does: its fields are read, and kept when they say something; else it is shown again with its problems. */
    private <T> void take(
            Context ctx,
            EntryForms.Kind form,
            List<String> names,
            BiFunction<Map<String, String>, NetworkConfig, Entered<T>> read,
            Keeping<T> keeping) {
        Networks.Hosted hosted = hosted(ctx);
        Edition edition = hosted.edition();
        Map<String, String> fields = fields(ctx, names);
        Entered<T> entered = read.apply(fields, hosted.intake().config());
        if (entered.value().isEmpty()) {
            ctx.status(422);
            show(ctx, edition, EntryForms.refused(edition, form, fields, entered.problems()));
            return;
        }
        keeping.keep(hosted.intake(), entered.value().get(), Sender.of(ctx));
        String id = URLEncoder.encode(fields.getOrDefault("id", ""), StandardCharsets.UTF_8);
        ctx.redirect(edition.routes().ideas() + "?" + KEPT + "=" + id, HttpStatus.SEE_OTHER);
    }

    private static Entered<Posting> posting(Map<String, String> fields, NetworkConfig config) {
        return Entries.posting(kind(fields.getOrDefault("kind", "")), fields, config);
    }

    /** What was filled in, several ticks joined by semicolons. */
    private static Map<String, String> fields(Context ctx, List<String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (names.contains(name) && !OWN.contains(name)) {
                fields.put(name, String.join(";", values));
            }
        });
        return NoteJson.withId(fields);
    }

    private static Posting.Kind kind(String text) {
        return List.of(Posting.Kind.values()).stream()
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(422, "Choose whether it is a nomination, an offer or an ask."));
    }

    private void show(Context ctx, Edition edition, Page page) {
        Answers.page(ctx, page, networks.all().size() == 1 ? edition.routes().home() : "/");
    }

    private Networks.Hosted hosted(Context ctx) {
        return networks.get(ctx.pathParam("network"));
    }
}
