package org.networkspc.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.PeriodName;
import org.networkspc.chart.Phase;
import org.networkspc.measure.Member;
import org.networkspc.series.Completeness;
import org.networkspc.series.Pooling;
import org.networkspc.series.Subgroup;

/** Reasons to read a chart with care, in a fixed order. */
final class Cautions {
    /** Baseline lengths and the per cent of unchanged charts with a signal in the next 12 points, by simulation. */
    private static final double[][] FALSE_ALARMS = {
        {12, 19.6}, {16, 16.3}, {20, 14.2}, {24, 12.7}, {36, 10.3}, {60, 8.2}
    };

    private static final int SHORT_BASELINE = 20;
    private static final double FEW_EVENTS = 5;
    /** Below this share of the expected denominators a complete point still wants a word. */
    private static final double NEARLY_ALL = 0.9;

    private static final int NAMED = 5;

    private final Chart chart;
    private final Phase last;
    private final List<Caution> cautions = new ArrayList<>();

    private Cautions(Chart chart) {
        this.chart = chart;
        this.last = chart.phases().get(chart.phases().size() - 1);
    }

    static List<Caution> of(Evidence evidence) {
        Chart chart = evidence.chart();
        if (chart.phases().isEmpty()) {
            return List.of(new Caution("no-points", "Nothing has been reported yet."));
        }
        Cautions cautions = new Cautions(chart);
        cautions.baseline();
        cautions.spread();
        cautions.limits();
        cautions.dispersion();
        cautions.calendar();
        cautions.latestReports();
        cautions.dependence(evidence);
        return List.copyOf(cautions.cautions);
    }

    private void add(String code, String sentence) {
        cautions.add(new Caution(code, sentence));
    }

    private boolean isRunChart() {
        return chart.spec().method() == ChartType.RUN;
    }

    private void baseline() {
        int n = last.baseline();
        int fewest = chart.spec().convention().fewestForLimits();
        if (n == 0 && chart.spec().given().centre().isEmpty()) {
            add("no-counted-points", "No point counts yet: all are provisional or left out, so there are no limits.");
        } else if (n > 0 && n < fewest && !isRunChart()) {
            add(
                    "short-baseline",
                    "Limits need " + fewest + " counted points; there " + (n == 1 ? "is 1" : "are " + n)
                            + " so far, so none are drawn.");
        } else if (n > 0 && n < SHORT_BASELINE && !isRunChart()) {
            add(
                    "short-baseline",
                    "Limits rest on " + n + " points: of 100 such charts on which nothing changes, about "
                            + Math.round(falseAlarms(n)) + " show a signal within the next 12 points.");
        }
    }

    /** Per cent of unchanged charts with a signal in the next 12 points, between the simulated lengths linearly. */
    private static double falseAlarms(int n) {
        if (n <= FALSE_ALARMS[0][0]) {
            return FALSE_ALARMS[0][1];
        }
        int i = 1;
        while (i < FALSE_ALARMS.length - 1 && n > FALSE_ALARMS[i][0]) {
            i++;
        }
        double[] from = FALSE_ALARMS[i - 1];
        double[] to = FALSE_ALARMS[i];
        return from[1] + (to[1] - from[1]) * Math.min(1, (n - from[0]) / (to[0] - from[0]));
    }

    private void spread() {
        boolean flat = last.counted().size() > 1
                && last.counted().stream()
                                .mapToDouble(ChartPoint::value)
                                .distinct()
                                .count()
                        == 1;
        if (flat) {
            add("zero-spread", "All points of this phase are equal, so there is no variation to learn limits from.");
        }
        if (chart.spec().ranges().screened()) {
            add("screened", "Large moving ranges were left out once before the limits were set.");
        }
    }

    private void limits() {
        if (last.points().stream().anyMatch(p -> p.limits().isClamped())) {
            add("clamped", "Limits are drawn only as far as a value can go; signals use them as computed.");
        }
        boolean few = last.counted().stream().anyMatch(this::expectsFewEvents);
        if (few) {
            add("few-events", "Some points expect fewer than 5 events, so 3-sigma limits are approximate there.");
        }
    }

    private boolean expectsFewEvents(ChartPoint point) {
        ChartMethod method = chart.spec().method();
        double n = point.subgroup().denominator();
        double centre = last.estimate().centre();
        boolean proportion = method == ChartType.P || method == ChartType.P_PRIME;
        boolean rate = method == ChartType.U || method == ChartType.U_PRIME;
        return point.limits().isBounded()
                && (proportion && n * Math.min(centre, 1 - centre) < FEW_EVENTS || rate && n * centre < FEW_EVENTS);
    }

    /** σ_z against its 95 % points when nothing but chance is at work. */
    private void dispersion() {
        int n = last.baseline();
        Optional<ChartType> prime = primeOf(chart.spec().method());
        if (prime.isEmpty() || n < 2 || !last.points().get(0).limits().isBounded()) {
            return;
        }
        boolean isPrime = chart.spec().method() == prime.get();
        double sigmaZ = isPrime ? last.estimate().spread() : spreadAs(prime.get());
        String number = String.format(Locale.ROOT, "%.2f", sigmaZ);
        if (!isPrime && Double.isFinite(sigmaZ) && sigmaZ > 1 + 1.6 / Math.sqrt(n)) {
            add(
                    "overdispersion",
                    "Points vary " + number + " times as much as chance alone would make them; a "
                            + prime.get().title() + " allows for that.");
        } else if (isPrime && sigmaZ < 1 - 1.4 / Math.sqrt(n)) {
            add(
                    "underdispersion",
                    "Points vary only " + number
                            + " times as much as chance alone would make them: are these counts independent?");
        }
    }

    private static Optional<ChartType> primeOf(ChartMethod method) {
        if (method == ChartType.P || method == ChartType.P_PRIME) {
            return Optional.of(ChartType.P_PRIME);
        }
        boolean rate = method == ChartType.U || method == ChartType.U_PRIME;
        return rate ? Optional.of(ChartType.U_PRIME) : Optional.empty();
    }

    private double spreadAs(ChartType prime) {
        ChartSpec spec = chart.spec().with(prime);
        List<Phase> phases = spec.plot(chart.series()).phases();
        return phases.get(phases.size() - 1).estimate().spread();
    }

    private void calendar() {
        int periods = chart.series().subgroups().size();
        int gaps = chart.phases().stream().mapToInt(p -> p.gaps().size()).sum();
        if (gaps > 0) {
            add(
                    "missing-periods",
                    gaps + " of " + periods + " periods " + (gaps == 1 ? "has" : "have")
                            + " no value; they are shown as gaps and never counted as 0.");
        }
    }

    /** Who is still to report the latest period, when that is a tenth of the expected denominators or more. */
    private void latestReports() {
        List<Subgroup> subgroups = chart.series().subgroups();
        Subgroup latest = subgroups.get(subgroups.size() - 1);
        Completeness reports = latest.completeness();
        if (chart.series().pooling() == Pooling.ONE_MEMBER
                || reports.absent().isEmpty()
                || reports.share() >= NEARLY_ALL) {
            return;
        }
        List<String> names = reports.absent().stream().map(Member::name).toList();
        String period = PeriodName.of(latest.start(), chart.series().measure().cadence());
        add(
                "still-to-report",
                period + " rests on " + Math.round(100 * reports.share()) + "% of what is usual; still to report: "
                        + (names.size() <= NAMED ? String.join(", ", names) : names.size() + " members") + ".");
    }

    private void dependence(Evidence evidence) {
        if (!chart.spec().method().hasIndependentPoints()) {
            return;
        }
        Autocorrelation found = Autocorrelation.of(evidence);
        if (found.isMarked()) {
            add(
                    "autocorrelation",
                    String.format(
                            Locale.ROOT,
                            "Neighbouring points resemble each other (autocorrelation %.2f), so false signals are more frequent.",
                            found.lagOne()));
        }
    }
}
