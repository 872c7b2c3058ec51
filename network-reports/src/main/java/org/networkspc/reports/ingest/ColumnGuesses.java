package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.networkspc.reports.ingest.Meaning.Role;

/** What each column of a sheet is thought to hold so far, and whether that is certain. */
final class ColumnGuesses {
    /** Different texts that show what a column holds. */
    private static final int SAMPLE = 200;
    /** Share of a column's different texts that must be of a kind before it is read as a column of them. */
    static final double MOST = 0.6;

    private final Sheet sheet;
    private final List<Meaning> meanings = new ArrayList<>();
    private final List<Boolean> sure = new ArrayList<>();

    ColumnGuesses(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The next column, whose header says what it holds or nothing. */
    void add(Optional<Meaning> said) {
        meanings.add(said.orElse(Meaning.NOT_USED));
        sure.add(said.isPresent());
    }

    int size() {
        return meanings.size();
    }

    String header(int column) {
        return sheet.headers().get(column);
    }

    Meaning of(int column) {
        return meanings.get(column);
    }

    boolean isSure(int column) {
        return sure.get(column);
    }

    /** Whether nobody has said or found out yet what a column holds. */
    boolean isFree(int column) {
        return !sure.get(column) && meanings.get(column).role() == Role.NOT_USED;
    }

    void know(int column, Meaning meaning) {
        meanings.set(column, meaning);
        sure.set(column, true);
    }

    void guess(int column, Meaning meaning) {
        meanings.set(column, meaning);
        sure.set(column, false);
    }

    /** A part added to what is thought, which stays as certain as it was. */
    void refine(int column, Meaning meaning) {
        meanings.set(column, meaning);
    }

    boolean any(Predicate<Meaning> what) {
        return meanings.stream().anyMatch(what);
    }

    long count(Predicate<Meaning> what) {
        return meanings.stream().filter(what).count();
    }

    Optional<Integer> first(Role role) {
        return IntStream.range(0, meanings.size())
                .filter(i -> meanings.get(i).role() == role)
                .boxed()
                .findFirst();
    }

    /** The first different texts of a column, blanks left out. */
    List<String> texts(int column) {
        return sheet.different(column).stream()
                .filter(t -> !t.isEmpty())
                .limit(SAMPLE)
                .toList();
    }

    static double share(List<String> texts, Predicate<String> known) {
        return texts.stream().filter(known).count() / (double) texts.size();
    }
}
