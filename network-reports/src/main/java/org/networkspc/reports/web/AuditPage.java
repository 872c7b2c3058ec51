package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.networkspc.reports.ingest.Accounting;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Page;
import org.networkspc.reports.store.AuditEntry;
import org.networkspc.reports.store.Notes;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** Who did what, and when: the page of everything that was accepted. */
final class AuditPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SHOWN = 500;

    private static final String TITLE = "What was done here";
    private static final Pattern SENDER = Pattern.compile("(the page|a program), from (.+)");

    private AuditPage() {}

    static void register(RoutesConfig routes, Networks networks) {
        routes.get("/networks/{network}/audit", ctx -> show(ctx, networks.get(ctx.pathParam("network"))));
    }

    static String path(Edition edition) {
        return edition.routes().home() + "/audit";
    }

    private static void show(Context ctx, Networks.Hosted hosted) {
        Edition edition = hosted.edition();
        List<Block> blocks = new ArrayList<>();
        List<AuditEntry> all = hosted.intake().audit();
        blocks.add(new Block.Headline(
                edition.say(TITLE),
                all.isEmpty()
                        ? edition.say("Nothing has been done yet")
                        : all.size() == 1
                                ? edition.say("1 action accepted, none ever taken away")
                                : edition.say("{0} actions accepted, none ever taken away", all.size())));
        if (!all.isEmpty()) {
            blocks.add(table(all, edition.words()));
        }
        blocks.add(new Block.Note(
                edition.say("Each line of the journal names the one before it by its SHA-256, so that an edited line is"
                        + " found. Without accounts, the service knows the way something came and from"
                        + " whereabouts.")));
        Answers.page(
                ctx,
                new Page(edition.say(TITLE), edition.frame(TITLE), blocks),
                edition.routes().home());
    }

    private static Block.Table table(List<AuditEntry> all, Words words) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - SHOWN); i--) {
            AuditEntry entry = all.get(i);
            rows.add(List.of(
                    TIME.format(entry.at()),
                    words.say(by(entry.by())),
                    words.say(action(entry.action())),
                    entry.object(),
                    words.say(outcome(entry.outcome()))));
        }
        return new Block.Table(
                all.size() <= SHOWN
                        ? words.say("Newest first, times in UTC")
                        : words.say("The newest {0}, times in UTC", SHOWN),
                List.of(
                        Block.Column.text(words.say("When")),
                        Block.Column.text(words.say("By")),
                        Block.Column.text(words.say("What")),
                        Block.Column.text(words.say("To what")),
                        Block.Column.text(words.say("What came of it"))),
                rows,
                false);
    }

    private static String action(String action) {
        return switch (action) {
            case Notes.WITHDRAW_IDEA -> "withdraw idea";
            case Notes.WITHDRAW_ANNOTATION -> "withdraw annotation";
            case Notes.WITHDRAW_POSTING -> "withdraw posting";
            default -> action;
        };
    }

    /** Which way something came, and from whereabouts. */
    private static Phrase by(String sender) {
        Matcher known = SENDER.matcher(sender);
        if (!known.matches()) {
            return sender.equals("schedule") ? Phrase.of("schedule") : Phrase.asWritten(sender);
        }
        boolean here = known.group(2).equals("this machine");
        Phrase from = here ? Phrase.of("this machine") : Phrase.asWritten(known.group(2));
        return Phrase.of("{0}, from {1}", Phrase.of(known.group(1)), from);
    }

    /** The journal is in English. */
    private static Phrase outcome(Phrase kept) {
        return Accounting.in(kept.toString()).map(Accounting::phrase).orElse(kept);
    }
}
