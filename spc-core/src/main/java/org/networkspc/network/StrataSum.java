package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.PeriodName;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * Whether the groups of a dimension add up to the row for everybody, member by member and period by period.
 *
 * @param compared cells that have both a row for everybody and groups, none of them hidden or still to come
 * @param fewer cells whose groups count less than everybody: some people are in no group
 * @param more cells whose groups count more than everybody: groups overlap
 * @param example the first cell that does not add up, by member and period
 */
public record StrataSum(
        Measure measure, String dimension, int compared, int fewer, int more, Optional<Example> example) {

    /** What one member counted in groups, and what for everybody: denominators, or numerators where those agree. */
    public record Example(Member member, LocalDate start, double groups, double everybody) {}

    /** @throws IllegalArgumentException when the measure has no numerators and denominators */
    public static StrataSum of(Pool pool, Measure measure, String dimension) {
        if (!measure.kind().isRatio()) {
            throw new IllegalArgumentException("measure must be a proportion or a rate, was " + measure.kind());
        }
        List<Cells> groups = pool.strata(measure).stream()
                .filter(s -> s.dimension().equals(dimension))
                .map(s -> pool.cells(measure, s))
                .toList();
        Cells everybody = pool.cells(measure, Stratum.ALL);
        int compared = 0;
        int fewer = 0;
        int more = 0;
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < everybody.members().size(); i++) {
            for (int t = 0; t < everybody.periods().size(); t++) {
                if (!everybody.hasValue(i, t) || !areWhole(groups, i, t)) {
                    continue;
                }
                Tally sum = sum(groups, i, t);
                double apart = apart(sum, everybody.tally(i, t));
                compared++;
                fewer += apart < 0 ? 1 : 0;
                more += apart > 0 ? 1 : 0;
                if (apart != 0 && examples.isEmpty()) {
                    examples.add(example(everybody, i, t, sum));
                }
            }
        }
        return new StrataSum(
                measure, dimension, compared, fewer, more, examples.stream().findFirst());
    }

    private static boolean areWhole(List<Cells> groups, int member, int period) {
        return groups.stream().anyMatch(g -> g.hasValue(member, period))
                && groups.stream()
                        .noneMatch(g -> g.at(member, period)
                                .filter(Missing.class::isInstance)
                                .isPresent());
    }

    private static Tally sum(List<Cells> groups, int member, int period) {
        Tally sum = Tally.EMPTY;
        for (Cells group : groups) {
            sum = sum.plus(group.tally(member, period));
        }
        return sum;
    }

    /** Groups less everybody: of denominators, or of numerators where those agree; 0 within rounding. */
    private static double apart(Tally groups, Tally everybody) {
        double below = groups.denominator() - everybody.denominator();
        double above = groups.numerator() - everybody.numerator();
        double rounding = 1e-9 * Math.max(1, everybody.denominator());
        return Math.abs(below) > rounding ? below : Math.abs(above) > rounding ? above : 0;
    }

    private static Example example(Cells everybody, int member, int period, Tally groups) {
        Tally all = everybody.tally(member, period);
        boolean below = groups.denominator() != all.denominator();
        return new Example(
                everybody.members().get(member),
                everybody.periods().get(period),
                below ? groups.denominator() : groups.numerator(),
                below ? all.denominator() : all.numerator());
    }

    /** The same without the member of the example. */
    public StrataSum withoutExample() {
        return new StrataSum(measure, dimension, compared, fewer, more, Optional.empty());
    }

    public boolean addsUp() {
        return fewer + more == 0;
    }

    /** What does not add up and what it may mean, in plain English; nothing where all does. */
    public List<String> sentences() {
        return sentences(Words.PLAIN);
    }

    public List<String> sentences(Words words) {
        List<Phrase> sentences = new ArrayList<>();
        Phrase first = example.map(e -> Phrase.of(
                        " ({0}, {1}: {2} in groups, {3} in all)",
                        e.member().name(),
                        PeriodName.phrase(e.start(), measure.cadence()),
                        Partners.count(e.groups()),
                        Partners.count(e.everybody())))
                .orElse(Phrase.NONE);
        if (fewer > 0) {
            sentences.add(Phrase.of(
                    "In {0} of {1} reports the groups of {2} count fewer than the row for everybody{3}. Those in no"
                            + " group belong to \"not known\", so that the size of what is not known can be seen.",
                    fewer, compared, dimension, first));
        }
        if (more > 0) {
            sentences.add(Phrase.of(
                    "In {0} of {1} reports the groups of {2} count more than the row for everybody{3}. Somebody may"
                        + " stand in two groups: overlapping groups are not parts of one whole, and a gap between them"
                        + " is too small.",
                    more, compared, dimension, fewer > 0 ? Phrase.NONE : first));
        }
        return words.say(sentences);
    }
}
