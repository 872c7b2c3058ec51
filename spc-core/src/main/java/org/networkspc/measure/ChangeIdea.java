package org.networkspc.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that was tried, whether or not it worked.
 *
 * @param id stable, as used in files
 * @param text what was tried, in a few words
 * @param where by whom, and for which groups of people
 * @param measureIds which measures it was meant to move, the one the prediction is about first
 * @param prediction what was expected of the first measure; empty when nothing was written down
 * @param course how far it has come, and when
 * @param learned what was learned, in the words of those who tried it; may be empty
 */
public record ChangeIdea(
        String id,
        String text,
        Where where,
        List<String> measureIds,
        Optional<Prediction> prediction,
        Course course,
        String learned) {

    /** How far an idea has come: from a test over use everywhere to what was decided in the end. */
    public enum Outcome {
        TESTING,
        IMPLEMENTING,
        ADOPTED,
        ADAPTED,
        ABANDONED;

        /** Whether it has been decided what becomes of the idea. */
        public boolean isDecided() {
            return this == ADOPTED || this == ADAPTED || this == ABANDONED;
        }

        /** Whether the idea stayed, as it was or changed. */
        public boolean isKept() {
            return this == ADOPTED || this == ADAPTED;
        }
    }

    public ChangeIdea {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank, was \"" + id + "\"");
        }
        measureIds = List.copyOf(measureIds);
    }

    /** An idea without a prediction or strata, of which only the first test is dated. */
    public ChangeIdea(
            String id,
            String text,
            List<String> memberIds,
            List<String> measureIds,
            LocalDate from,
            Outcome outcome,
            String learned) {
        this(id, text, Where.at(memberIds), measureIds, Optional.empty(), Course.of(from, outcome), learned);
    }

    /** Where it was tried; empty for the whole network. */
    public List<String> memberIds() {
        return where.memberIds();
    }

    /** First day of the first test. */
    public LocalDate from() {
        return course.from();
    }

    public Outcome outcome() {
        return course.outcome();
    }

    /** The day it was written down. */
    public LocalDate recorded() {
        return course.recorded();
    }

    public boolean concerns(String measureId) {
        return measureIds.contains(measureId);
    }

    /** The same idea, written down on another day. */
    public ChangeIdea recordedOn(LocalDate day) {
        return new ChangeIdea(id, text, where, measureIds, prediction, course.recordedOn(day), learned);
    }

    /** The same idea for readers who may know of nobody but themselves who tried it. */
    public ChangeIdea toldTo(List<String> readers) {
        List<String> known =
                where.memberIds().stream().filter(readers::contains).toList();
        return new ChangeIdea(id, text, new Where(known, where.strata()), measureIds, prediction, course, learned);
    }

    /** Whether it says the same was tried, by the same, for the same measures and at the same time. */
    public boolean isAboutTheSameAs(ChangeIdea other) {
        return where.equals(other.where) && measureIds.equals(other.measureIds) && from().equals(other.from());
    }
}
