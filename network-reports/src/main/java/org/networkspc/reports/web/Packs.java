package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.Releasing;
import org.networkspc.reports.pack.ChartPack;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.pack.PackPlan;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.FreeText;
import org.networkspc.reports.page.Link;
import org.networkspc.reports.page.Page;
import org.networkspc.reports.page.PopulationFirst;
import org.networkspc.reports.release.Calendar;
import org.networkspc.reports.store.Released;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** The packs of a network: build one, download its files. */
final class Packs {
    private static final String REASON = "reason";
    private static final String APPROVED_BY = "approved-by";
    private static final String CORRECT = "correct";
    /** Before the names of its fields: two forms may stand on one page. */
    private static final String CORRECTION = "correction-";

    private static final String CORRECTS = "corrects";
    private static final String READ = "read";
    private static final String YES = "yes";
    /** The status of a form in which something is missing. */
    private static final int MISSING = 422;

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
        show(ctx, Phrase.NONE);
    }

    /** @param said what was missing in the form that was sent; what was typed into it stays there */
    private void show(Context ctx, Phrase said) throws IOException {
        Networks.Hosted hosted = hosted(ctx);
        Edition edition = hosted.edition();
        List<Block> blocks = new ArrayList<>();
        List<Path> packs = packs(hosted);
        blocks.add(new Block.Headline(
                edition.say("Packs"),
                edition.say(
                        packs.isEmpty()
                                ? "No pack has been built yet"
                                : "What goes to the board, the call and the wall")));
        if (!said.equals(Phrase.NONE)) {
            blocks.add(new Block.Note(edition.words().say(said)));
        }
        blocks.add(new Block.Words(
                "",
                List.of(edition.say(
                        "A pack holds the pages of the {network} as one file, and one file for each {member} with"
                                + " only its own numbers."))));
        if (releases(hosted).agreed().isLive()) {
            edition.latestMonth()
                    .ifPresent(month -> blocks.add(new Block.ConfirmForm(
                            edition.routes().packs(),
                            "build",
                            edition.say("Build the pack for {0}", month),
                            new Link(
                                    edition.say("Which numbers are in it"),
                                    edition.routes().method()),
                            questions(ctx, edition, ""))));
        } else {
            blocks.addAll(next(ctx, hosted, edition));
        }
        for (Path pack : packs) {
            blocks.add(new Block.Files(title(edition, pack), sets(edition, pack)));
            released(hosted, pack).ifPresent(blocks::add);
        }
        Answers.page(
                ctx,
                new Page(edition.say("Packs"), edition.frame("Packs"), blocks),
                edition.routes().home());
    }

    private static Releases releases(Networks.Hosted hosted) {
        return new Releases(hosted, EnumSet.allOf(PackFormat.class));
    }

    /** When the next period is released, and the form for it where somebody has to approve. */
    private static List<Block> next(Context ctx, Networks.Hosted hosted, Edition edition) {
        Releases releases = releases(hosted);
        if (releases.first().isEmpty()) {
            return List.of(new Block.Note(edition.say("Nothing has been reported yet, so nothing can be released.")));
        }
        Calendar calendar = new Calendar(releases.agreed());
        YearMonth period = calendar.next(
                releases.first().get(), releases.released(), hosted.intake().now());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(
                edition.say("Releases"),
                List.of(edition.say(
                        "Figures of the {network} change only when a period is released. {0} is {1}.",
                        period, calendar.words(period)))));
        boolean due = releases.due(hosted.intake().now()).isPresent();
        if (due && releases.agreed().way() == Releasing.Way.APPROVAL) {
            List<Block.Answer> questions = new ArrayList<>();
            questions.add(new Block.Answer(
                    APPROVED_BY, edition.say("Who approves the release?"), typed(ctx, APPROVED_BY), List.of()));
            questions.addAll(questions(ctx, hosted.own(), ""));
            blocks.add(new Block.ConfirmForm(
                    edition.routes().packs(),
                    "release",
                    edition.say("Release {0}", period),
                    new Link(
                            edition.say("Which numbers are in it"),
                            edition.routes().method()),
                    questions));
        }
        releases.latest().ifPresent(latest -> blocks.add(correction(ctx, hosted, edition, latest)));
        return blocks;
    }

    /** The form with which the latest release is corrected. */
    private static Block correction(Context ctx, Networks.Hosted hosted, Edition edition, Released latest) {
        YearMonth period = YearMonth.parse(latest.period());
        List<Block.Answer> questions = new ArrayList<>();
        questions.add(new Block.Answer(
                CORRECTS,
                edition.say("If the release of {0} is wrong: what is?", period),
                typed(ctx, CORRECTS),
                List.of()));
        questions.add(new Block.Answer(
                CORRECTION + APPROVED_BY,
                edition.say("Who approves the correction?"),
                typed(ctx, CORRECTION + APPROVED_BY),
                List.of()));
        questions.addAll(questions(ctx, hosted.own(), CORRECTION));
        return new Block.ConfirmForm(
                edition.routes().packs(),
                CORRECT,
                edition.say("Release {0} again, corrected", period),
                new Link(
                        edition.say("The release before stays readable and is marked"),
                        edition.routes().packs()),
                questions);
    }

    /** Who approved a pack that was released, when, and what became of it; empty for one that was not. */
    private static Optional<Block> released(Networks.Hosted hosted, Path pack) {
        List<Released> all = hosted.intake().snapshot().releases().all();
        for (Released release : all) {
            List<Released> period = all.stream()
                    .filter(r -> r.period().equals(release.period()))
                    .toList();
            int at = period.indexOf(release);
            if (Releases.folderOf(release.period(), at).equals(name(pack))) {
                Optional<Released> next = at + 1 < period.size() ? Optional.of(period.get(at + 1)) : Optional.empty();
                return Optional.of(
                        new Block.Note(released(release, hosted.words()) + corrected(release, next, hosted.words())));
            }
        }
        return Optional.empty();
    }

    private static String corrected(Released release, Optional<Released> next, Words words) {
        String corrects = release.isCorrection() ? " " + words.say("What was wrong: {0}", release.corrects()) : "";
        return corrects
                + next.map(correction -> " "
                                + words.say(
                                        "Corrected on {0}: {1} These files stay as they were sent; their figures are no"
                                                + " longer those of the {network}.",
                                        LocalDate.ofInstant(correction.at(), ZoneOffset.UTC), correction.corrects()))
                        .orElse("");
    }

    private static String released(Released release, Words words) {
        LocalDate day = LocalDate.ofInstant(release.at(), ZoneOffset.UTC);
        Phrase said = release.agreement().isEmpty()
                ? Phrase.of("Released on {0}, approved by {1}.", day, release.approvedBy())
                : Phrase.of(
                        "Released on {0}, approved by {1}, under agreement {2}.",
                        day, release.approvedBy(), release.agreement());
        return words.say(said) + (release.note().isEmpty() ? "" : " " + release.note());
    }

    private static void release(Networks.Hosted hosted, String by, String reason, String from) {
        if (by.isBlank()) {
            throw new Refused(MISSING, "A release needs the name of who approves it.");
        }
        Releases releases = releases(hosted);
        Instant now = hosted.intake().now();
        YearMonth due = releases.due(now).orElseThrow(() -> new Refused(409, "No period is due for release today."));
        String late = hosted.words().say(new Calendar(releases.agreed()).lateness(due, now));
        releases.release(new Releases.Approval(due, by, late, reason, from));
    }

    /** Why, where a pack needs a reason; and whether texts were read that may tell who somebody is. */
    private static List<Block.Answer> questions(Context ctx, Edition edition, String form) {
        List<Block.Answer> questions = new ArrayList<>();
        if (PopulationFirst.isMissing(edition)) {
            questions.add(new Block.Answer(
                    REASON, edition.say("{0} Why this one?", PopulationFirst.SENTENCE), typed(ctx, REASON), List.of()));
        }
        List<String> texts = FreeText.toRead(edition);
        if (!texts.isEmpty()) {
            questions.add(new Block.Answer(
                    form + READ,
                    edition.say("{0} May the {network} read this?", String.join(" ", texts)),
                    typed(ctx, form + READ),
                    List.of(new Block.Option(
                            YES, edition.say("Yes: somebody has read it, and it tells of no patient")))));
        }
        return questions;
    }

    private static void refuseUnread(Edition edition, Context ctx, String form) {
        List<String> texts = FreeText.toRead(edition);
        if (!texts.isEmpty() && !typed(ctx, form + READ).equals(YES)) {
            throw new Refused(
                    MISSING,
                    "{0} Read it, change it where it tells too much, and confirm that the {network} may read it.",
                    String.join(" ", texts));
        }
    }

    private static String typed(Context ctx, String key) {
        return Optional.ofNullable(ctx.formParam("choice." + key)).orElse("").strip();
    }

    private void build(Context ctx) throws IOException {
        try {
            make(ctx);
        } catch (Refused e) {
            if (e.status() != MISSING) {
                throw e;
            }
            ctx.status(MISSING);
            show(ctx, e.said());
        }
    }

    private void make(Context ctx) throws IOException {
        Networks.Hosted hosted = hosted(ctx);
        boolean correcting = CORRECT.equals(ctx.formParam("token"));
        String form = correcting ? CORRECTION : "";
        String reason = typed(ctx, form + REASON);
        refuseUnread(hosted.own(), ctx, form);
        if (!releases(hosted).agreed().isLive()) {
            String by = typed(ctx, form + APPROVED_BY);
            if (correcting) {
                releases(hosted).correct(by, typed(ctx, CORRECTS), reason, Sender.of(ctx));
            } else {
                release(hosted, by, reason, Sender.of(ctx));
            }
            ctx.redirect(hosted.edition().routes().packs(), HttpStatus.SEE_OTHER);
            return;
        }
        ChartPack pack = PackBuild.of(hosted, EnumSet.allOf(PackFormat.class), reason);
        Edition printed = hosted.printed();
        hosted.intake().packMade(PackBuild.period(printed), reason, Releases.links(printed), Sender.of(ctx));
        pack.writeTo(PackBuild.folder(hosted), done -> {});
        ctx.redirect(hosted.edition().routes().packs(), HttpStatus.SEE_OTHER);
    }

    private void download(Context ctx) throws IOException {
        Path folder = PackBuild.all(hosted(ctx)).toAbsolutePath().normalize();
        Path file = folder.resolve(ctx.pathParam("file")).normalize();
        if (!file.startsWith(folder) || isHidden(folder.relativize(file)) || !Files.isRegularFile(file)) {
            throw new NotHere("There is no such file in the packs of this {network}");
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
    private static String title(Edition edition, Path pack) {
        try {
            String name = name(pack);
            int correction = name.indexOf("-correction-");
            return correction < 0
                    ? edition.say("{0}", YearMonth.parse(name))
                    : edition.say("{0}, corrected", YearMonth.parse(name.substring(0, correction)));
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
        sets.add(new Block.FileSet(edition.say("Manifest: what went in and came out"), List.of(manifest)));
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
            case "pptx" -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            case "csv" -> "text/csv; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
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
