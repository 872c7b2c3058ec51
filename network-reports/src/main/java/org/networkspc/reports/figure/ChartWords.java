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
import org.networkspc.words.Words;

/** What stands under a chart and what is read out in its place. */
final class ChartWords {
    private ChartWords() {}

    /** Title, chart, period and the reading, as one text. */
    static String alt(Interpretation reading, String title, Words words) {
        Chart chart = reading.chart();
        List<Subgroup> subgroups = chart.series().subgroups();
        if (chart.points().isEmpty()) {
            return title + ": nothing reported yet.";
        }
        Cadence cadence = chart.series().measure().cadence();
        String span = PeriodName.of(subgroups.get(0).start(), cadence) + " to "
                + PeriodName.of(subgroups.get(subgroups.size() - 1).start(), cadence);
        List<String> sentences = reading.reading(Readership.BOARD, words);
        String said = sentences.isEmpty() ? Verdict.of(reading).words() + "." : String.join(" ", sentences);
        int count = chart.points().size();
        long hidden = HiddenPeriods.count(chart.series());
        return title + ", " + chart.spec().method().title() + ", " + span + ", " + count
                + (count == 1 ? " point" : " points")
                + (hidden == 0 ? ". " : ", " + hidden + " not shown. ") + said;
    }

    /** Way of pooling, chart, convention and data as at; then what pale and hollow mean, where they occur. */
    static String caption(Interpretation reading, Optional<String> dataAsAt, Optional<Series> behind, Words words) {
        Chart chart = reading.chart();
        List<String> sentences = new ArrayList<>();
        sentences.add(Text.sentence(chart.series().way(words)) + ", "
                + chart.spec().method().title() + ", "
                + chart.spec().convention().code() + " convention");
        if (chart.spec().ranges().screened()) {
            sentences.add("Large moving ranges screened out once");
        }
        if (!chart.spec().given().equals(Given.NOTHING)) {
            sentences.add("Centre or sigma given beforehand");
        }
        dataAsAt.ifPresent(date -> sentences.add("Data as at " + date));
        behind.ifPresent(s -> sentences.add("Pale line: " + (ofFounders(chart, s) ? "founders, " : "")
                + s.pooling().words(words)));
        List<ChartPoint> points = chart.points();
        if (points.stream().anyMatch(p -> p.standing() == Standing.PROVISIONAL)) {
            sentences.add("Dashed point: still to report, not judged yet");
        }
        if (points.stream().anyMatch(p -> p.standing() == Standing.INCOMPLETE)) {
            sentences.add("Hollow point: some still to report");
        }
        long hidden = HiddenPeriods.count(chart.series());
        if (hidden > 0) {
            sentences.add("Hatched: " + hidden + (hidden == 1 ? " value" : " values") + " not shown, never zero");
        }
        if (points.stream().anyMatch(ChartPoint::ghosted)) {
            sentences.add("Cross: left out of limits and rules");
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
