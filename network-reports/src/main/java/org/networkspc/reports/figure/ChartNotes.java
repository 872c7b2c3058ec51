package org.networkspc.reports.figure;

import java.util.Optional;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Logbook;
import org.networkspc.series.Series;
import org.networkspc.words.Words;

/**
 * What stands on a chart beside its reading.
 *
 * @param dataAsAt as people read it: {@code 12 Nov 2024}
 * @param written what was tried and what happened, drawn as marks on the time axis
 * @param behind another way of pooling the same measure, or the founders' own line, drawn pale
 * @param words how its sentences are worded
 */
public record ChartNotes(
        String title, String dataAsAt, Logbook written, Optional<Aim> aim, Optional<Series> behind, Words words) {

    /** In plain English. */
    public ChartNotes(String title, String dataAsAt, Logbook written, Optional<Aim> aim, Optional<Series> behind) {
        this(title, dataAsAt, written, aim, behind, Words.PLAIN);
    }

    /** Of a chart whose date stands elsewhere. */
    static ChartNotes of(String title, Words words) {
        return new ChartNotes(title, "", Logbook.EMPTY, Optional.empty(), Optional.empty(), words);
    }

    public static ChartNotes of(String title, String dataAsAt) {
        return new ChartNotes(title, dataAsAt, Logbook.EMPTY, Optional.empty(), Optional.empty());
    }
}
