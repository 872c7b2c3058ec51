package org.networkspc.reports.ingest;

import static org.networkspc.reports.ingest.ColumnGuesses.MOST;
import static org.networkspc.reports.ingest.ColumnGuesses.share;

import java.util.List;
import java.util.Optional;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.ingest.Meaning.Role;

/** Tells columns that no header names by what stands in them: members, measures, periods, groups. */
final class ColumnContents {
    private final ColumnGuesses columns;
    private final NetworkConfig network;
    private final Vocabulary words;
    private final MemberNames members;

    ColumnContents(ColumnGuesses columns, NetworkConfig network, Vocabulary words, MemberNames members) {
        this.columns = columns;
        this.network = network;
        this.words = words;
        this.members = members;
    }

    /** Each free column by its contents, as a guess. */
    void read() {
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (columns.isFree(i)) {
                meaning(columns.texts(i)).ifPresent(meaning -> columns.guess(column, meaning));
            }
        }
    }

    private Optional<Meaning> meaning(List<String> texts) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        boolean across = columns.any(m -> !m.member().isEmpty());
        if (columns.first(Role.MEMBER).isEmpty() && !across && share(texts, this::isMember) >= MOST) {
            return Optional.of(Meaning.of(Role.MEMBER));
        }
        boolean measured = columns.any(m -> !m.measure().isEmpty() && m.isNumber());
        if (columns.first(Role.MEASURE).isEmpty()
                && !measured
                && share(texts, t -> words.measure(t).isPresent()) >= MOST) {
            return Optional.of(Meaning.of(Role.MEASURE));
        }
        boolean months = columns.any(m -> !m.period().isEmpty());
        if (columns.first(Role.PERIOD).isEmpty() && !months && isPeriods(texts)) {
            return Optional.of(Meaning.of(Role.PERIOD));
        }
        return groups(texts);
    }

    private boolean isMember(String text) {
        return members.listed(text).isPresent() || members.likely(text).isPresent();
    }

    /** Whether a column holds periods rather than counts that could be years. */
    private static boolean isPeriods(List<String> texts) {
        Periods periods = Periods.of(texts);
        boolean numbers = texts.stream().allMatch(Numbers::isNumeric) && !periods.isSerial();
        boolean compact = numbers && texts.stream().allMatch(t -> t.matches("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])"));
        return (!numbers || compact)
                && share(
                                texts,
                                t -> periods.read(t) instanceof Periods.Period
                                        || periods.read(t) instanceof Periods.Unreadable u
                                                && u.reason() == Reason.AMBIGUOUS_DATE)
                        >= MOST;
    }

    /** The kind of groups most texts belong to, unless another column holds it. */
    private Optional<Meaning> groups(List<String> texts) {
        return network.strata().entrySet().stream()
                .filter(d -> share(texts, t -> isListed(t, d.getValue())) >= MOST)
                .map(d -> Meaning.group(d.getKey()))
                .filter(group -> !columns.any(group::equals))
                .findFirst();
    }

    private static boolean isListed(String text, List<String> categories) {
        return categories.stream().anyMatch(c -> Cell.folded(c).equals(Cell.folded(text)));
    }
}
