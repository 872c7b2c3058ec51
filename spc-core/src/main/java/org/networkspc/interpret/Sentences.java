package org.networkspc.interpret;

import static org.networkspc.interpret.Sentence.of;

import java.util.List;
import java.util.stream.Stream;

/** Sentences that several shapes share. */
final class Sentences {
    static final String VALUE_BESIDE_USUAL =
            "{value} in {latest}; around {centre}, usually between {lower} and {upper}.";
    static final String VALUE_BESIDE_CENTRE = "{value} in {latest}; around {centre}.";
    static final Sentence LEVEL = of("Around {centre}, usually between {lower} and {upper}.", "Around {centre}.");
    static final Sentence FROM_TO = of("From {first-value} in {first} to {value} in {latest}.");
    static final Sentence STEP = of("Centre {before} from {span-before}, {centre} since {begin} ({counted}).");
    static final Sentence RECOUNTED = of(
            "The step from {before} to {centre} is between two ways of counting and says nothing" + " about the work.");
    static final Sentence MORE_THAN_USUAL = of(
            "{improving}That is more than the usual ups and downs, and in the direction hoped for.",
            "{concerning}That is more than the usual ups and downs, and not in the direction hoped for: worth asking"
                    + " together what is different.",
            "That is more than the usual ups and downs.");
    static final Sentence TOO_EARLY =
            of("{silent}It is too early to say more: {fewest} are needed.", "It is early to say more: these are few.");
    static final Sentence TOO_FEW = of(
            "{silent}That is too few to tell change from usual variation; {fewest} are needed.",
            "That is few to tell change from usual variation.");
    static final Sentence EVIDENCE = of(
            "{improving}Evidence: {evidence}, the direction of improvement. Worth asking what helped.",
            "{concerning}Evidence: {evidence}, against the direction of improvement: worth a look.",
            "Evidence: {evidence}.");
    static final Sentence SEEN = of("Seen: {evidence}.");
    static final Sentence CHANCE = of("How sure: when nothing changes, {chance}.");
    private static final List<Sentence> METHOD = List.of(
            of("Rule {rule}, from {first} to {last}, complete in {complete}; {reference}."),
            of("{spec} Rules: {rules}."),
            of(
                    "Baseline {baseline}: centre {centre}; in {latest} limits {lower} to {upper}, sigma {sigma}.",
                    "Baseline {baseline}: centre {centre}; limit {upper}.",
                    "Baseline {baseline}: centre {centre}; limit {lower}.",
                    "Baseline {baseline}: centre {centre}, no limits.",
                    "Given centre {centre}; in {latest} limits {lower} to {upper}, sigma {sigma}.",
                    "Given centre {centre}, no limits."),
            of("The average since {since-when} is of the points after the run was complete: a step chosen because it"
                    + " was seen is overstated."));

    private Sentences() {}

    /** What the board is told, and how it was found. */
    static List<Sentence> withMethod(List<Sentence> first) {
        return first.isEmpty()
                ? first
                : Stream.concat(first.stream(), METHOD.stream()).toList();
    }
}
