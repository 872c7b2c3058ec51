package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Measure;
import org.networkspc.network.EquityGap;
import org.networkspc.network.InequalityLine;
import org.networkspc.network.TimesChart;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.People;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;
import org.networkspc.words.Words;

/**
 * A gap of the settings with its numbers.
 *
 * @param strata every group's line as reported, in the order of the settings
 * @param line the gap's own chart, on the scale the settings name
 * @param told level and gap
 */
public record GapReading(
        MeasurePlan plan,
        People.Gap gap,
        EquityGap equity,
        List<Series> strata,
        Interpretation line,
        EquityGap.Said told) {

    public GapReading {
        strata = List.copyOf(strata);
    }

    /** The gaps of a measure that can be shown, in the order of the settings. */
    public static List<GapReading> of(Edition edition, MeasurePlan plan) {
        List<GapReading> readings = new ArrayList<>();
        plan.gaps().forEach(gap -> of(edition, plan, gap).ifPresent(readings::add));
        return readings;
    }

    /** Every gap of a network, in the order of its measures. */
    public static List<GapReading> of(Edition edition) {
        return edition.config().measures().stream()
                .flatMap(plan -> of(edition, plan).stream())
                .toList();
    }

    /** Empty where one of the groups has no rows, or both cannot be put on one mix of members. */
    static Optional<GapReading> of(Edition edition, MeasurePlan plan, People.Gap gap) {
        Optional<Interpretation> level = edition.lines().pooled(plan);
        if (level.isEmpty()) {
            return Optional.empty();
        }
        try {
            EquityGap equity = EquityGap.of(
                    edition.groups(plan).pool(),
                    plan.measure(),
                    edition.network(plan),
                    gap.compared(),
                    edition.lines().linking(plan));
            List<Series> strata = Groups.ordered(edition, equity.strata()).stream()
                    .map(edition.lines()::told)
                    .toList();
            Interpretation line =
                    Interpretation.of(chart(edition, plan.measure(), gap.scale(), equity, strata), RuleSet.STANDARD);
            return line.chart().points().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new GapReading(plan, gap, equity, strata, line, equity.told(level.get())));
        } catch (IllegalArgumentException noGap) {
            return Optional.empty();
        }
    }

    private static Chart chart(
            Edition edition, Measure measure, People.Scale scale, EquityGap equity, List<Series> strata) {
        Words words = edition.words();
        return switch (scale) {
            case DIFFERENCE ->
                EquityGap.chart(edition.lines().told(equity.difference()).named(words.say(equity.differenceName())));
            case RATIO -> TimesChart.of(edition.lines().told(equity.logRatio()).named(words.say(equity.ratioName())));
            case SII ->
                EquityGap.chart(InequalityLine.of(measure, Groups.known(strata), false)
                        .named(words.say("Slope index of inequality in {0}", measure.name())));
            case RII ->
                TimesChart.of(InequalityLine.of(measure, Groups.known(strata), true)
                        .named(words.say("Relative index of inequality in {0}", measure.name())));
        };
    }

    /** Level and gap with their numbers, in plain English. */
    public String sentence() {
        return sentence(Words.PLAIN);
    }

    public String sentence(Words words) {
        return words.say(told.sentence());
    }

    /** "yes against no". */
    String names(Words words) {
        return words.say(equity.names());
    }

    /** What the gap did, without its numbers: "better overall and the gap widened". */
    String said(Words words) {
        return Edition.sentenceCase(words.say(told.moved())) + ".";
    }
}
