package org.networkspc.reports.ingest;

import static org.networkspc.reports.ingest.ColumnGuesses.MOST;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Spelling;

/** Tells which number a column of numbers is: a field misspelled, or one that a ratio still lacks. */
final class NumberColumns {
    private final ColumnGuesses columns;
    private final NetworkConfig network;
    private final MemberNames members;

    NumberColumns(ColumnGuesses columns, NetworkConfig network, MemberNames members) {
        this.columns = columns;
        this.network = network;
        this.members = members;
    }

    /** Each free column of numbers as a guess, and the field of each number that has none. */
    void read() {
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (isSpare(i)) {
                misspelled(columns.header(i)).ifPresent(field -> columns.guess(column, Meaning.number(field)));
            }
        }
        spare();
        for (int i = 0; i < columns.size(); i++) {
            Meaning m = columns.of(i);
            if (m.isNumber() && m.number().isEmpty()) {
                columns.refine(i, m.with(hasDenominator(m) ? Field.NUMERATOR : Field.VALUE));
            }
        }
    }

    private void spare() {
        List<Integer> spare = IntStream.range(0, columns.size())
                .filter(i -> isSpare(i) && isMostlyNumbers(i))
                .boxed()
                .toList();
        boolean sideBySide = columns.any(m -> m.isNumber() && !m.measure().isEmpty());
        if (sideBySide) {
            if (spare.size() == 1 && ratios().stream().anyMatch(this::lacksDenominator)) {
                columns.guess(spare.get(0), Meaning.number(Field.DENOMINATOR));
            }
        } else if (!columns.any(Meaning::isNumber) && !spare.isEmpty()) {
            inOrder(spare);
        }
    }

    private boolean isSpare(int column) {
        return columns.isFree(column)
                && !members.isTotal(columns.header(column))
                && columns.texts(column).stream().anyMatch(Numbers::isNumeric);
    }

    private boolean isMostlyNumbers(int column) {
        return ColumnGuesses.share(columns.texts(column), Numbers::isNumeric) >= MOST / 2;
    }

    private Optional<Field> misspelled(String header) {
        List<String> names = Field.NUMBERS.stream()
                .map(Field::header)
                .filter(n -> n.length() > 3)
                .toList();
        return Spelling.nearest(header, names)
                .flatMap(Field::of)
                .filter(f -> !columns.any(m -> m.equals(Meaning.number(f))));
    }

    private List<Measure> ratios() {
        return network.measures().stream()
                .map(MeasurePlan::measure)
                .filter(NumberColumns::isRatio)
                .toList();
    }

    private static boolean isRatio(Measure measure) {
        return measure.kind() == MeasureKind.RATE || measure.kind() == MeasureKind.PROPORTION;
    }

    private static boolean isDenominator(Meaning m) {
        return m.number().filter(Field.DENOMINATOR::equals).isPresent();
    }

    private boolean lacksDenominator(Measure measure) {
        String id = measure.id();
        return columns.any(m -> m.isNumber() && m.measure().equals(id))
                && !columns.any(m -> isDenominator(m)
                        && (m.measure().isEmpty() || m.measure().equals(id)));
    }

    /** Whether a number of a ratio has its denominator in another column. */
    private boolean hasDenominator(Meaning number) {
        return columns.any(m -> isDenominator(m)
                        && isWithin(m.measure(), number.measure())
                        && isWithin(m.member(), number.member())
                        && isWithin(m.period(), number.period()))
                && ratios().stream().anyMatch(m -> isWithin(number.measure(), m.id()));
    }

    private static boolean isWithin(String anyOr, String one) {
        return anyOr.isEmpty() || anyOr.equals(one);
    }

    /** The first spare numbers in the order people write them. */
    private void inOrder(List<Integer> spare) {
        boolean ratio = network.measures().isEmpty() || !ratios().isEmpty();
        if (ratio && spare.size() > 1) {
            columns.guess(spare.get(0), Meaning.number(Field.NUMERATOR));
            columns.guess(spare.get(1), Meaning.number(Field.DENOMINATOR));
        } else {
            columns.guess(spare.get(0), Meaning.number(Field.VALUE));
        }
    }
}
