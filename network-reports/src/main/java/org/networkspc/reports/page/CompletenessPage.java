package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.PeriodName;
import org.networkspc.measure.Measure;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** How much of the network stands behind the latest points. Counts only: who is absent is not for every reader. */
public final class CompletenessPage {
    private static final int LATEST = 3;

    private CompletenessPage() {}

    public static Page of(Edition edition) {
        List<List<String>> rows = new ArrayList<>();
        for (MeasurePlan plan : edition.config().measures()) {
            Optional<Series> line = edition.line(plan, Pooling.AS_REPORTED);
            line.ifPresent(series -> latest(series).forEach(s -> rows.add(row(plan.measure(), s))));
        }
        return new Page(
                "Who has reported",
                edition.frame("The {network}"),
                List.of(
                        new Block.Headline(
                                "Completeness",
                                edition.say("How much of the {network} stands behind the latest points")),
                        new Block.Table(
                                edition.say("Reported {members}, latest {0} periods", LATEST), columns(), rows, false),
                        new Block.Note("A point with too little reported is drawn hollow and not judged yet."
                                + " Like for like allows for who is absent.")));
    }

    private static List<Subgroup> latest(Series series) {
        List<Subgroup> all = series.subgroups();
        return all.subList(Math.max(0, all.size() - LATEST), all.size());
    }

    private static List<Block.Column> columns() {
        return List.of(
                Block.Column.text("Measure"),
                Block.Column.text("Period"),
                Block.Column.number("Reported"),
                Block.Column.number("Expected"),
                Block.Column.text("Standing"));
    }

    private static List<String> row(Measure measure, Subgroup subgroup) {
        return List.of(
                measure.name(),
                PeriodName.of(subgroup.start(), measure.cadence()),
                Numbers.count(subgroup.completeness().reported()),
                Numbers.count(subgroup.completeness().expected()),
                Said.standing(subgroup.standing()));
    }
}
