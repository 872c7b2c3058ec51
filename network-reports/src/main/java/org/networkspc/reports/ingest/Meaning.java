package org.networkspc.reports.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.networkspc.reports.config.Field;
import org.networkspc.words.Phrase;

/**
 * What a column holds. A number can belong to the measure, the member or the period its header names, rather than to
 * those its row names.
 *
 * @param number which number; empty unless the role is {@link Role#NUMBER}
 * @param measure id of the measure of a number, or dimension of a group; empty for what the row says
 * @param member as the header has it; empty for what the row says
 * @param period as the header has it; empty for what the row says
 */
record Meaning(Role role, Optional<Field> number, String measure, String member, String period) {
    /** What a column is for. */
    enum Role {
        MEMBER,
        MEASURE,
        PERIOD,
        GROUP,
        NUMBER,
        /** Sums of the row's numbers, used as a checksum and never counted. */
        TOTAL,
        NOT_USED
    }

    static final Meaning NOT_USED = of(Role.NOT_USED);

    private static final Pattern WORDS =
            Pattern.compile("(numerator|denominator|value|n|mean|sd)(?: of (.+?))?(?: by (.+?))?(?: in (.+))?");
    private static final String GROUP = "group: ";

    static Meaning of(Role role) {
        return new Meaning(role, Optional.empty(), "", "", "");
    }

    static Meaning group(String dimension) {
        return new Meaning(Role.GROUP, Optional.empty(), dimension, "", "");
    }

    static Meaning number(Field field) {
        return new Meaning(Role.NUMBER, Optional.of(field), "", "", "");
    }

    Meaning with(Field field) {
        return new Meaning(role, Optional.of(field), measure, member, period);
    }

    boolean isNumber() {
        return role == Role.NUMBER;
    }

    /** As people read and choose it: "period", "numerator of falls in Apr-24". */
    Phrase phrase() {
        return switch (role) {
            case MEMBER -> Phrase.of("{member}");
            case MEASURE -> Phrase.of("measure");
            case PERIOD -> Phrase.of("period");
            case GROUP -> Phrase.of("group: {0}", measure);
            case TOTAL -> Phrase.of("total, only checked");
            case NOT_USED -> Phrase.of("not used");
            case NUMBER -> {
                Phrase of =
                        with("{0} of {1}", Phrase.of(number.orElse(Field.VALUE).header()), measure);
                yield with("{0} in {1}", with("{0} by {1}", of, member), period);
            }
        };
    }

    private static Phrase with(String pattern, Phrase before, String what) {
        return what.isEmpty() ? before : Phrase.of(pattern, before, what);
    }

    /** The phrase in plain English, which answers and programs use. */
    String words() {
        return phrase().toString();
    }

    /** The inverse of {@link #words}; empty for other words. */
    static Optional<Meaning> of(String words) {
        for (Role role : Role.values()) {
            if (role != Role.NUMBER && role != Role.GROUP && of(role).words().equals(words)) {
                return Optional.of(of(role));
            }
        }
        if (words.startsWith(GROUP)) {
            return Optional.of(group(words.substring(GROUP.length())));
        }
        Matcher m = WORDS.matcher(words);
        return m.matches()
                ? Optional.of(new Meaning(Role.NUMBER, Field.of(m.group(1)), text(m, 2), text(m, 3), text(m, 4)))
                : Optional.empty();
    }

    private static String text(Matcher m, int group) {
        return Optional.ofNullable(m.group(group)).orElse("");
    }
}
