package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Page;
import org.networkspc.reports.store.AuditEntry;

/** Who did what, and when: the page of everything that was accepted. */
final class AuditPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SHOWN = 500;

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
                "What was done here",
                all.isEmpty()
                        ? "Nothing has been done yet"
                        : all.size() + (all.size() == 1 ? " action" : " actions") + " accepted, none ever taken away"));
        if (!all.isEmpty()) {
            blocks.add(table(all));
        }
        blocks.add(new Block.Note(
                "Each line of the journal names the one before it by its SHA-256, so that an edited line is"
                        + " found. Without accounts, the service knows the way something came and from"
                        + " whereabouts."));
        Answers.page(
                ctx,
                new Page("What was done here", edition.frame("What was done here"), blocks),
                edition.routes().home());
    }

    private static Block.Table table(List<AuditEntry> all) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - SHOWN); i--) {
            AuditEntry entry = all.get(i);
            rows.add(List.of(
                    TIME.format(entry.at()), entry.by(), words(entry.action()), entry.object(), entry.outcome()));
        }
        return new Block.Table(
                all.size() <= SHOWN ? "Newest first, times in UTC" : "The newest " + SHOWN + ", times in UTC",
                List.of(
                        Block.Column.text("When"),
                        Block.Column.text("By"),
                        Block.Column.text("What"),
                        Block.Column.text("To what"),
                        Block.Column.text("What came of it")),
                rows,
                false);
    }

    private static String words(String action) {
        return action.replace('-', ' ');
    }
}
