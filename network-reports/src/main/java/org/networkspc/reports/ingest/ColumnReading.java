package org.networkspc.reports.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.ingest.Meaning.Role;

/**
 * Finds out what each column holds: by its header where that is known, else by what stands below it, else it is asked. What
 * a person has said goes before all of it.
 */
final class ColumnReading {
    /** Headers that must be periods before columns are read as months side by side. */
    private static final int SEVERAL = 3;
    /** Most categories a column can have and still be read as groups of people. */
    private static final int MOST_GROUPS = 20;

    private final Sheet sheet;
    private final NetworkConfig network;
    private final Vocabulary words;
    private final MemberNames members;
    private final Choices choices;
    private final ColumnGuesses columns;

    ColumnReading(Sheet sheet, NetworkConfig network, Choices choices, Periods.Terms terms) {
        this.sheet = sheet;
        this.network = network;
        this.words = new Vocabulary(network, sheet.headers(), terms);
        this.members = new MemberNames(network);
        this.choices = choices;
        this.columns = new ColumnGuesses(sheet);
    }

    /** The meaning of every column, each also recorded as a choice. */
    List<Meaning> meanings() {
        boolean named = sheet.headerLine() > 0;
        sheet.headers().forEach(header -> columns.add(named ? words.meaning(header) : Optional.empty()));
        keepSeveral(m -> !m.period().isEmpty() && m.role() == Role.NUMBER, SEVERAL);
        keepSeveral(m -> !m.member().isEmpty(), 2);
        keepFirst();
        new ColumnContents(columns, network, words, members).read();
        new NumberColumns(columns, network, members).read();
        totals();
        return new ColumnQuestions(columns, network, choices).settled();
    }

    /** Months or members side by side must be several; one alone is something else. */
    private void keepSeveral(Predicate<Meaning> side, int several) {
        long found = columns.count(side);
        boolean paired = columns.any(m -> side.test(m) && m.number().isPresent());
        if (found > 0 && found < (paired ? 2 : several)) {
            for (int i = 0; i < columns.size(); i++) {
                if (side.test(columns.of(i))) {
                    columns.guess(i, Meaning.NOT_USED);
                }
            }
        }
    }

    /** Of two columns for the same thing the first counts. */
    private void keepFirst() {
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Meaning m = columns.of(i);
            if (m.role() != Role.NOT_USED && m.role() != Role.TOTAL && !taken.add(m.words())) {
                if (m.role() == Role.MEMBER && isSameMember(i)) {
                    columns.know(i, Meaning.NOT_USED);
                } else {
                    columns.guess(i, Meaning.NOT_USED);
                }
            }
        }
    }

    /** Whether a second column of members names the same ones in another way, such as by code and by name. */
    private boolean isSameMember(int column) {
        int first = columns.first(Role.MEMBER).orElse(column);
        return IntStream.range(0, sheet.rows())
                .allMatch(r -> members.listed(sheet.text(r, column)).equals(members.listed(sheet.text(r, first))));
    }

    /** Sums beside months or members, which only check them. */
    private void totals() {
        boolean across = columns.any(m -> !m.period().isEmpty() || !m.member().isEmpty());
        for (int i = 0; across && i < columns.size(); i++) {
            if (columns.isFree(i) && words.isTotal(columns.header(i))) {
                columns.know(i, Meaning.of(Role.TOTAL));
            }
        }
    }

    /** Columns of a few words that a network without settings may mean as groups of people. */
    static Map<Integer, String> groups(Sheet sheet, List<Meaning> meanings) {
        Map<Integer, String> groups = new TreeMap<>();
        for (int i = 0; i < meanings.size(); i++) {
            String header = sheet.headers().get(i);
            List<String> texts = sheet.different(i);
            if (texts.size() > MOST_GROUPS) {
                continue;
            }
            Numbers numbers = Numbers.of(texts, false);
            boolean worded = texts.stream().anyMatch(t -> numbers.read(t) instanceof Numbers.Unreadable);
            boolean free = meanings.get(i).role() == Role.NOT_USED
                    && !header.isEmpty()
                    && !HeaderWords.isAdded(header)
                    && !HeaderWords.isDerived(header);
            if (free && worded) {
                groups.put(i, header);
            }
        }
        return groups;
    }
}
