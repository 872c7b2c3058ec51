package org.networkspc.reports.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Course;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Prediction;
import org.networkspc.measure.Stratum;
import org.networkspc.measure.Where;

/**
 * A change idea as a line of the journal. What an older line does not name is unknown; the day an idea was written down is
 * the day of its line.
 */
final class IdeaLines {
    private static final String BETWEEN = ";";
    private static final String NAMES = ": ";

    private IdeaLines() {}

    static JournalEntry entry(Instant at, String by, ChangeIdea idea) {
        Map<String, String> details = new TreeMap<>();
        details.put(JournalEntry.BY, by);
        details.put(Notes.ID, idea.id());
        details.put("idea", idea.text());
        details.put("members", String.join(BETWEEN, idea.memberIds()));
        details.put("strata", strata(idea));
        details.put("measures", String.join(BETWEEN, idea.measureIds()));
        details.put("direction", direction(idea).orElse(""));
        details.put("effect", effect(idea).map(String::valueOf).orElse(""));
        details.put("from", idea.from().toString());
        details.put("implemented", day(idea.course().implemented()));
        details.put("decided", day(idea.course().decided()));
        details.put("outcome", idea.outcome().name());
        details.put("learned", idea.learned());
        return new JournalEntry(at, Notes.IDEA, details);
    }

    static ChangeIdea idea(JournalEntry entry) {
        return new ChangeIdea(
                entry.detail(Notes.ID),
                entry.detail("idea"),
                new Where(list(entry.detail("members")), strata(entry.detail("strata"))),
                list(entry.detail("measures")),
                prediction(entry),
                new Course(
                        LocalDate.parse(entry.detail("from")),
                        day(entry.detail("implemented")),
                        day(entry.detail("decided")),
                        ChangeIdea.Outcome.valueOf(entry.detail("outcome")),
                        entry.at().atOffset(ZoneOffset.UTC).toLocalDate()),
                entry.detail("learned"));
    }

    static Optional<String> direction(ChangeIdea idea) {
        return idea.prediction().map(p -> p.direction().name());
    }

    static Optional<Double> effect(ChangeIdea idea) {
        return idea.prediction()
                .map(Prediction::effect)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble);
    }

    static String strata(ChangeIdea idea) {
        return idea.where().strata().stream()
                .map(s -> s.dimension() + NAMES + s.category())
                .collect(Collectors.joining(BETWEEN));
    }

    private static Optional<Prediction> prediction(JournalEntry entry) {
        if (entry.detail("direction").isEmpty()) {
            return Optional.empty();
        }
        String effect = entry.detail("effect");
        return Optional.of(new Prediction(
                Direction.valueOf(entry.detail("direction")),
                effect.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(effect))));
    }

    private static List<Stratum> strata(String joined) {
        return list(joined).stream()
                .map(s -> s.split(NAMES, 2))
                .map(s -> Stratum.of(s[0], s[1]))
                .toList();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(BETWEEN, -1));
    }
}
