package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Charts;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Frame;
import org.networkspc.reports.page.IdeasPage;
import org.networkspc.reports.page.MeasurePage;
import org.networkspc.reports.page.MeasuresPage;
import org.networkspc.reports.page.MemberPage;
import org.networkspc.reports.page.MembersPage;
import org.networkspc.reports.page.MethodPage;
import org.networkspc.reports.page.NetworkHome;
import org.networkspc.reports.page.Page;
import org.networkspc.reports.page.PlottedNumbers;
import org.networkspc.series.Pooling;

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
        routes.get("/networks/{network}/ideas", ctx -> pages.show(ctx, IdeasPage.of(pages.edition(ctx))));
        routes.get("/networks/{network}/method", pages::method);
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
                        e.network().members().size() + " " + e.config().wording().members() + " · "
                                + e.frame("").provenance(),
                        Optional.empty(),
                        e.routes().home()))
                .toList();
        List<Block> blocks = List.of(
                new Block.Headline("", all.size() + " networks are followed here"),
                new Block.Panels("Networks", "", panels));
        Answers.page(ctx, new Page("Networks", Frame.PLAIN, blocks), "/");
    }

    private void measure(Context ctx) {
        Edition edition = edition(ctx);
        show(ctx, MeasurePage.of(edition, plan(edition, ctx.pathParam("measure")), pooling(ctx)));
    }

    private void chart(Context ctx) {
        Edition edition = edition(ctx);
        MeasurePlan plan = plan(edition, ctx.pathParam("measure"));
        Interpretation reading = edition.pooled(plan, pooling(ctx))
                .orElseThrow(() -> new NotHere("There is no pooled chart of " + plan.measure().name()));
        Figure figure = Charts.pooled(edition, plan, reading).framed();
        String format = ctx.pathParam("format");
        String file = plan.measure().id() + "-" + pooling(ctx).words().replace(' ', '-') + "." + format;
        ctx.header("Content-Disposition", "attachment; filename=\"" + file.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
        switch (format) {
            case "svg" -> ctx.contentType("image/svg+xml; charset=utf-8").result(figure.svg());
            case "png" -> ctx.contentType("image/png").result(figure.png(PNG_SCALE));
            case "csv" ->
                ctx.contentType("text/csv; charset=utf-8").result(PlottedNumbers.csv(List.of(reading)));
            default -> throw new NotHere("Charts can be downloaded as svg, png or csv");
        }
    }

    private void members(Context ctx) {
        Edition edition = edition(ctx);
        Optional<MeasurePlan> chosen = ctx.queryParam("measure") == null
                ? edition.lead()
                : Optional.of(plan(edition, Optional.ofNullable(ctx.queryParam("measure")).orElse("")));
        show(ctx, MembersPage.of(edition, chosen.orElseThrow(() -> new NotHere("This network follows no measure yet"))));
    }

    private void member(Context ctx) {
        Edition edition = edition(ctx);
        String id = ctx.pathParam("member");
        Member member = edition.network()
                .member(id)
                .orElseThrow(() -> new NotHere(
                        "There is no " + edition.config().wording().member() + " \"" + id + "\" in this network"));
        show(ctx, MemberPage.of(edition, member));
    }

    private void method(Context ctx) {
        Networks.Hosted hosted = networks.get(ctx.pathParam("network"));
        show(ctx, MethodPage.of(hosted.edition(), hosted.sources(), Version.current()));
    }

    private Edition edition(Context ctx) {
        return networks.get(ctx.pathParam("network")).edition();
    }

    private void show(Context ctx, Page page) {
        Answers.page(ctx, page, networks.all().size() == 1 ? edition(ctx).routes().home() : "/");
    }

    static MeasurePlan plan(Edition edition, String id) {
        return edition.config()
                .plan(id)
                .orElseThrow(() -> new NotHere("There is no measure \"" + id + "\" in this network"));
    }

    /** The way of pooling asked for; like for like when none is. */
    static Pooling pooling(Context ctx) {
        String asked = Optional.ofNullable(ctx.queryParam("pooling")).orElse("like-for-like");
        return MeasurePage.WAYS.stream()
                .filter(way -> way.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(asked))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        400, "A way of pooling is like-for-like, as-reported or equal-members, was \"" + asked + "\""));
    }
}
