package org.networkspc.reports.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.ChangeIdea.Outcome;
import org.networkspc.measure.Course;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Member;
import org.networkspc.measure.Posting;
import org.networkspc.measure.Prediction;
import org.networkspc.measure.Where;
import org.networkspc.words.Phrase;

/** What people write beside the numbers, from the fields of a file, a form or a program. Lists are separated by {@code ;}. */
public final class Entries {
    /** Fields of a change idea. */
    public static final List<String> IDEA = List.of(
            "id",
            "idea",
            "members",
            "strata",
            "measures",
            "direction",
            "effect",
            "from",
            "implemented",
            "decided",
            "outcome",
            "recorded",
            "learned");

    /** Fields of an annotation and of a posting. */
    public static final List<String> NOTE = List.of("id", "kind", "words", "measure", "member", "on", "by");

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final Phrase A_TEXT = Phrase.of("a text");

    private static final String ONE_SIDED =
            "{0}. The idea is kept and listed, without numbers on both sides of that day";

    private Entries() {}

    public static Entered<ChangeIdea> idea(Map<String, String> texts, NetworkConfig network) {
        Fields fields = new Fields(texts, network);
        String text = fields.required("idea", A_TEXT);
        Where where = new Where(fields.members("members"), fields.strata("strata"));
        List<String> measures = fields.measures("measures");
        Optional<Prediction> prediction = prediction(fields);
        Course course = course(fields);
        if (fields.isSound()) {
            odd(where, course.from(), network)
                    .forEach(note -> fields.note("from", course.from().toString(), note));
        }
        return fields.entered(() ->
                new ChangeIdea(fields.text("id"), text, where, measures, prediction, course, fields.text("learned")));
    }

    public static Entered<Annotation> annotation(Map<String, String> texts, NetworkConfig network) {
        Fields fields = new Fields(texts, network);
        String words = fields.required("words", A_TEXT);
        String measure = fields.one("measure", fields.measures("measure"));
        String member = fields.one("member", fields.members("member"));
        LocalDate on = fields.day("on");
        return fields.entered(() -> new Annotation(fields.text("id"), words, measure, member, on));
    }

    public static Entered<Posting> posting(Posting.Kind kind, Map<String, String> texts, NetworkConfig network) {
        Fields fields = new Fields(texts, network);
        String words = fields.required("words", A_TEXT);
        String member = fields.one("member", fields.members("member"));
        if (kind == Posting.Kind.NOMINATION && fields.text("member").isEmpty()) {
            fields.problem("member", Fields.A_MEMBER);
        }
        LocalDate on = fields.day("on");
        return fields.entered(() -> new Posting(fields.text("id"), kind, member, words, fields.text("by"), on));
    }

    private static Optional<Prediction> prediction(Fields fields) {
        String word = fields.text("direction").toLowerCase(Locale.ROOT);
        Optional<Direction> direction = switch (word) {
            case "increase" -> Optional.of(Direction.INCREASE);
            case "decrease" -> Optional.of(Direction.DECREASE);
            case "no change" -> Optional.of(Direction.NEUTRAL);
            default -> Optional.empty();
        };
        if (direction.isEmpty() && !word.isEmpty()) {
            fields.problem("direction", Phrase.of("increase, decrease or no change"));
        }
        OptionalDouble effect = effect(fields);
        if (effect.isPresent() && direction.orElse(Direction.NEUTRAL) == Direction.NEUTRAL) {
            fields.problem("direction", Phrase.of("increase or decrease beside an effect"));
            return Optional.empty();
        }
        return direction.map(d -> new Prediction(d, effect));
    }

    private static OptionalDouble effect(Fields fields) {
        String text = fields.decimal("effect");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (text.matches("\\d{1,9}(\\.\\d{1,9})?") && Double.parseDouble(text) > 0) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        fields.problem("effect", Phrase.of("a positive number such as 1.5"));
        return OptionalDouble.empty();
    }

    private static Course course(Fields fields) {
        LocalDate from = fields.day("from");
        Optional<LocalDate> implemented = fields.optionalDay("implemented");
        Optional<LocalDate> decided = fields.optionalDay("decided");
        fields.required("outcome", Fields.oneOf(OUTCOMES));
        Outcome outcome = fields.word("outcome", OUTCOMES).orElse(Outcome.TESTING);
        LocalDate recorded = fields.optionalDay("recorded").orElse(from);
        if (fields.isSound() && implemented.isPresent() && implemented.get().isBefore(from)) {
            fields.problem("implemented", Phrase.of("a day not before the first test"));
        }
        if (fields.isSound() && implemented.isPresent() && outcome == Outcome.TESTING) {
            fields.problem("implemented", Phrase.of("empty while the outcome is testing"));
        }
        if (fields.isSound() && decided.isPresent() && !outcome.isDecided()) {
            fields.problem("decided", Phrase.of("empty until the outcome is adopted, adapted or abandoned"));
        }
        if (fields.isSound() && decided.isPresent() && decided.get().isBefore(implemented.orElse(from))) {
            fields.problem("decided", Phrase.of("a day not before it was tested and put in place"));
        }
        return fields.isSound()
                ? new Course(from, implemented, decided, outcome, recorded)
                : Course.of(from, Outcome.TESTING);
    }

    /**
     * What is odd about the day an idea was first tested, in sentences without their full stop. It may be older than a member's
     * joining, or than the network: it is kept, and said.
     */
    public static List<Phrase> odd(ChangeIdea idea, NetworkConfig network) {
        return odd(idea.where(), idea.from(), network);
    }

    private static List<Phrase> odd(Where where, LocalDate from, NetworkConfig network) {
        List<Phrase> odd = new ArrayList<>();
        for (Member member : network.network().members()) {
            if (where.memberIds().contains(member.id()) && from.isBefore(member.joins())) {
                odd.add(Phrase.of("{0} joined on {1}", member.id(), day(member.joins())));
            } else if (where.memberIds().contains(member.id()) && !from.isBefore(member.leaves())) {
                odd.add(Phrase.of("{0} left on {1}", member.id(), day(member.leaves())));
            }
        }
        Optional<LocalDate> first =
                network.network().members().stream().map(Member::joins).min(LocalDate::compareTo);
        if (where.memberIds().isEmpty() && first.isPresent() && from.isBefore(first.get())) {
            odd.add(Phrase.of("the {network} began on {0}", day(first.get())));
        }
        return odd.stream().map(what -> Phrase.of(ONE_SIDED, what)).toList();
    }

    /** As fields hold it: 2024-04-01. */
    private static String day(LocalDate day) {
        return day.toString();
    }
}
