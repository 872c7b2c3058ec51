package org.networkspc.reports.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.networkspc.measure.Measure;
import org.networkspc.reports.config.Calendar;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.ingest.Numbers.Comma;
import org.networkspc.words.Phrase;

/** How the periods and numbers of a sheet are written, settled once for the whole of it, each as a choice. */
final class Settled {
    static final String REFUSE = "refuse the later one";
    static final String SUM = "add them up";
    static final String LAST = "keep the last";
    static final String NO_ACTIVITY = "no activity";
    static final String NOT_REPORTED = "not reported";
    private static final String ENDS = "after the year it ends in";
    private static final String BEGINS = "after the year it begins in";
    private static final String A_MONTH = "a month that a spreadsheet has turned into a day";
    private static final String A_DAY = "a day";
    private static final String POINTS = "85% is 85";
    private static final String SHARES = "85% is 0.85";
    /** What the choices about periods and numbers can be. */
    static final List<String> WORDS = Stream.of(
                    List.of(REFUSE, SUM, LAST, NO_ACTIVITY, NOT_REPORTED, ENDS, BEGINS, A_MONTH, A_DAY, POINTS, SHARES),
                    orders(),
                    commas())
            .flatMap(List::stream)
            .toList();

    private static final Phrase DATES = Phrase.of("Dates such as 03/08/2024");
    private static final Pattern YEARS =
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}[-/](?:(?:19|20)?\\d{2})(?!\\d)|(?<!\\d)20\\d{2}(?!\\d)");
    private static final Pattern NAMED_YEAR = Pattern.compile("(?i)\\bfy ?\\d{2}(?:\\d{2})?(?![\\d/-])");

    private final Sheet sheet;
    private final NetworkConfig network;
    private final Choices choices;
    private final Periods periods;
    private final Comma comma;
    private final boolean share;
    private final Map<String, TreeSet<String>> beside = new TreeMap<>();
    private final Map<Integer, Numbers> counted = new HashMap<>();
    private final Map<Integer, Numbers> measured = new HashMap<>();

    /** @param above texts above the header, where a year may stand that the periods leave out */
    Settled(
            Sheet sheet,
            List<Slot> slots,
            NetworkConfig network,
            Sending sending,
            Choices choices,
            List<String> above) {
        this.sheet = sheet;
        this.network = network;
        this.choices = choices;
        this.periods = periods(sheet, slots, sending.received(), above);
        Set<Integer> columns = new LinkedHashSet<>();
        Set<Integer> measuring = new LinkedHashSet<>();
        for (Slot slot : slots) {
            slot.numbers()
                    .forEach((field, formula) -> formula.parts().forEach(p -> {
                        columns.add(p.column());
                        if (network.measures().stream().anyMatch(m -> measures(slot, m.measure(), field))) {
                            measuring.add(p.column());
                        }
                    }));
        }
        this.comma = comma(columns, measuring);
        this.share = share(measuring);
    }

    /** Whether a field can hold something else than a number of people or events. */
    private static boolean measures(Slot slot, Measure measure, Field field) {
        boolean meant =
                !(slot.measure() instanceof Slot.Said said) || said.text().equals(measure.id());
        boolean value = field == Field.VALUE || field == Field.MEAN || field == Field.SD;
        return meant && value && !Columns.counts(measure.kind(), field);
    }

    Periods periods() {
        return periods;
    }

    /** The number of a cell, in a column that counts or measures. */
    Numbers.Amount amount(int column, String text, boolean counts) {
        Map<Integer, Numbers> columns = counts ? counted : measured;
        Numbers numbers = columns.get(column);
        if (numbers == null) {
            Numbers.Terms terms =
                    new Numbers.Terms(counts, comma, share, network.layouts().marks());
            numbers = Numbers.of(sheet.different(column), terms);
            columns.put(column, numbers);
        }
        Numbers.Amount amount = numbers.read(text);
        if (amount instanceof Numbers.Known known && !known.beside().isEmpty()) {
            beside.computeIfAbsent(sheet.headers().get(column), k -> new TreeSet<>())
                    .add(known.beside());
        }
        return amount;
    }

    /** Sentences about currencies and units that were left out. */
    List<Phrase> notes() {
        List<Phrase> notes = new ArrayList<>();
        beside.forEach((header, units) -> notes.add(Phrase.of(
                "In column {0} \"{1}\" beside the numbers was left out.", header, String.join("\", \"", units))));
        if (periods.isSerial()) {
            notes.add(Phrase.of("The periods are a spreadsheet's day numbers, such as 45292 for 1 January 2024."));
        }
        return notes;
    }

    private Periods periods(Sheet sheet, List<Slot> slots, LocalDate latest, List<String> above) {
        List<String> texts = texts(sheet, slots);
        DayOrder seen = DayOrder.in(texts);
        Calendar calendar = calendar(texts);
        String order = seen.words();
        if (seen != DayOrder.UNKNOWN) {
            order = choices.seen("dates", DATES, order, orders());
        } else {
            Periods undecided = Periods.of(texts);
            Optional<String> ambiguous = texts.stream()
                    .filter(t -> undecided.read(t) instanceof Periods.Unreadable u
                            && u.reason() == org.networkspc.reports.config.Reason.AMBIGUOUS_DATE)
                    .findFirst();
            if (ambiguous.isPresent()) {
                order = choices.guessed(
                        "dates",
                        DATES,
                        "",
                        orders(),
                        Phrase.of("Is {0} written with the day first or with the month first?", ambiguous.get()));
            }
        }
        String year = texts.stream().anyMatch(Periods::isBare) ? year(texts, above) : "";
        boolean days = turned(texts);
        return Periods.of(texts, new Periods.Terms(calendar, DayOrder.of(order), year, latest, days));
    }

    private static List<String> orders() {
        return List.of(DayOrder.DAY_FIRST.words(), DayOrder.MONTH_FIRST.words());
    }

    private static List<String> texts(Sheet sheet, List<Slot> slots) {
        Set<String> texts = new LinkedHashSet<>();
        for (Slot slot : slots) {
            if (slot.period() instanceof Slot.Column column) {
                sheet.different(column.index()).stream()
                        .filter(t -> !MemberNames.isTotalWord(t))
                        .forEach(texts::add);
            } else if (slot.period() instanceof Slot.Said said) {
                texts.add(said.text());
            }
        }
        return new ArrayList<>(texts);
    }

    private String year(List<String> texts, List<String> above) {
        Set<String> years = new LinkedHashSet<>();
        for (String text : above) {
            Matcher year = YEARS.matcher(text);
            while (year.find()) {
                years.add(year.group());
            }
        }
        String bare = texts.stream().filter(Periods::isBare).findFirst().orElse("");
        return choices.guessed(
                "year",
                Phrase.of("Year of periods such as {0}", bare),
                years.size() == 1 ? years.iterator().next() : "",
                List.of(),
                Phrase.of("Which year does {0} belong to, such as 2024 or 2023/24?", bare));
    }

    private Calendar calendar(List<String> texts) {
        Calendar calendar = network.layouts().calendar();
        Optional<String> named =
                texts.stream().filter(t -> NAMED_YEAR.matcher(t).find()).findFirst();
        if (named.isEmpty()) {
            return calendar;
        }
        String way = choices.guessed(
                "financial year",
                Phrase.of("Financial years such as {0}", named.get()),
                calendar.namedByEnd() ? ENDS : BEGINS,
                List.of(ENDS, BEGINS),
                Phrase.of(
                        calendar.namedByEnd()
                                ? "Is the financial year in \"{0}\" called after the year it ends in?"
                                : "Is the financial year in \"{0}\" called after the year it begins in?",
                        named.get()));
        return calendar.namedBy(way.equals(ENDS));
    }

    private boolean turned(List<String> texts) {
        if (!Periods.of(texts).isTurned()) {
            return false;
        }
        String example = texts.stream()
                .filter(t -> t.matches("\\d{1,2}-\\p{L}+"))
                .findFirst()
                .orElse("");
        String way = choices.guessed(
                "days",
                Phrase.of("Periods such as {0}", example),
                A_MONTH,
                List.of(A_MONTH, A_DAY),
                Phrase.of("Was {0} a month and its year, before a spreadsheet turned it into a day?", example));
        return !way.equals(A_MONTH);
    }

    private Comma comma(Set<Integer> columns, Set<Integer> measuring) {
        Set<Comma> said = new LinkedHashSet<>();
        Optional<String> ambiguous = Optional.empty();
        for (int column : columns) {
            List<String> texts = sheet.different(column);
            said.add(Numbers.comma(texts));
            if (!measuring.contains(column)) {
                continue;
            }
            Numbers undecided = Numbers.of(texts, false);
            ambiguous = ambiguous.or(() -> texts.stream()
                    .filter(t -> undecided.read(t) instanceof Numbers.Unreadable u
                            && u.reason() == org.networkspc.reports.config.Reason.AMBIGUOUS_NUMBER)
                    .sorted()
                    .findFirst());
        }
        said.remove(Comma.UNKNOWN);
        Comma found = said.size() == 1 ? said.iterator().next() : Comma.UNKNOWN;
        List<String> options = commas();
        String way = words(found);
        if (ambiguous.isPresent()) {
            way = choices.guessed(
                    "comma",
                    Phrase.of("A comma in numbers such as {0}", ambiguous.get()),
                    way,
                    options,
                    Phrase.of("Is the comma in {0} a decimal comma, or does it group thousands?", ambiguous.get()));
        } else if (found != Comma.UNKNOWN) {
            way = choices.seen("comma", Phrase.of("A comma in numbers"), way, options);
        }
        return way.equals(words(Comma.DECIMAL))
                ? Comma.DECIMAL
                : way.equals(words(Comma.THOUSANDS)) ? Comma.THOUSANDS : Comma.UNKNOWN;
    }

    private static List<String> commas() {
        return List.of(words(Comma.DECIMAL), words(Comma.THOUSANDS));
    }

    private static String words(Comma comma) {
        return switch (comma) {
            case DECIMAL -> "a decimal comma";
            case THOUSANDS -> "groups thousands";
            case UNKNOWN -> "";
        };
    }

    private boolean share(Set<Integer> columns) {
        boolean percent = columns.stream()
                .anyMatch(c -> sheet.different(c).stream().anyMatch(t -> t.endsWith("%") && Numbers.isNumeric(t)));
        return percent
                && !choices.guessed(
                                "scale",
                                Phrase.of("Percentages"),
                                POINTS,
                                List.of(POINTS, SHARES),
                                Phrase.of("Is 85% meant as 85 on the scale of the measure?"))
                        .equals(POINTS);
    }
}
