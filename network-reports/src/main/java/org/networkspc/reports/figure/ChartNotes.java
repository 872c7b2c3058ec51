package org.networkspc.reports.figure;

import java.util.List;
import java.util.Optional;
import org.networkspc.measure.Aim;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.series.Series;

/**
 * What stands on a chart beside its reading.
 *
 * @param dataAsAt as people read it: {@code 12 Nov 2024}
 * @param ideas what was tried, drawn as flags on the time axis
 * @param behind another way of pooling the same measure, drawn pale
 */
public record ChartNotes(
        String title, String dataAsAt, List<ChangeIdea> ideas, Optional<Aim> aim, Optional<Series> behind) {
    public ChartNotes {
        ideas = List.copyOf(ideas);
    }

    public static ChartNotes of(String title, String dataAsAt) {
        return new ChartNotes(title, dataAsAt, List.of(), Optional.empty(), Optional.empty());
    }
}
