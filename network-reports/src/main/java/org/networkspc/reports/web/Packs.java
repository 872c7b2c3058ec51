package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.networkspc.chart.PeriodName;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.pack.ChartPack;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.pack.PackPlan;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Link;
import org.networkspc.reports.page.Page;
import org.networkspc.reports.page.PopulationFirst;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;

/** The packs of a network: build one, download its files. */
final class Packs {
    private static final String REASON = "reason";

    private final Networks networks;

    private Packs(Networks networks) {
        this.networks = networks;
    }

    static void register(RoutesConfig routes, Networks networks) {
        Packs packs = new Packs(networks);
        routes.get("/networks/{network}/packs", packs::list);
        routes.post("/networks/{network}/packs", packs::build);
        routes.get("/networks/{network}/packs/<file>", packs::download);
    }

    private void list(Context ctx) throws IOException {
        Networks.Hosted hosted = hosted(ctx);
        Edition edition = hosted.edition();
        List<Block> blocks = new ArrayList<>();
        List<Path> packs = packs(hosted);
        blocks.add(new Block.Headline(
                "Packs",
                packs.isEmpty() ? "No pack has been built yet" : "What goes to the board, the call and the wall"));
        blocks.add(new Block.Words(
                "",
                List.of(edition.say(
                        "A pack holds the pages of the {network} as one file, and one file for each {member} with"
                                + " only its own numbers."))));
        edition.latestMonth()
                .ifPresent(month -> blocks.add(new Block.ConfirmForm(
                        edition.routes().packs(),
                        "build",
                        "Build the pack for " + PeriodName.month(month.atDay(1)),
                        new Link("Which numbers are in it", edition.routes().method()),
                        questions(edition))));
        for (Path pack : packs) {
            blocks.add(new Block.Files(title(pack), sets(edition, pack)));
        }
        Answers.page(
                ctx,
                new Page("Packs", edition.frame("Packs"), blocks),
                edition.routes().home());
    }

    /** The scale each like-for-like line is fitted on, by measure; it is kept from the first pack on. */
    private static Map<String, org.networkspc.series.Link> links(Edition edition) {
        Map<String, org.networkspc.series.Link> links = new TreeMap<>();
        for (MeasurePlan plan : edition.config().measures()) {
            edition.line(plan, Pooling.LIKE_FOR_LIKE)
                    .flatMap(Series::linked)
                    .ifPresent(linked -> links.put(plan.measure().id(), linked.link()));
        }
        return links;
    }

    /** Why, where a pack needs a reason. */
    private static List<Block.Answer> questions(Edition edition) {
        return PopulationFirst.isMissing(edition)
                ? List.of(new Block.Answer(REASON, PopulationFirst.sentence(edition) + " Why this one?", "", List.of()))
                : List.of();
    }

    private void build(Context ctx) throws IOException {
        Networks.Hosted hosted = hosted(ctx);
        String reason = Optional.ofNullable(ctx.formParam("choice." + REASON))
                .orElse("")
                .strip();
        ChartPack pack = PackBuild.of(hosted, EnumSet.allOf(PackFormat.class), reason);
        Edition printed = hosted.printed();
        hosted.intake().packMade(PackBuild.period(printed), reason, links(printed), Sender.of(ctx));
        pack.writeTo(PackBuild.folder(hosted), done -> {});
        ctx.redirect(hosted.edition().routes().packs(), HttpStatus.SEE_OTHER);
    }

    private void download(Context ctx) throws IOException {
        Path folder = PackBuild.all(hosted(ctx)).toAbsolutePath().normalize();
        Path file = folder.resolve(ctx.pathParam("file")).normalize();
        if (!file.startsWith(folder) || isHidden(folder.relativize(file)) || !Files.isRegularFile(file)) {
            throw new NotHere(hosted(ctx).edition().say("There is no such file in the packs of this {network}"));
        }
        String name = name(file);
        ctx.contentType(type(name));
        ctx.header(
                "Content-Disposition",
                (name.endsWith(".html") ? "inline" : "attachment") + "; filename=\"" + name + "\"");
        ctx.result(Files.readAllBytes(file));
    }

    /** Where a pack is being made. */
    private static boolean isHidden(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .anyMatch(part -> part.toString().startsWith("."));
    }

    private static List<Path> packs(Networks.Hosted hosted) throws IOException {
        if (!Files.isDirectory(PackBuild.all(hosted))) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(PackBuild.all(hosted))) {
            return inside.filter(p -> Files.isRegularFile(p.resolve(ChartPack.MANIFEST)))
                    .sorted(Comparator.comparing(Packs::name).reversed())
                    .toList();
        }
    }

    /** "March 2025" for the folder 2025-03. */
    private static String title(Path pack) {
        try {
            return PeriodName.month(YearMonth.parse(name(pack)).atDay(1));
        } catch (DateTimeException e) {
            return name(pack);
        }
    }

    /** The files of a pack: the network's first, then the members' in the order of their ids, the manifest last. */
    private static List<Block.FileSet> sets(Edition edition, Path pack) throws IOException {
        List<Block.FileSet> sets = new ArrayList<>();
        add(sets, edition, pack, "network", edition.say("The whole {network}"));
        for (Member member : edition.network().members()) {
            add(sets, edition, pack, PackPlan.memberFile(member), member.name());
        }
        Link manifest = new Link("JSON", edition.routes().packs() + "/" + name(pack) + "/" + ChartPack.MANIFEST);
        sets.add(new Block.FileSet("Manifest: what went in and came out", List.of(manifest)));
        return sets;
    }

    private static void add(List<Block.FileSet> sets, Edition edition, Path pack, String file, String name) {
        List<Link> forms = Arrays.stream(PackFormat.values())
                .map(format -> new Link(
                        format.name(),
                        edition.routes().packs() + "/" + name(pack) + "/" + file + "." + format.extension()))
                .filter(link -> Files.isRegularFile(
                        pack.resolve(file + "." + link.text().toLowerCase(Locale.ROOT))))
                .toList();
        if (!forms.isEmpty()) {
            sets.add(new Block.FileSet(name, forms));
        }
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "pdf" -> "application/pdf";
            case "csv" -> "text/csv; charset=utf-8";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private Networks.Hosted hosted(Context ctx) {
        return networks.get(ctx.pathParam("network"));
    }
}
