package org.networkspc.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.chart.Band;
import tools.jackson.databind.JsonNode;

/** Funnels against numbers computed by FunnelPlotR 0.6.0, PHEindicatormethods 2.1.1 and independent code. */
class FunnelConformanceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "112-funnel-pr-overdispersed",
                "113-funnel-pr-unadjusted",
                "114-funnel-pr-stable",
                "115-funnel-pr-zeros-ones",
                "116-funnel-sr-shmi",
                "117-funnel-sr-cqc",
                "118-funnel-sr-unadjusted",
                "119-funnel-rc-overdispersed"
            })
    void funnelPlotRIsReproduced(String name) {
        ConformanceCase c = ConformanceCase.read(name);
        FunnelPlot plot = FunnelPlot.of(kind(c), c.members(), funnelPlotR(c));
        JsonNode want = c.expected();

        c.same("target", want.get("target"), plot.target().orElseThrow());
        c.same("phi", want.get("phi"), plot.overdispersion().phi().orElseThrow());
        c.same("tau2", want.get("tau2"), plot.overdispersion().tau2().orElseThrow());
        assertEquals(
                want.get("overdispersion_applied").asBoolean(),
                plot.overdispersion().applied() != Adjustment.NONE);
        Set<String> quirks = StreamSupport.stream(
                        want.path("package_quirk_orgs").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        assertEquals(want.get("org").size(), plot.points().size());
        for (int i = 0; i < plot.points().size(); i++) {
            FunnelPoint point = plot.points().get(i);
            String id = want.get("org").get(i).asString();
            assertEquals(id, point.member().member().id());
            c.same(id, want.get("ratio").get(i), point.value());
            c.same(id, want.get("z").get(i), point.score().raw());
            assertEquals(want.get("trimmed").get(i).asBoolean(), point.score().trimmed(), id);
            assertEquals(
                    want.get("z_adjusted").get(i).isNull(), point.score().used().isEmpty(), id);
            point.score()
                    .used()
                    .ifPresent(z ->
                            c.same(id, want.get("z_adjusted").get(plot.points().indexOf(point)), z));
            if (!quirks.contains(id)) {
                same(c, want.get("unadjusted"), i, point.unadjusted());
                if (want.has("additive")) {
                    same(c, want.get("additive"), i, point.adjusted().orElseThrow());
                }
                assertEquals(want.get("signals").get("outlier").get(i).asBoolean(), point.isSignal(), id);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "112-funnel-pr-overdispersed",
                "113-funnel-pr-unadjusted",
                "114-funnel-pr-stable",
                "115-funnel-pr-zeros-ones",
                "116-funnel-sr-shmi",
                "117-funnel-sr-cqc",
                "118-funnel-sr-unadjusted",
                "119-funnel-rc-overdispersed"
            })
    void ourLimitsAreTheTextbookForms(String name) {
        ConformanceCase c = ConformanceCase.read(name);
        JsonNode want = c.expected().get("independent");
        FunnelMethod ours = textbook(c);
        FunnelPlot additive = FunnelPlot.of(kind(c), c.members(), ours.adjusted(Adjustment.ADDITIVE));
        FunnelPlot multiplicative = FunnelPlot.of(kind(c), c.members(), ours.adjusted(Adjustment.MULTIPLICATIVE));
        FunnelPlot transformed = FunnelPlot.of(kind(c), c.members(), ours.limits(FunnelLimitForm.TRANSFORMED));

        same(c, want.get("additive_textbook"), additive, p -> p.adjusted().orElseThrow());
        same(c, want.get("multiplicative"), multiplicative, p -> p.adjusted().orElseThrow());
        if (want.has("exact")) {
            same(c, want.get("exact"), additive, FunnelPoint::unadjusted);
        }
        if (want.has("unadjusted_arcsine_clipped")) {
            same(c, want.get("unadjusted_arcsine_clipped"), transformed, FunnelPoint::limits);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"120-funnel-phe-proportion", "121-funnel-phe-ratio"})
    void pheSignificanceIsReproduced(String name) {
        ConformanceCase c = ConformanceCase.read(name);
        FunnelKind kind = c.options().get("statistic").asString().equals("proportion")
                ? FunnelKind.PROPORTION
                : FunnelKind.STANDARDISED_RATIO;
        FunnelPlot plot = FunnelPlot.of(kind, c.members(), FunnelMethod.PHE);
        c.same(
                "ratio",
                c.expected().get("ratio"),
                plot.points().stream().mapToDouble(FunnelPoint::value).toArray());
        assertEquals(words(c.expected().get("significance")), significance(plot));
    }

    @Test
    void fourDefinitionsOfLimitsForOneSetOfProportionsAreAllThere() {
        ConformanceCase c = ConformanceCase.read("179-compare-funnel-proportion");
        JsonNode by = c.expected().get("by_package");
        sameOuter(c, by.get("FunnelPlotR unadjusted 99.8% (arcsine)"), FunnelMethod.FUNNELPLOTR);
        sameOuter(c, by.get("independent: exact binomial, interpolated, 99.8%"), FunnelMethod.STANDARD);
        sameOuter(c, by.get("independent: inverted Wilson 99.8% (PHE method)"), FunnelMethod.PHE);
        sameOuter(
                c,
                by.get("qicharts2 p chart over organisations, 3 sigma, clipped"),
                FunnelMethod.PHE.at(new Levels(2, 3)));
        assertEquals(
                words(by.get("PHEindicatormethods significance")),
                significance(FunnelPlot.of(FunnelKind.PROPORTION, c.members(), FunnelMethod.PHE)));
    }

    private static void sameOuter(ConformanceCase c, JsonNode want, FunnelMethod method) {
        List<FunnelPoint> points =
                FunnelPlot.of(FunnelKind.PROPORTION, c.members(), method).points();
        c.same("lower", want.get("lower"), outer(points, Band::lower));
        c.same("upper", want.get("upper"), outer(points, Band::upper));
    }

    private static double[] outer(List<FunnelPoint> points, Function<Band, Double> side) {
        return points.stream()
                .mapToDouble(p -> side.apply(p.unadjusted().p998()))
                .toArray();
    }

    private static List<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> significance(FunnelPlot plot) {
        return plot.points().stream()
                .map(p -> switch (p.zone()) {
                    case LOW_998 -> "Low (0.001)";
                    case LOW_95 -> "Low (0.025)";
                    case HIGH_95 -> "High (0.025)";
                    case HIGH_998 -> "High (0.001)";
                    case INSIDE, MOVING -> "Not significant";
                })
                .toList();
    }

    private static FunnelKind kind(ConformanceCase c) {
        return switch (c.options().get("data_type").asString()) {
            case "PR" -> FunnelKind.PROPORTION;
            case "SR" -> FunnelKind.STANDARDISED_RATIO;
            default -> FunnelKind.RATIO_OF_COUNTS;
        };
    }

    private static FunnelMethod funnelPlotR(ConformanceCase c) {
        FunnelMethod method = switch (c.options().path("sr_method").asString("")) {
            case "SHMI" -> FunnelMethod.FUNNELPLOTR_SHMI;
            case "CQC" -> FunnelMethod.FUNNELPLOTR_CQC;
            default -> FunnelMethod.FUNNELPLOTR;
        };
        return c.options().get("overdispersion").asString().equals("none") ? method.adjusted(Adjustment.NONE) : method;
    }

    /** Ours on the scale, trimming and rounded quantiles of the case. */
    private static FunnelMethod textbook(ConformanceCase c) {
        JsonNode options = c.options();
        boolean log = options.path("sr_method").asString("").equals("SHMI");
        Trimming trimming = options.get("outlier_handling").asString().equals("truncated")
                ? Trimming.TRUNCATED
                : Trimming.WINSORISED;
        return FunnelMethod.STANDARD
                .on(log ? RatioScale.LOG : RatioScale.SQUARE_ROOT)
                .trimming(trimming.by(options.get("trim_by").asDouble()))
                .at(new Levels(
                        options.get("z95").asDouble(), options.get("z998").asDouble()));
    }

    private static void same(
            ConformanceCase c, JsonNode want, FunnelPlot plot, Function<FunnelPoint, FunnelLimits> limits) {
        for (int i = 0; i < plot.points().size(); i++) {
            same(c, want, i, limits.apply(plot.points().get(i)));
        }
    }

    private static void same(ConformanceCase c, JsonNode want, int i, FunnelLimits got) {
        c.same("lcl95", want.get("lcl95").get(i), got.p95().lower());
        c.same("ucl95", want.get("ucl95").get(i), got.p95().upper());
        c.same("lcl998", want.get("lcl998").get(i), got.p998().lower());
        c.same("ucl998", want.get("ucl998").get(i), got.p998().upper());
    }
}
