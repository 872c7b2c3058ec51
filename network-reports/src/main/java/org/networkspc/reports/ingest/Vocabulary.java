package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;

/** What a network's words mean when they stand in a header. */
final class Vocabulary {
    /** Words of a header looked at; longer ones are sentences. */
    private static final int MOST_WORDS = 8;

    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]:]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ /]+|(?<= )[-–](?= )");
    private static final Meaning EMPTY = new Meaning(Meaning.Role.NUMBER, Optional.empty(), "", "", "");

    private final NetworkConfig network;
    private final MemberNames members;
    private final Periods periods;
    /** Ids by what their measures are called. */
    private final Map<String, String> measures = new HashMap<>();

    private final Map<String, Optional<Meaning>> read = new HashMap<>();
    private final Map<String, Boolean> data = new HashMap<>();

    /** @param headers all texts of the header, from which the notation of its periods is settled */
    Vocabulary(NetworkConfig network, Collection<String> headers, Periods.Terms terms) {
        this.network = network;
        this.members = new MemberNames(network);
        this.periods = Periods.of(headers, terms);
        for (MeasurePlan plan : network.measures()) {
            measures.putIfAbsent(
                    Cell.folded(plan.measure().id()), plan.measure().id());
            measures.putIfAbsent(
                    Cell.folded(plan.measure().name()), plan.measure().id());
        }
    }

    Optional<String> measure(String text) {
        return Optional.ofNullable(measures.get(Cell.folded(text)));
    }

    Optional<String> dimension(String text) {
        return network.strata().keySet().stream()
                .filter(d -> Cell.folded(d).equals(Cell.folded(text)))
                .findFirst();
    }

    boolean isMember(String text) {
        return members.listed(text).isPresent();
    }

    boolean isPeriod(String text) {
        return !text.isEmpty()
                && (periods.read(text) instanceof Periods.Period
                        || periods.read(text) instanceof Periods.Unreadable u
                                && (u.reason() == org.networkspc.reports.config.Reason.AMBIGUOUS_DATE
                                        || u.reason() == org.networkspc.reports.config.Reason.NO_YEAR));
    }

    /** What a header says on its own; empty when it says nothing known. */
    Optional<Meaning> meaning(String header) {
        return read.computeIfAbsent(header, this::read);
    }

    private Optional<Meaning> read(String header) {
        if (header.isEmpty()) {
            return Optional.empty();
        }
        Optional<Meaning> role = role(header);
        if (role.isPresent()) {
            return role;
        }
        List<String> words = new ArrayList<>();
        for (String word :
                BETWEEN_WORDS.split(BRACKETS.matcher(Cell.folded(header)).replaceAll(" "), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (words.size() < 2) {
            return parts(header, EMPTY);
        }
        return words.size() > MOST_WORDS
                ? Optional.empty()
                : parts(header, EMPTY).or(() -> split(words, EMPTY));
    }

    private Optional<Meaning> role(String header) {
        Optional<String> dimension = dimension(header);
        if (dimension.isPresent()) {
            return dimension.map(Meaning::group);
        }
        if (HeaderWords.isAdded(header) || HeaderWords.isDerived(header)) {
            return Optional.of(Meaning.NOT_USED);
        }
        if (isOwnWordForMember(header)) {
            return Optional.of(Meaning.of(Meaning.Role.MEMBER));
        }
        return HeaderWords.field(header).map(field -> switch (field) {
            case MEMBER -> Meaning.of(Meaning.Role.MEMBER);
            case MEASURE -> Meaning.of(Meaning.Role.MEASURE);
            case PERIOD -> Meaning.of(Meaning.Role.PERIOD);
            default -> Meaning.number(field);
        });
    }

    /** "Clinic" in a network whose members are clinics. */
    private boolean isOwnWordForMember(String header) {
        String folded = Cell.folded(header);
        return folded.equals(Cell.folded(network.wording().member()))
                || folded.equals(Cell.folded(network.wording().members()));
    }

    /** A header of several words, cut wherever every part is known. */
    private Optional<Meaning> split(List<String> words, Meaning before) {
        for (int end = words.size(); end > 0; end--) {
            Optional<Meaning> first = parts(String.join(" ", words.subList(0, end)), before);
            List<String> rest = words.subList(end, words.size());
            Optional<Meaning> whole = rest.isEmpty() ? first : first.flatMap(m -> split(rest, m));
            if (whole.isPresent()) {
                return whole;
            }
        }
        return Optional.empty();
    }

    /** What one part adds to what the others say; empty when it is not known, or says a thing twice. */
    private Optional<Meaning> parts(String text, Meaning m) {
        if (m.role() == Meaning.Role.NOT_USED || HeaderWords.isDerived(text)) {
            return Optional.of(Meaning.NOT_USED);
        }
        Optional<Field> field = number(text);
        if (field.isPresent() && m.number().isEmpty()) {
            return Optional.of(m.with(field.get()));
        }
        Optional<String> measure = measure(text);
        if (measure.isPresent() && m.measure().isEmpty()) {
            return Optional.of(new Meaning(m.role(), m.number(), measure.get(), m.member(), m.period()));
        }
        if (isMember(text) && m.member().isEmpty()) {
            return Optional.of(new Meaning(m.role(), m.number(), m.measure(), text, m.period()));
        }
        return isPeriod(text) && m.period().isEmpty()
                ? Optional.of(new Meaning(m.role(), m.number(), m.measure(), m.member(), text))
                : Optional.empty();
    }

    private static Optional<Field> number(String text) {
        return switch (Cell.folded(text)) {
            case "d", "n d" -> Optional.empty();
            default -> HeaderWords.field(text).filter(Field.NUMBERS::contains);
        };
    }

    /** Whether a text is a number, or a mark of a missing one. */
    boolean isData(String text) {
        return data.computeIfAbsent(text, Body::isData);
    }

    boolean isTotal(String header) {
        return members.isTotal(header);
    }
}
