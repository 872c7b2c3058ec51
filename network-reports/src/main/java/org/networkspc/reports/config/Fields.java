package org.networkspc.reports.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.words.Phrase;

/** Reads fields that people filled in, and says all that is wrong with them at once. */
final class Fields {
    static final Phrase DATE = Phrase.of("a date such as 2024-04-01");
    static final Phrase A_MEMBER = Phrase.of("the id of {a member} of the {network}");
    private static final String LIST = ";";

    private final Map<String, String> texts;
    private final NetworkConfig network;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<FieldProblem> notes = new ArrayList<>();

    Fields(Map<String, String> texts, NetworkConfig network) {
        this.texts = texts;
        this.network = network;
    }

    /** The value, unless something was wrong. */
    <T> Entered<T> entered(Supplier<T> value) {
        return new Entered<>(problems.isEmpty() ? Optional.of(value.get()) : Optional.empty(), problems, notes);
    }

    void problem(String field, Phrase expected) {
        problems.add(new FieldProblem(field, text(field), expected));
    }

    void note(String field, String text, Phrase sentence) {
        notes.add(new FieldProblem(field, text, sentence));
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    /** Empty when nothing stands there. */
    String text(String field) {
        return texts.getOrDefault(field, "").strip();
    }

    /** With a point before its decimals, also where the network's language has a comma there. */
    String decimal(String field) {
        char sign = network.wording().words().language().decimal();
        return text(field).replace(sign, '.');
    }

    String required(String field, Phrase expected) {
        String text = text(field);
        if (text.isEmpty()) {
            problem(field, expected);
        }
        return text;
    }

    LocalDate day(String field) {
        if (text(field).isEmpty()) {
            problem(field, DATE);
            return LocalDate.EPOCH;
        }
        return optionalDay(field).orElse(LocalDate.EPOCH);
    }

    Optional<LocalDate> optionalDay(String field) {
        try {
            return Optional.of(text(field)).filter(t -> !t.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            problem(field, DATE);
            return Optional.empty();
        }
    }

    /** One of the words of an enumeration; empty when nothing stands there or it is none of them. */
    <T extends Enum<T>> Optional<T> word(String field, List<T> allowed) {
        String text = text(field);
        Optional<T> found =
                allowed.stream().filter(w -> w.name().equalsIgnoreCase(text)).findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            problem(field, oneOf(allowed));
        }
        return found;
    }

    static <T extends Enum<T>> Phrase oneOf(List<T> allowed) {
        return allowed.stream()
                .map(w -> Phrase.of(w.name().toLowerCase(Locale.ROOT)))
                .reduce((all, one) -> Phrase.of("{0}, {1}", all, one))
                .map(all -> Phrase.of("one of {0}", all))
                .orElse(Phrase.NONE);
    }

    List<String> members(String field) {
        return known(field, list(field), this::hasMember, memberIds(), A_MEMBER);
    }

    List<String> measures(String field) {
        List<String> ids =
                network.measures().stream().map(p -> p.measure().id()).toList();
        return known(field, list(field), ids::contains, ids, Phrase.of("the id of a measure of the {network}"));
    }

    /** The only one, or nothing. */
    String one(String field, List<String> several) {
        if (several.size() > 1) {
            problem(field, Phrase.of("one id"));
        }
        return several.isEmpty() ? "" : several.get(0);
    }

    /** {@code age: 80 and over; area: north}. */
    List<Stratum> strata(String field) {
        List<Stratum> strata = new ArrayList<>();
        for (String text : list(field)) {
            Optional<Stratum> stratum = stratum(text);
            stratum.ifPresentOrElse(strata::add, () -> problems.add(unknownStratum(field, text)));
        }
        return strata;
    }

    private Optional<Stratum> stratum(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || text.substring(colon + 1).isBlank()) {
            return Optional.empty();
        }
        String dimension = text.substring(0, colon).strip();
        String category = text.substring(colon + 1).strip();
        List<String> categories = network.strata().get(dimension);
        return categories != null && (categories.isEmpty() || categories.contains(category))
                ? Optional.of(Stratum.of(dimension, category))
                : Optional.empty();
    }

    private FieldProblem unknownStratum(String field, String text) {
        List<String> known = network.strata().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(c -> e.getKey() + ": " + c))
                .toList();
        return new FieldProblem(
                field,
                text,
                Phrase.of("a group of the {network} as dimension: category"),
                Spelling.advice(text, known));
    }

    private List<String> known(
            String field, List<String> found, Predicate<String> isKnown, Collection<String> known, Phrase expected) {
        for (String id : found) {
            if (!isKnown.test(id)) {
                problems.add(new FieldProblem(field, id, expected, Spelling.advice(id, known)));
            }
        }
        return found;
    }

    private boolean hasMember(String id) {
        return network.network().member(id).isPresent() || network.layouts().membersFromData();
    }

    private List<String> memberIds() {
        return network.network().members().stream().map(Member::id).toList();
    }

    private List<String> list(String field) {
        return Arrays.stream(text(field).split(LIST, -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
