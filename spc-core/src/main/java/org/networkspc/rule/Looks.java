package org.networkspc.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.Phase;
import org.networkspc.series.Subgroup;

/**
 * One chart as it was each time somebody looked, a point apart.
 *
 * @param charts in the order of time; the first is what was known before the first look
 * @param limitsStay whether earlier points keep their limits, so that point by point nothing old can be news
 */
record Looks(List<Chart> charts, boolean limitsStay) {
    /** Points before those looked at where limits are known, so that patterns may begin there. */
    private static final int BEFORE_KNOWN = 24;
    /** As good as known, where a chart learns a spread that cannot be given. */
    private static final int AS_KNOWN = 1000;

    /** Looks at each of so many points after limits were frozen on a baseline. */
    static Looks after(UnchangedProcess process, int baseline, int points, Random random) {
        if (baseline < 2) {
            throw new IllegalArgumentException("baseline must be at least 2, was " + baseline);
        }
        boolean known = baseline == FalseSignalTable.KNOWN;
        int learned = known ? process.truth().isPresent() ? BEFORE_KNOWN : AS_KNOWN : baseline;
        ChartSpec spec = known ? process.truth().map(process.spec()::given).orElse(process.spec()) : process.spec();
        Chart whole = spec.frozenAfter(LocalDate.EPOCH.plusDays(process.days(learned) - 1))
                .plot(process.series(process.first(process.days(learned + points), random)));
        int from = known ? learned - BEFORE_KNOWN : 0;
        return new Looks(
                IntStream.rangeClosed(learned, learned + points)
                        .mapToObj(to -> part(whole, from, to))
                        .toList(),
                true);
    }

    /** Looks at a chart that learns from all its points, when it has so many, to when it has so many. */
    static Looks whileGrowing(UnchangedProcess process, int from, int to, Random random) {
        List<Subgroup> days = process.first(process.days(to), random);
        return new Looks(
                IntStream.rangeClosed(from - 1, to)
                        .mapToObj(n -> process.spec().plot(process.series(days.subList(0, process.days(n)))))
                        .toList(),
                false);
    }

    private static Chart part(Chart whole, int from, int to) {
        Phase phase = whole.phases().get(0);
        List<ChartPoint> points = phase.points().subList(from, to);
        Phase part = new Phase(points, phase.gaps(), phase.estimate(), phase.baseline(), phase.frozen());
        return new Chart(whole.spec(), whole.series(), List.of(part));
    }

    /** How many signals are new at each look. */
    int[] newSignals(RuleSet rules) {
        return limitsStay
                        && rules.rulesFor(charts.get(0).spec().method()).stream()
                                .noneMatch(SpecialCauseRule::judgesWholePhase)
                ? pointByPoint(rules)
                : lookByLook(rules);
    }

    private int[] pointByPoint(RuleSet rules) {
        int before = charts.get(0).points().size();
        int[] news = new int[charts.size() - 1];
        rules.test(charts.get(news.length)).stream()
                .mapToInt(signal -> signal.at() - before)
                .filter(look -> look >= 0)
                .distinct()
                .forEach(look -> news[look]++);
        return news;
    }

    private int[] lookByLook(RuleSet rules) {
        int[] news = new int[charts.size() - 1];
        List<Signal> before = rules.test(charts.get(0));
        for (int look = 0; look < news.length; look++) {
            List<Signal> now = rules.test(charts.get(look + 1));
            news[look] = news(rules, before, now, charts.get(look + 1).points().size() - 1);
            before = now;
        }
        return news;
    }

    /** Points and verdicts, each once. */
    private static int news(RuleSet rules, List<Signal> before, List<Signal> now, int newest) {
        List<Integer> places = new ArrayList<>();
        for (Signal signal : now) {
            boolean whole = rules.rule(signal.rule()).orElseThrow().judgesWholePhase();
            int place = whole ? -1 : signal.at();
            boolean completed = !whole && signal.at() == newest;
            if (!places.contains(place) && (completed || before.stream().noneMatch(old -> isSame(old, signal)))) {
                places.add(place);
            }
        }
        return places.size();
    }

    /** Whether one is the other after limits have moved a little. */
    private static boolean isSame(Signal old, Signal signal) {
        return old.rule().equals(signal.rule()) && !Collections.disjoint(old.members(), signal.members());
    }
}
