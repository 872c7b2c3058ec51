package org.networkspc.reports.page;

import java.util.List;
import java.util.Locale;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Readership;
import org.networkspc.measure.Aim;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Role;
import org.networkspc.series.Pooling;
import org.networkspc.series.Standing;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** The words pages use for the closed lists of the core. */
final class Said {
    private Said() {}

    static String role(Role role) {
        return switch (role) {
            case OUTCOME -> "Outcome";
            case PROCESS -> "Process";
            case BALANCING -> "Balancing";
            case VOICE -> "Voices";
        };
    }

    /** A way of pooling as one of several choices. */
    static String name(Pooling pooling, Words words) {
        return Edition.sentenceCase(pooling.words(words));
    }

    static String meaning(Pooling pooling, Words words) {
        return words.say(
                switch (pooling) {
                    case AS_REPORTED ->
                        "Everything counted by whoever reported: what happened to the people counted. It moves when"
                                + " who reports changes.";
                    case LIKE_FOR_LIKE -> "One fixed mix of {members}, whoever reported: has the work itself changed?";
                    case EQUAL_MEMBERS -> "Every {member} counts the same: what the typical {member} sees.";
                    case ONE_MEMBER -> "One {member’s} own line: nothing is pooled.";
                });
    }

    /** How a way of pooling is written in an address: "like-for-like". */
    static String code(Pooling pooling) {
        return pooling.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a standing is written for machines: "not-applicable". */
    static String code(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String standing(Standing standing) {
        return switch (standing) {
            case COMPLETE -> "complete";
            case INCOMPLETE -> "incomplete, allowed for";
            case PROVISIONAL -> "still to report, not judged yet";
            case GAP -> "not reported";
            case NOT_APPLICABLE -> "does not apply";
            case SUPPRESSED -> "hidden: small numbers";
        };
    }

    static String outcome(ChangeIdea.Outcome outcome) {
        return switch (outcome) {
            case TESTING -> "being tested";
            case IMPLEMENTING -> "being put in place";
            case ADOPTED -> "adopted";
            case ADAPTED -> "adapted";
            case ABANDONED -> "did not work, stopped";
        };
    }

    static Phrase kind(Measure measure) {
        return switch (measure.kind()) {
            case PROPORTION -> Phrase.of("a proportion: so many of so many");
            case RATE ->
                Phrase.of(
                        "a rate: events over an exposure, shown per {0}",
                        new Digits(Numbers.count(measure.multiplier())));
            case COUNT -> Phrase.of("a count of events");
            case MEASUREMENT -> Phrase.of("a measurement on a scale");
            case BETWEEN -> Phrase.of("days or cases between rare events");
        };
    }

    /** "age: 80 and over", "wave Founders". */
    static Phrase whom(Aim.Whom whom) {
        return whom.wave().isEmpty() ? Phrase.asWritten(whom.words()) : Phrase.of("wave {0}", whom.wave());
    }

    static String direction(Measure measure) {
        return switch (measure.direction()) {
            case INCREASE -> "higher is better";
            case DECREASE -> "lower is better";
            case NEUTRAL -> "neither direction is better";
        };
    }

    static List<String> cautions(Interpretation reading, Words words) {
        return reading.cautions().stream().map(c -> c.sentence(words)).toList();
    }

    /** What the reading says after its headline. */
    static List<String> afterHeadline(Interpretation reading, Words words) {
        return reading.reading(Readership.BOARD, words).stream().skip(1).toList();
    }

    /** The reading where the measure's name already stands above it. */
    static List<String> withoutName(Interpretation reading, Words words) {
        String name = reading.chart().series().measure().name() + ": ";
        return reading.reading(Readership.BOARD, words).stream()
                .map(s -> s.startsWith(name) ? Edition.sentenceCase(s.substring(name.length())) : s)
                .toList();
    }

    /** The headline after the measure's name, as it stands within a sentence. */
    static String bareHeadline(Interpretation reading, Words words) {
        String headline = headline(reading, words);
        String name = reading.chart().series().measure().name() + ": ";
        return headline.startsWith(name) ? headline.substring(name.length()) : headline;
    }

    static String headline(Interpretation reading, Words words) {
        return reading.reading(Readership.BOARD, words).stream()
                .findFirst()
                .orElse(words.say(reading.variation().words()));
    }
}
