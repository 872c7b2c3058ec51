package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.ChartNumbers;
import org.networkspc.reports.page.Charts;
import org.networkspc.reports.page.Cohort;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.IdeaPage;
import org.networkspc.reports.page.Look;
import org.networkspc.reports.page.MeasurePage;
import org.networkspc.reports.page.MeasuresPage;
import org.networkspc.reports.page.MemberPage;
import org.networkspc.reports.page.MembersPage;
import org.networkspc.reports.page.MethodPage;
import org.networkspc.reports.page.NetworkHome;
import org.networkspc.reports.page.Page;
import org.networkspc.reports.page.PathwayPage;
import org.networkspc.reports.page.PublicPage;
import org.networkspc.series.Pooling;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** The pages people read, and the charts they download. */
final class Pages {
    private static final double PNG_SCALE = 2;

    private final Networks networks;

    private Pages(Networks networks) {
        this.networks = networks;
    }

    static void register(RoutesConfig routes, Networks networks) {
        Pages pages = new Pages(networks);
        routes.get("/", pages::start);
        routes.get("/networks/{network}", ctx -> pages.show(ctx, NetworkHome.of(pages.edition(ctx))));
        routes.get("/networks/{network}/measures", ctx -> pages.show(ctx, MeasuresPage.of(pages.edition(ctx))));
        routes.get("/networks/{network}/measures/{measure}", pages::measure);
        routes.get("/networks/{network}/measures/{measure}/chart.{format}", pages::chart);
        routes.get("/networks/{network}/members", pages::members);
        routes.get("/networks/{network}/members/{member}", pages::member);
        routes.get("/networks/{network}/pathway", pages::pathway);
        routes.get("/networks/{network}/ideas/{idea}", pages::idea);
        routes.get("/networks/{network}/method", pages::method);
        routes.get("/networks/{network}/public", pages::everybody);
    }

    private void start(Context ctx) {
        List<Networks.Hosted> all = List.copyOf(networks.all());
        if (all.size() == 1) {
            ctx.redirect(all.get(0).edition().routes().home());
            return;
        }
        List<Block.Panel> panels = all.stream()
                .map(Networks.Hosted::edition)
                .map(e -> new Block.Panel(
                        "",
                        e.network().name(),
                        Optional.empty(),
                        e.say("{0} {members}", e.network().members().size()) + " · "
                                + e.frame("").provenance(),
                        Optional.empty(),
                        e.routes().home()))
                .toList();
        Words words = networks.words();
        List<Block> blocks = List.of(
                new Block.Headline("", words.say("{0} networks are followed here", all.size())),
                new Block.Panels(words.say("Networks"), "", panels));
        Answers.page(ctx, new Page(words.say("Networks"), Answers.frame(words), blocks), "/");
    }

    private void measure(Context ctx) {
        Edition edition = edition(ctx);
        MeasurePlan plan = plan(edition, ctx.pathParam("measure"));
        show(ctx, MeasurePage.of(edition, plan, look(ctx, edition, plan), pooling(ctx, edition, plan)));
    }

    private void chart(Context ctx) {
        Edition edition = edition(ctx);
        MeasurePlan plan = plan(edition, ctx.pathParam("measure"));
        Interpretation reading = pooled(ctx, edition, plan);
        Figure figure = Charts.lookedAt(edition, plan, look(ctx, edition, plan), reading);
        String format = ctx.pathParam("format");
        String file = plan.measure().id() + "-"
                + reading.chart().series().pooling().words().replace(' ', '-') + "." + format;
        ctx.header("Content-Disposition", "attachment; filename=\"" + file.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
        switch (format) {
            case "svg" ->
                ctx.contentType("image/svg+xml; charset=utf-8")
                        .result(figure.framed().svg());
            case "png" -> ctx.contentType("image/png").result(figure.framed().png(PNG_SCALE));
            case "csv" -> ctx.contentType("text/csv; charset=utf-8").result(csv(edition, figure));
            default -> throw new NotHere("Charts can be downloaded as svg, png or csv");
        }
    }

    private static String csv(Edition edition, Figure figure) {
        return ChartNumbers.csv(
                ChartNumbers.of(figure, edition.network().id()).stream().toList());
    }

    private void members(Context ctx) {
        Edition edition = edition(ctx);
        Optional<MeasurePlan> chosen = ctx.queryParam("measure") == null
                ? edition.lead().or(() -> edition.config().measures().stream().findFirst())
                : Optional.of(plan(
                        edition, Optional.ofNullable(ctx.queryParam("measure")).orElse("")));
        show(
                ctx,
                MembersPage.of(
                        edition, chosen.orElseThrow(() -> new NotHere("This {network} follows no measure yet"))));
    }

    private void member(Context ctx) {
        Edition edition = edition(ctx);
        String id = ctx.pathParam("member");
        Member member = edition.network()
                .member(id)
                .orElseThrow(() -> new NotHere("There is no {member} \"{0}\" in this {network}", id));
        show(ctx, MemberPage.of(networks.get(ctx.pathParam("network")).own(), edition, member));
    }

    private void pathway(Context ctx) {
        show(ctx, PathwayPage.of(edition(ctx)).orElseThrow(() -> new NotHere("This {network} has no pathway")));
    }

    private void everybody(Context ctx) {
        Networks.Hosted hosted = networks.get(ctx.pathParam("network"));
        Answers.page(
                ctx,
                PublicPage.of(hosted.printed())
                        .orElseThrow(() -> new NotHere("This {network} has agreed on no page for everybody")),
                "");
    }

    private void idea(Context ctx) {
        Edition edition = edition(ctx);
        String id = ctx.pathParam("idea");
        show(ctx, IdeaPage.of(edition, idea(edition, id)));
    }

    static ChangeIdea idea(Edition edition, String id) {
        return edition.config().ideas().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotHere("There is no change idea \"{0}\" in this {network}", id));
    }

    private void method(Context ctx) {
        Networks.Hosted hosted = networks.get(ctx.pathParam("network"));
        show(ctx, MethodPage.of(hosted.edition(), hosted.sources(), Version.current()));
    }

    private Edition edition(Context ctx) {
        return networks.get(ctx.pathParam("network")).edition();
    }

    private void show(Context ctx, Page page) {
        Answers.page(
                ctx, page, networks.all().size() == 1 ? edition(ctx).routes().home() : "/");
    }

    static MeasurePlan plan(Edition edition, String id) {
        return edition.config()
                .plan(id)
                .orElseThrow(() -> new NotHere("There is no measure \"{0}\" in this {network}", id));
    }

    /** The pooled line in the way asked for, or else in the usual way. */
    static Interpretation pooled(Context ctx, Edition edition, MeasurePlan plan) {
        return edition.lines()
                .pooled(plan, look(ctx, edition, plan), pooling(ctx, edition, plan))
                .orElseThrow(() -> new NotHere(
                        "There is no pooled line of {0}", plan.measure().name()));
    }

    /** Whose line is asked for: everybody's, {@code ?wave=}, or {@code ?time=joining}. */
    private static Look look(Context ctx, Edition edition, MeasurePlan plan) {
        String time = Optional.ofNullable(ctx.queryParam("time")).orElse("");
        if (!time.isEmpty() && !time.equals("joining")) {
            throw new Refused(400, "Time can be the calendar, or joining; \"{0}\" is not known.", time);
        }
        String wave = Optional.ofNullable(ctx.queryParam("wave")).orElse("");
        List<String> waves = edition.waves().of(plan).stream().map(Cohort::name).toList();
        if (!wave.isEmpty() && !waves.contains(wave)) {
            throw new Refused(
                    400,
                    "There is no wave \"{0}\". {1}",
                    wave,
                    waves.isEmpty()
                            ? Phrase.of("All began together.")
                            : Phrase.of("Known here: {0}.", String.join(", ", waves)));
        }
        return time.isEmpty() ? Look.at(wave) : Look.SINCE_JOINING;
    }

    /** The way of pooling asked for, when one is. */
    private static Optional<Pooling> pooling(Context ctx, Edition edition, MeasurePlan plan) {
        String asked = Optional.ofNullable(ctx.queryParam("pooling")).orElse("");
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        List<Pooling> ways = edition.lines().ways(plan);
        Optional<Pooling> found =
                ways.stream().filter(way -> code(way).equals(asked)).findFirst();
        if (found.isEmpty()) {
            String offered = ways.stream().map(Pages::code).collect(Collectors.joining(", "));
            throw new Refused(
                    400,
                    "{0} cannot be pooled as \"{1}\". {2}",
                    plan.measure().name(),
                    asked,
                    offered.isEmpty() ? Phrase.of("It is not pooled.") : Phrase.of("What can be shown: {0}.", offered));
        }
        return found;
    }

    private static String code(Pooling way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
