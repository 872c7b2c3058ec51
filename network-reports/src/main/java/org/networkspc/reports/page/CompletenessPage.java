package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.measure.Cadence;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Digits;

/** How much of the network stands behind the latest points. Counts only: who is absent is not for every reader. */
public final class CompletenessPage {
    private static final int LATEST = 3;

    private CompletenessPage() {}

    public static Page of(Edition edition) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(
                edition.say("Who has reported"),
                edition.say("How much of the {network} stands behind the latest points")));
        List<Series> lines = edition.config().measures().stream()
                .flatMap(plan -> edition.lines().line(plan, Pooling.AS_REPORTED).stream())
                .toList();
        periods(lines).forEach(starts -> blocks.add(table(edition, starts, lines)));
        blocks.add(new Block.Note(edition.say("A point with too little reported is drawn hollow and not judged yet."
                + " Like for like allows for who is absent.")));
        return new Page(edition.say("Who has reported"), edition.frame("The {network}"), blocks);
    }

    /** The latest periods, one table for each set of them, in the order of the measures. */
    private static List<List<LocalDate>> periods(List<Series> lines) {
        return lines.stream().map(CompletenessPage::latest).distinct().toList();
    }

    private static List<LocalDate> latest(Series series) {
        List<Subgroup> all = series.subgroups();
        return all.subList(Math.max(0, all.size() - LATEST), all.size()).stream()
                .map(Subgroup::start)
                .toList();
    }

    private static Block.Table table(Edition edition, List<LocalDate> starts, List<Series> lines) {
        List<Series> together =
                lines.stream().filter(line -> latest(line).equals(starts)).toList();
        List<Block.Column> columns = new ArrayList<>(List.of(Block.Column.text(edition.say("Measure"))));
        Cadence cadence = together.get(0).measure().cadence();
        starts.forEach(start -> columns.add(Block.Column.text(edition.period(start, cadence))));
        return new Block.Table(
                edition.say("Reported {members}, latest {0} periods", starts.size()),
                columns,
                together.stream().map(line -> row(edition, line)).toList(),
                false);
    }

    private static List<String> row(Edition edition, Series series) {
        List<String> row = new ArrayList<>(List.of(series.measure().name()));
        List<Subgroup> all = series.subgroups();
        all.subList(Math.max(0, all.size() - LATEST), all.size()).forEach(s -> row.add(cell(edition, s)));
        return row;
    }

    private static String cell(Edition edition, Subgroup subgroup) {
        return edition.say(
                        subgroup.completeness().isLeast() ? "at least {0} of {1}" : "{0} of {1}",
                        new Digits(Numbers.count(subgroup.completeness().reported())),
                        new Digits(Numbers.count(subgroup.completeness().expected())))
                + (subgroup.standing() == Standing.COMPLETE
                        ? ""
                        : ", " + edition.say(Said.standing(subgroup.standing())));
    }
}
