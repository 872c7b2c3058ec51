package org.networkspc.reports.figure;

import java.awt.geom.AffineTransform;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.compare.DecileRibbon;
import org.networkspc.compare.MembersBeside;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.network.Pathway;
import org.networkspc.network.PooledChange;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;
import org.networkspc.words.Terms;
import org.networkspc.words.Words;

/** One picture of every kind, from numbers that do not change. */
final class Gallery {
    static final Words HOSPITALS = new Words(new Terms("hospital", "hospitals", "network"));
    private static final String AS_AT = "12 Nov 2024";
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private Gallery() {}

    /** What each picture shows, in the order of the page; keys are file names without their ending. */
    static Map<String, Supplier<Figure>> pictures() {
        Map<String, Supplier<Figure>> all = new LinkedHashMap<>();
        all.put("chart-with-phases", () -> ChartFigure.of(Samples.falls(), Samples.fallsNotes(), 900, 420));
        all.put(
                "signals",
                () -> ChartFigure.of(
                        Samples.concerning(), ChartNotes.of("Falls where more would be better", AS_AT), 900, 300));
        all.put(
                "points-12",
                () -> ChartFigure.of(Samples.normal(12, 50, 4), ChartNotes.of("Twelve points", AS_AT), 900, 300));
        all.put(
                "points-60",
                () -> ChartFigure.of(Samples.normal(60, 50, 4), ChartNotes.of("Sixty points", AS_AT), 900, 300));
        all.put(
                "points-60-phone",
                () -> ChartFigure.of(
                        Samples.normal(60, 50, 4), ChartNotes.of("Sixty points on a phone", AS_AT), 360, 300));
        all.put(
                "suppressed",
                () -> ChartFigure.of(suppressed(), ChartNotes.of("Late, some of it hidden", AS_AT), 900, 300));
        all.put(
                "gap",
                () -> ChartFigure.of(
                        Samples.plain(
                                ChartType.I, Samples.SCORE, 8, 7, 9, 8, 7.5, 8.5, 8, 7, 6, 6.5, 5.5, 6, 5, 5.5, 5, 4.5),
                        ChartNotes.of("Gap in points between two groups", AS_AT),
                        900,
                        300));
        all.put("panels", Gallery::panels);
        all.put("funnel", () -> funnel(12, "Hospital", 900));
        all.put("funnel-60", () -> funnel(60, "Hospital", 900));
        all.put("ribbon", () -> ribbon(900, HOSPITALS));
        all.put("bridge", () -> bridge(900, HOSPITALS));
        all.put("pathway", () -> pathway(900, ""));
        return all;
    }

    static Figure picture(String name) {
        return Optional.ofNullable(pictures().get(name)).orElseThrow().get();
    }

    static List<Member> members(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(i -> Member.of("H" + (10 + i), name + " " + (10 + i)))
                .toList();
    }

    /** The fifth has twice the falls; from month 18 each has {@code later} times as many, and the last two join in month 10. */
    static Pool pool(List<Member> members, Measure measure, int months, double later) {
        Random random = new Random(members.size());
        List<Observation> rows = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int t = i >= members.size() - 2 ? 10 : 0; t < months; t++) {
                double size = 3_000 + 400 * (i % 9);
                double falls =
                        size * (i == 4 ? 0.012 : 0.006) * (0.9 + 0.2 * random.nextDouble()) * (t < 18 ? 1 : later);
                LocalDate month = Cadence.MONTH.plus(FIRST, t);
                rows.add(Observation.of(measure, members.get(i), month, Math.rint(falls), size));
            }
        }
        return Pool.of(rows);
    }

    static Figure funnel(int count, String name, int width) {
        List<Member> members = members(count, name);
        MembersBeside beside = MembersBeside.of(
                        pool(members, Samples.FALLS, 30, 1),
                        Samples.FALLS,
                        new Network("n", "Network", members),
                        ChartSpec.of(ChartType.U),
                        RuleSet.STANDARD)
                .orElseThrow();
        return FunnelFigure.of(beside, Samples.FALLS, HOSPITALS, AS_AT, width, 400);
    }

    static Figure ribbon(int width, Words words) {
        List<Member> members = members(14, "Hospital");
        DecileRibbon ribbon = DecileRibbon.of(
                        pool(members, Samples.FALLS, 30, 0.75), Samples.FALLS, new Network("n", "Network", members))
                .orElseThrow();
        return RibbonFigure.of(ribbon, words, AS_AT, width, 300);
    }

    static Figure bridge(int width, Words words) {
        List<Member> members = members(8, "Hospital");
        PooledChange change = PooledChange.of(
                        pool(members, Samples.FALLS, 30, 0.75), Samples.FALLS, new Network("n", "Network", members))
                .orElseThrow();
        return BridgeFigure.of(change, words, AS_AT, width, 260);
    }

    static Figure pathway(int width, String longer) {
        Pathway pathway = new Pathway(List.of(
                stage("Seen by a therapist within a day" + longer, 5_912, 4_874),
                stage("Home within a week" + longer, 4_874, 3_473),
                stage("Still at home after 30 days" + longer, 3_473, 2_822)));
        return PathwayFigure.of(pathway, "From door to home", "April 2023 to March 2024", AS_AT, Words.PLAIN, width);
    }

    private static Pathway.Stage stage(String name, double entered, double reached) {
        return new Pathway.Stage(name, "wards with general practices", entered, reached, 1, OptionalDouble.empty());
    }

    private static Figure panels() {
        List<Interpretation> readings =
                List.of(Samples.fallsFrozen(), Samples.concerning(), Samples.normal(24, 50, 4), suppressed());
        List<Figure> panels = readings.stream()
                .map(r -> PanelFigure.of(r, Words.PLAIN, Optional.empty(), 300, 118))
                .toList();
        return new Figure("panels", "Equal panels", "Four panels", "", 640, 320, (g, w, h) -> {
            for (int i = 0; i < panels.size(); i++) {
                AffineTransform before = g.getTransform();
                g.translate(i % 2 * 330, i / 2 * 160);
                Verdict verdict = Verdict.of(readings.get(i));
                verdict.mark().draw(g, 7, 10, 4);
                new Label(verdict.words(), Fonts.regular(Theme.LABEL), Theme.INK, 17, 14).draw(g);
                g.translate(0, 22);
                panels.get(i).draw(g);
                g.setTransform(before);
            }
        });
    }

    /** One member's proportion; three months are small and hidden, the two latest open. */
    static Interpretation suppressed() {
        Member member = Member.of("H1", "Hospital");
        Measure late =
                Measure.proportion("late", "Late, per cent").improvement(org.networkspc.measure.Direction.DECREASE);
        Pool pool = new Pool();
        for (int t = 0; t < 24; t++) {
            LocalDate month = Cadence.MONTH.plus(FIRST, t);
            if (t == 5 || t == 6 || t == 15) {
                pool.add(Observation.missing(late, member, month, Missing.Kind.SUPPRESSED));
            } else {
                pool.add(Observation.of(late, member, month, 12 + (t * 7) % 9, 90));
            }
        }
        return Interpretation.of(ChartSpec.of(ChartType.P).plot(Series.of(pool, late, member)), RuleSet.STANDARD);
    }
}
