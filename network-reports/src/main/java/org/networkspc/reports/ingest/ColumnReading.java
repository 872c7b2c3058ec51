package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Spelling;
import org.networkspc.reports.ingest.Meaning.Role;

/**
 * Finds out what each column holds: by its header where that is known, else by what stands below it, else it is asked. What
 * a person has said goes before all of it.
 */
final class ColumnReading {
    /** Headers that must be periods before columns are read as months side by side. */
    private static final int SEVERAL = 3;
    /** Share of a column's different texts that must be known names before it is read as a column of them. */
    private static final double MOST = 0.6;
    /** Different texts that show whether a column holds numbers. */
    private static final int SAMPLE = 200;
    /** Most categories a column can have and still be read as groups of people. */
    private static final int MOST_GROUPS = 20;

    private final Sheet sheet;
    private final NetworkConfig network;
    private final Vocabulary words;
    private final MemberNames members;
    private final Choices choices;
    private final List<Meaning> meanings = new ArrayList<>();
    private final List<Boolean> sure = new ArrayList<>();

    ColumnReading(Sheet sheet, NetworkConfig network, Choices choices, Periods.Terms terms) {
        this.sheet = sheet;
        this.network = network;
        this.words = new Vocabulary(network, sheet.headers(), terms);
        this.members = new MemberNames(network);
        this.choices = choices;
    }

    /** The meaning of every column, each also recorded as a choice. */
    List<Meaning> meanings() {
        boolean named = sheet.headerLine() > 0;
        for (String header : sheet.headers()) {
            Optional<Meaning> said = named ? words.meaning(header) : Optional.empty();
            meanings.add(said.orElse(Meaning.NOT_USED));
            sure.add(said.isPresent());
        }
        keepSeveral(m -> !m.period().isEmpty() && m.role() == Role.NUMBER, SEVERAL);
        keepSeveral(m -> !m.member().isEmpty(), 2);
        keepFirst();
        contents();
        numbers();
        totals();
        return chosen();
    }

    /** Months or members side by side must be several; one alone is something else. */
    private void keepSeveral(java.util.function.Predicate<Meaning> side, int several) {
        long found = meanings.stream().filter(side).count();
        boolean paired =
                meanings.stream().anyMatch(m -> side.test(m) && m.number().isPresent());
        if (found > 0 && found < (paired ? 2 : several)) {
            for (int i = 0; i < meanings.size(); i++) {
                if (side.test(meanings.get(i))) {
                    set(i, Meaning.NOT_USED, false);
                }
            }
        }
    }

    /** Of two columns for the same thing the first counts. */
    private void keepFirst() {
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < meanings.size(); i++) {
            Meaning m = meanings.get(i);
            if (m.role() != Role.NOT_USED && m.role() != Role.TOTAL && !taken.add(m.words())) {
                set(i, Meaning.NOT_USED, m.role() == Role.MEMBER && isSameAsFirst(i, Role.MEMBER));
            }
        }
    }

    private boolean isSameAsFirst(int column, Role role) {
        int first = column(role).orElse(column);
        return IntStream.range(0, sheet.rows())
                .allMatch(r -> members.listed(sheet.text(r, column)).equals(members.listed(sheet.text(r, first))));
    }

    private void set(int column, Meaning meaning, boolean certain) {
        meanings.set(column, meaning);
        sure.set(column, certain);
    }

    private Optional<Integer> column(Role role) {
        return IntStream.range(0, meanings.size())
                .filter(i -> meanings.get(i).role() == role)
                .boxed()
                .findFirst();
    }

    /** Columns nobody named, by what stands in them. */
    private void contents() {
        for (int i = 0; i < meanings.size(); i++) {
            if (!sure.get(i) && meanings.get(i).role() == Role.NOT_USED) {
                byContent(i).ifPresent(meaningFor(i));
            }
        }
    }

    private java.util.function.Consumer<Meaning> meaningFor(int column) {
        return meaning -> set(column, meaning, false);
    }

    private Optional<Meaning> byContent(int column) {
        List<String> texts = sheet.different(column).stream()
                .filter(t -> !t.isEmpty())
                .limit(SAMPLE)
                .toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        boolean across = meanings.stream().anyMatch(m -> !m.member().isEmpty());
        if (column(Role.MEMBER).isEmpty() && !across && share(texts, this::isMember) >= MOST) {
            return Optional.of(Meaning.of(Role.MEMBER));
        }
        boolean measured = meanings.stream().anyMatch(m -> !m.measure().isEmpty() && m.isNumber());
        if (column(Role.MEASURE).isEmpty()
                && !measured
                && share(texts, t -> words.measure(t).isPresent()) >= MOST) {
            return Optional.of(Meaning.of(Role.MEASURE));
        }
        boolean months = meanings.stream().anyMatch(m -> !m.period().isEmpty());
        if (column(Role.PERIOD).isEmpty() && !months && isPeriods(texts)) {
            return Optional.of(Meaning.of(Role.PERIOD));
        }
        return network.strata().entrySet().stream()
                .filter(d -> share(
                                texts,
                                t -> d.getValue().stream()
                                        .anyMatch(c -> Cell.folded(c).equals(Cell.folded(t))))
                        >= MOST)
                .filter(d -> meanings.stream().noneMatch(m -> m.equals(Meaning.group(d.getKey()))))
                .findFirst()
                .map(d -> Meaning.group(d.getKey()));
    }

    private boolean isMember(String text) {
        return members.listed(text).isPresent() || members.likely(text).isPresent();
    }

    /** Whether a column holds periods rather than counts that could be years. */
    private static boolean isPeriods(List<String> texts) {
        Periods periods = Periods.of(texts);
        boolean numbers = texts.stream().allMatch(Numbers::isNumeric) && !periods.isSerial();
        boolean compact = numbers && texts.stream().allMatch(t -> t.matches("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])"));
        return (!numbers || compact)
                && share(
                                texts,
                                t -> periods.read(t) instanceof Periods.Period
                                        || periods.read(t) instanceof Periods.Unreadable u
                                                && u.reason() == org.networkspc.reports.config.Reason.AMBIGUOUS_DATE)
                        >= MOST;
    }

    private static double share(List<String> texts, java.util.function.Predicate<String> known) {
        return texts.stream().filter(known).count() / (double) texts.size();
    }

    /** Numbers nobody named: a field misspelled, or those a ratio still lacks. */
    private void numbers() {
        for (int i = 0; i < meanings.size(); i++) {
            if (isSpare(i)) {
                misspelled(sheet.headers().get(i)).map(Meaning::number).ifPresent(meaningFor(i));
            }
        }
        List<Integer> spare = IntStream.range(0, meanings.size())
                .filter(i -> isSpare(i) && !isWord(i))
                .boxed()
                .toList();
        boolean sideBySide =
                meanings.stream().anyMatch(m -> m.isNumber() && !m.measure().isEmpty());
        if (sideBySide) {
            if (spare.size() == 1 && ratios().stream().anyMatch(this::lacksDenominator)) {
                set(spare.get(0), Meaning.number(Field.DENOMINATOR), false);
            }
        } else if (meanings.stream().noneMatch(Meaning::isNumber) && !spare.isEmpty()) {
            positional(spare);
        }
        for (int i = 0; i < meanings.size(); i++) {
            Meaning m = meanings.get(i);
            if (m.isNumber() && m.number().isEmpty()) {
                boolean paired = denominatorFor(m);
                set(i, m.with(paired ? Field.NUMERATOR : Field.VALUE), sure.get(i));
            }
        }
    }

    private boolean isSpare(int column) {
        return meanings.get(column).role() == Role.NOT_USED
                && !sure.get(column)
                && !members.isTotal(sheet.headers().get(column))
                && sheet.different(column).stream().limit(SAMPLE).anyMatch(Numbers::isNumeric);
    }

    private boolean isWord(int column) {
        List<String> texts = sheet.different(column).stream()
                .filter(t -> !t.isEmpty())
                .limit(SAMPLE)
                .toList();
        return share(texts, Numbers::isNumeric) < MOST / 2;
    }

    private Optional<Field> misspelled(String header) {
        List<String> names = Field.NUMBERS.stream()
                .map(Field::header)
                .filter(n -> n.length() > 3)
                .toList();
        return Spelling.nearest(header, names)
                .flatMap(Field::of)
                .filter(f -> meanings.stream().noneMatch(m -> m.equals(Meaning.number(f))));
    }

    private List<Measure> ratios() {
        return network.measures().stream()
                .map(MeasurePlan::measure)
                .filter(m -> m.kind() == MeasureKind.RATE || m.kind() == MeasureKind.PROPORTION)
                .toList();
    }

    private boolean lacksDenominator(Measure measure) {
        return meanings.stream().anyMatch(m -> m.isNumber() && m.measure().equals(measure.id()))
                && meanings.stream()
                        .noneMatch(m ->
                                m.number().filter(Field.DENOMINATOR::equals).isPresent()
                                        && (m.measure().isEmpty() || m.measure().equals(measure.id())));
    }

    private boolean denominatorFor(Meaning number) {
        return meanings.stream()
                        .anyMatch(m ->
                                m.number().filter(Field.DENOMINATOR::equals).isPresent()
                                        && (m.measure().isEmpty() || m.measure().equals(number.measure()))
                                        && (m.member().isEmpty() || m.member().equals(number.member()))
                                        && (m.period().isEmpty() || m.period().equals(number.period())))
                && network.measures().stream()
                        .map(MeasurePlan::measure)
                        .filter(m -> number.measure().isEmpty() || m.id().equals(number.measure()))
                        .anyMatch(m -> m.kind() == MeasureKind.RATE || m.kind() == MeasureKind.PROPORTION);
    }

    /** The first spare numbers in the order people write them. */
    private void positional(List<Integer> spare) {
        boolean ratio = network.measures().isEmpty() || !ratios().isEmpty();
        if (ratio && spare.size() > 1) {
            set(spare.get(0), Meaning.number(Field.NUMERATOR), false);
            set(spare.get(1), Meaning.number(Field.DENOMINATOR), false);
        } else {
            set(spare.get(0), Meaning.number(Field.VALUE), false);
        }
    }

    /** Sums beside months or members, which only check them. */
    private void totals() {
        boolean across = meanings.stream()
                .anyMatch(m -> !m.period().isEmpty() || !m.member().isEmpty());
        for (int i = 0; across && i < meanings.size(); i++) {
            boolean free = meanings.get(i).role() == Role.NOT_USED && !sure.get(i);
            if (free && words.isTotal(sheet.headers().get(i))) {
                set(i, Meaning.of(Role.TOTAL), true);
            }
        }
    }

    private List<Meaning> chosen() {
        List<String> options = options();
        List<Meaning> chosen = new ArrayList<>();
        for (int i = 0; i < meanings.size(); i++) {
            String header = sheet.headers().get(i);
            Meaning found = meanings.get(i);
            if (header.isEmpty()) {
                chosen.add(found);
                continue;
            }
            Set<String> all = new LinkedHashSet<>(options);
            all.add(found.words());
            choices.answer("column " + header).ifPresent(answer -> {
                if (Meaning.of(answer).isPresent()) {
                    all.add(answer);
                }
            });
            boolean guessed = !sure.get(i) && found.role() != Role.NOT_USED;
            String label = "Column " + header;
            String words = guessed
                    ? choices.guessed(
                            "column " + header, label, found.words(), List.copyOf(all), question(header, found))
                    : choices.seen("column " + header, label, found.words(), List.copyOf(all));
            chosen.add(Meaning.of(words).orElse(found));
        }
        return chosen;
    }

    private static String question(String header, Meaning meaning) {
        String column = "Does the column \"" + header + "\" ";
        return switch (meaning.role()) {
            case MEMBER, MEASURE, PERIOD -> column + "name the " + meaning.words() + "?";
            case GROUP -> column + "name groups of " + meaning.measure() + "?";
            default -> column + "hold the " + meaning.words() + "?";
        };
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        options.add(Columns.NOT_USED);
        for (Role role : List.of(Role.MEMBER, Role.MEASURE, Role.PERIOD)) {
            options.add(Meaning.of(role).words());
        }
        Field.NUMBERS.forEach(f -> options.add(Meaning.number(f).words()));
        for (MeasurePlan plan : network.measures()) {
            for (Field field : Field.NUMBERS) {
                boolean summary = field == Field.N || field == Field.MEAN || field == Field.SD;
                if (!summary || plan.measure().kind() == MeasureKind.MEASUREMENT) {
                    options.add(Meaning.number(field).words() + " of "
                            + plan.measure().id());
                }
            }
        }
        network.strata().keySet().forEach(d -> options.add(Meaning.group(d).words()));
        options.add(Meaning.of(Role.TOTAL).words());
        return options;
    }

    /** Columns of a few words that a network without settings may mean as groups of people. */
    static Map<Integer, String> groups(Sheet sheet, List<Meaning> meanings) {
        Map<Integer, String> groups = new TreeMap<>();
        for (int i = 0; i < meanings.size(); i++) {
            String header = sheet.headers().get(i);
            List<String> texts = sheet.different(i);
            if (texts.size() > MOST_GROUPS) {
                continue;
            }
            Numbers numbers = Numbers.of(texts, false);
            boolean worded = texts.stream().anyMatch(t -> numbers.read(t) instanceof Numbers.Unreadable);
            boolean free = meanings.get(i).role() == Role.NOT_USED
                    && !header.isEmpty()
                    && !HeaderWords.isAdded(header)
                    && !HeaderWords.isDerived(header);
            if (free && worded) {
                groups.put(i, header);
            }
        }
        return groups;
    }
}
