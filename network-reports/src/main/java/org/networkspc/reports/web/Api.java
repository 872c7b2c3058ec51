package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Member;
import org.networkspc.reports.analyse.Analyse;
import org.networkspc.reports.analyse.AnalyseSchema;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Accounting;
import org.networkspc.reports.ingest.FileAnswers;
import org.networkspc.reports.intake.Differences;
import org.networkspc.reports.intake.Preview;
import org.networkspc.reports.intake.Upload;
import org.networkspc.reports.page.AimReading;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.GapReading;
import org.networkspc.reports.page.PathwayPage;

/** The same numbers for programs, as JSON under {@code /api/v1}. */
final class Api {
    private final Networks networks;

    private Api(Networks networks) {
        this.networks = networks;
    }

    static void register(RoutesConfig routes, Networks networks) {
        Api api = new Api(networks);
        routes.get("/healthz", ctx -> ctx.json(Map.of("status", "ok")));
        routes.get("/readyz", ctx -> ctx.json(ready(networks)));
        routes.get(
                "/api/v1/networks",
                ctx -> ctx.json(networks.all().stream().map(Api::network).toList()));
        routes.get("/api/v1/networks/{network}", ctx -> ctx.json(network(api.hosted(ctx))));
        routes.get("/api/v1/networks/{network}/aims", api::aims);
        routes.get("/api/v1/networks/{network}/measures/{measure}", api::measure);
        routes.get("/api/v1/networks/{network}/pathway", api::pathway);
        routes.get("/api/v1/networks/{network}/measures/{measure}/gaps", api::gaps);
        routes.get("/api/v1/networks/{network}/measures/{measure}/change", api::change);
        routes.get("/api/v1/networks/{network}/members/{member}/measures/{measure}", api::member);
        routes.post("/api/v1/networks/{network}/uploads", api::upload);
        routes.post("/api/v1/analyses", Api::analyse);
        routes.get(
                "/api/v1/analyses/schema",
                ctx -> ctx.contentType("application/schema+json; charset=utf-8").result(AnalyseSchema.text()));
    }

    private static Map<String, Object> ready(Networks networks) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", "ok");
        json.put("networks", networks.all().size());
        json.put(
                "tables_behind",
                networks.all().stream().mapToInt(h -> h.intake().tablesBehind()).sum());
        return json;
    }

    private static Map<String, Object> network(Networks.Hosted hosted) {
        Edition edition = hosted.edition();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", edition.network().id());
        json.put("name", edition.network().name());
        json.put("data_as_at", edition.asAt());
        json.put(
                "measures",
                edition.config().measures().stream()
                        .map(p -> named(p.measure().id(), p.measure().name()))
                        .toList());
        json.put(
                "members",
                edition.network().members().stream()
                        .map(m -> named(m.id(), m.name()))
                        .toList());
        return json;
    }

    private static Map<String, Object> named(String id, String name) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("name", name);
        return json;
    }

    private void aims(Context ctx) {
        Edition edition = hosted(ctx).edition();
        ctx.json(AimReading.all(edition).stream()
                .map(aim -> AimJson.of(aim, edition.words()))
                .toList());
    }

    private void measure(Context ctx) {
        Edition edition = hosted(ctx).edition();
        MeasurePlan plan = Pages.plan(edition, ctx.pathParam("measure"));
        ctx.json(ReadingJson.of(Pages.pooled(ctx, edition, plan), edition));
    }

    private void pathway(Context ctx) {
        Edition edition = hosted(ctx).edition();
        ctx.json(PathwayPage.reading(edition)
                .map(reading -> PathwayJson.of(edition, reading))
                .orElseThrow(() -> new NotHere("This {network} has no pathway")));
    }

    private void gaps(Context ctx) {
        Edition edition = hosted(ctx).edition();
        MeasurePlan plan = Pages.plan(edition, ctx.pathParam("measure"));
        ctx.json(GapReading.of(edition, plan).stream()
                .map(gap -> GapJson.of(gap, edition))
                .toList());
    }

    private void change(Context ctx) {
        Edition edition = hosted(ctx).edition();
        ctx.json(ChangeJson.of(edition, Pages.plan(edition, ctx.pathParam("measure"))));
    }

    private void member(Context ctx) {
        Edition edition = hosted(ctx).own();
        MeasurePlan plan = Pages.plan(edition, ctx.pathParam("measure"));
        Member member = edition.network()
                .member(ctx.pathParam("member"))
                .orElseThrow(
                        () -> new NotHere("There is no {member} \"{0}\" in this {network}", ctx.pathParam("member")));
        Interpretation reading = edition.memberLines()
                .of(plan, member)
                .orElseThrow(() -> new NotHere(
                        "\"{0}\" has not reported \"{1}\"",
                        member.id(), plan.measure().id()));
        ctx.json(ReadingJson.of(reading, edition));
    }

    /**
     * The body is the file; {@code ?name=} names it, {@code ?member=} is the only member it may speak for, each
     * {@code ?answer=key=value} says what the file does not, {@code Idempotency-Key} makes a repeated attempt harmless.
     */
    private void upload(Context ctx) throws IOException {
        Networks.Hosted hosted = hosted(ctx);
        String name = Optional.ofNullable(ctx.queryParam("name")).orElse("upload.csv");
        Optional<String> member = Optional.ofNullable(ctx.queryParam("member"));
        Preview first = hosted.intake().preview(name, body(ctx), member);
        Map<String, String> said = new LinkedHashMap<>();
        ctx.queryParams("answer").forEach(a -> said.put(a.replaceFirst("=.*", ""), a.replaceFirst("[^=]*=?", "")));
        Preview preview = said.isEmpty() ? first : hosted.intake().again(first, new FileAnswers(said));
        if (preview.accounting().accepted() == 0) {
            Answers.problem(ctx, 422, "No row of the file could be read; nothing was kept.", what(preview));
            return;
        }
        Upload upload = hosted.intake()
                .accept(
                        preview,
                        Optional.ofNullable(ctx.header("Idempotency-Key")).orElse(""),
                        Sender.of(ctx));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sha256", upload.sha256());
        json.put("accepted_at", upload.at().toString());
        json.putAll(what(preview));
        ctx.status(201).json(json);
    }

    private static byte[] body(Context ctx) throws IOException {
        try (InputStream in = ctx.bodyInputStream()) {
            int largest = Limits.LARGEST_FILE_MIB * 1024 * 1024;
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new Refused(413, Limits.TOO_LARGE);
            }
            return bytes;
        }
    }

    private static Map<String, Object> what(Preview preview) {
        Accounting rows = preview.accounting();
        Differences differences = preview.differences();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", preview.fileName());
        json.put("read", rows.read());
        json.put("accepted", rows.accepted());
        json.put("excluded", rows.excluded());
        json.put("refused", rows.refused());
        json.put("new", differences.added());
        json.put("unchanged", differences.unchanged());
        json.put("revised", differences.revised());
        json.put("problems", preview.problems().stream().map(Api::problem).toList());
        json.put("questions", preview.questions());
        return json;
    }

    private static Map<String, Object> problem(RowProblem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", problem.line());
        json.put("column", problem.column());
        json.put("value", problem.text());
        json.put("reason", problem.found());
        json.put("fix", problem.fix());
        return json;
    }

    private static void analyse(Context ctx) throws IOException {
        StringWriter answers = new StringWriter();
        Analyse.run(new BufferedReader(new StringReader(new String(body(ctx), StandardCharsets.UTF_8))), answers);
        ctx.contentType("application/json; charset=utf-8").result(answers.toString());
    }

    private Networks.Hosted hosted(Context ctx) {
        return networks.get(ctx.pathParam("network"));
    }
}
