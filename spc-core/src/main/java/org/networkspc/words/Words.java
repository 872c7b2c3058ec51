package org.networkspc.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a network's sentences are worded: the one place where a {@link Phrase} becomes a text. */
public record Words(Terms terms, Language language) {
    /** English, with the plain terms. */
    public static final Words PLAIN = new Words(Terms.PLAIN);

    /** English. */
    public Words(Terms terms) {
        this(terms, Language.ENGLISH);
    }

    /** English with other names of months. */
    public Words(Terms terms, MonthNames months) {
        this(terms, Language.ENGLISH.naming(months));
    }

    public MonthNames months() {
        return language.months();
    }

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]+)}");

    public String say(Phrase phrase) {
        return filled(phrase.pattern(), phrase.parts());
    }

    public String say(String pattern, Object... parts) {
        return filled(pattern, List.of(parts));
    }

    /** The phrases one after the other, as they are worded. */
    public List<String> say(List<Phrase> phrases) {
        return phrases.stream().map(this::say).toList();
    }

    /** A name in braces that is neither a part nor a term stays as it is, for whoever knows it. */
    private String filled(String pattern, List<Object> parts) {
        return IN_BRACES
                .matcher(language.pattern(pattern))
                .replaceAll(name -> Matcher.quoteReplacement(worded(name.group(1), name.group(), parts)));
    }

    private String worded(String name, String otherwise, List<Object> parts) {
        if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int at = Integer.parseInt(name);
            return at < parts.size() ? worded(parts.get(at)) : otherwise;
        }
        return terms.named(name).orElse(otherwise);
    }

    private String worded(Object part) {
        if (part instanceof Phrase phrase) {
            return say(phrase);
        }
        if (part instanceof Capital first) {
            return Terms.capital(say(first.phrase()));
        }
        if (part instanceof YearMonth month) {
            return months().full().get(month.getMonthValue() - 1) + " " + month.getYear();
        }
        if (part instanceof LocalDate day) {
            return day.getDayOfMonth() + language.dayMark() + " " + worded(YearMonth.from(day));
        }
        return part instanceof Digits digits ? language.digits(digits.english()) : String.valueOf(part);
    }
}
