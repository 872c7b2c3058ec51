package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Given;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Readership;
import org.networkspc.measure.Cadence;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** What stands under a chart and what is read out in its place. */
final class ChartWords {
    private ChartWords() {}

    /** Title, chart, period and the reading, as one text. */
    static String alt(Interpretation reading, String title, Words words) {
        Chart chart = reading.chart();
        List<Subgroup> subgroups = chart.series().subgroups();
        if (chart.points().isEmpty()) {
            return words.say("{0}: nothing reported yet.", title);
        }
        Cadence cadence = chart.series().measure().cadence();
        Phrase span = Phrase.of(
                "{0} to {1}",
                PeriodName.phrase(subgroups.get(0).start(), cadence),
                PeriodName.phrase(subgroups.get(subgroups.size() - 1).start(), cadence));
        List<String> sentences = reading.reading(Readership.BOARD, words);
        String said = sentences.isEmpty() ? Verdict.of(reading, words).words() + "." : String.join(" ", sentences);
        int count = chart.points().size();
        long hidden = HiddenPeriods.count(chart.series());
        String drawn = words.say(
                count == 1 ? "{0}, {1}, {2}, {3} point" : "{0}, {1}, {2}, {3} points",
                title,
                Phrase.of(chart.spec().method().title()),
                span,
                count);
        return drawn + (hidden == 0 ? ". " : words.say(", {0} not shown. ", hidden)) + said;
    }

    /** Way of pooling, chart, convention and data as at; then what pale and hollow mean, where they occur. */
    static String caption(Interpretation reading, Optional<String> dataAsAt, Optional<Series> behind, Words words) {
        Chart chart = reading.chart();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "{0}, {1}, {2} convention",
                Text.sentence(chart.series().way(words)),
                Phrase.of(chart.spec().method().title()),
                Phrase.of(chart.spec().convention().code())));
        if (chart.spec().ranges().screened()) {
            sentences.add(words.say("Large moving ranges screened out once"));
        }
        if (!chart.spec().given().equals(Given.NOTHING)) {
            sentences.add(words.say("Centre or sigma given beforehand"));
        }
        dataAsAt.ifPresent(date -> sentences.add(words.say("Data as at {0}", date)));
        behind.ifPresent(s -> sentences.add(words.say(
                ofFounders(chart, s) ? "Pale line: founders, {0}" : "Pale line: {0}",
                s.pooling().words(words))));
        List<ChartPoint> points = chart.points();
        if (points.stream().anyMatch(p -> p.standing() == Standing.PROVISIONAL)) {
            sentences.add(words.say("Dashed point: still to report, not judged yet"));
        }
        if (points.stream().anyMatch(p -> p.standing() == Standing.INCOMPLETE)) {
            sentences.add(words.say("Hollow point: some still to report"));
        }
        long hidden = HiddenPeriods.count(chart.series());
        if (hidden > 0) {
            sentences.add(words.say(
                    hidden == 1
                            ? "Hatched: {0} value not shown, never zero"
                            : "Hatched: {0} values not shown, never zero",
                    hidden));
        }
        if (points.stream().anyMatch(ChartPoint::ghosted)) {
            sentences.add(words.say("Cross: left out of limits and rules"));
        }
        return String.join(". ", sentences) + ".";
    }

    /** A line of another network of the same measure is that of those who were there first. */
    private static boolean ofFounders(Chart chart, Series behind) {
        return !behind.scope().equals(chart.series().scope());
    }

    /** Letters, digits and hyphens only. */
    static String id(String prefix, Series series) {
        String group = series.stratum().isAll()
                ? ""
                : "-" + series.stratum().dimension() + "-" + series.stratum().category();
        return (prefix + "-" + series.measure().id() + "-" + series.scope().id() + group)
                .replaceAll("[^A-Za-z0-9-]+", "-");
    }
}
