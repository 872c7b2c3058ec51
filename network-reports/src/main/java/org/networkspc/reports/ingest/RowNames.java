package org.networkspc.reports.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.config.Spelling;
import org.networkspc.words.Phrase;

/** Whose numbers a row holds: its member, measure and group. A file only ever speaks for those it may speak for. */
final class RowNames {
    private static final Set<String> NOT_KNOWN = Set.of(
            "not stated", "not known", "unknown", "not recorded", "prefer not to say", "n/k", "nk", "missing", "blank");

    /** Names read as another that are worth listing. */
    private static final int MOST_NOTES = 1_000;

    private static final Optional<Stratum> EVERYBODY = Optional.of(Stratum.ALL);

    private final Columns columns;
    private final NetworkConfig network;
    private final MemberNames members;
    private final Optional<String> only;
    private final Choices choices;
    private final Map<String, RowProblem> notes = new LinkedHashMap<>();
    private final Remembering<Optional<Measure>> measures = new Remembering<>(this::named);
    private final Remembering<Optional<Member>> plain = new Remembering<>(this::plainly);
    private final Remembering<Boolean> totals;
    private final Remembering<Boolean> totalWords = new Remembering<>(MemberNames::isTotalWord);

    /** @param only id of the one member the file may speak for; empty for the whole network */
    RowNames(Columns columns, NetworkConfig network, Optional<String> only, Choices choices) {
        this.columns = columns;
        this.network = network;
        this.members = new MemberNames(network);
        this.totals = new Remembering<>(members::isTotal);
        this.only = only;
        this.choices = choices;
    }

    static String text(Cells sheet, int row, Slot.From from) {
        return from instanceof Slot.Column column ? sheet.text(row, column.index()) : ((Slot.Said) from).text();
    }

    /** Names that were read as another, each once, at the first line that has it. */
    List<RowProblem> notes() {
        return new ArrayList<>(notes.values());
    }

    private void note(String key, Supplier<RowProblem> problem) {
        if (notes.size() < MOST_NOTES && !notes.containsKey(key)) {
            notes.put(key, problem.get());
        }
    }

    boolean isTotal(String text) {
        return totals.of(text);
    }

    /** Whether a text is a word for the sum of all, whatever the members are called. */
    boolean isTotalWord(String text) {
        return totalWords.of(text);
    }

    /** Whether a row names no measure but the sum of them. */
    boolean isTotalMeasure(String text) {
        return isTotalWord(text) && measure(text).isEmpty();
    }

    /** The member of a row; empty with a problem, or for a total. */
    Optional<Member> memberOrTotal(Cells sheet, int row, Slot.From from, List<RowProblem> found) {
        String text = text(sheet, row, from);
        return text.isEmpty() || isTotal(text) ? Optional.empty() : member(sheet, row, from, Optional.empty(), found);
    }

    /** @param day of the row; empty when it is not known, so that dates of names say nothing */
    Optional<Member> member(Cells sheet, int row, Slot.From from, Optional<LocalDate> day, List<RowProblem> found) {
        String text = text(sheet, row, from);
        if (text.isEmpty()) {
            found.add(problem(sheet, row, from, "", Reason.BLANK_NAME, ""));
            return Optional.empty();
        }
        Optional<Member> member =
                plain.of(text).or(() -> otherwise(sheet, row, from, text)).or(() -> members.find(text));
        if (member.isEmpty()) {
            ask(text);
            found.add(problem(sheet, row, from, text, Reason.UNKNOWN_MEMBER, members.advice(text)));
            return Optional.empty();
        }
        if (day.isPresent()) {
            member = members.on(text, day.get(), member.get());
            if (member.isEmpty()) {
                found.add(problem(sheet, row, from, text, Reason.NAME_OUT_OF_DATE, members.dates(text)));
                return Optional.empty();
            }
        }
        if (only.isPresent() && !only.get().equals(member.get().id())) {
            found.add(problem(sheet, row, from, text, Reason.OTHER_MEMBER, only.get()));
            return Optional.empty();
        }
        return member;
    }

    /** Whom a text names with nothing to be said or asked about it. */
    private Optional<Member> plainly(String text) {
        Optional<Member> listed = members.listed(text);
        boolean doubtful = listed.isEmpty()
                && (choices.answer("name " + text).isPresent()
                        || members.likely(text).isPresent());
        return doubtful ? listed : members.find(text);
    }

    /** Asks whose name it is, in the network's own word for its members. */
    private void ask(String text) {
        Phrase question = Phrase.of("Which {member} is \"{0}\"?", text);
        choices.guessed("name " + text, Phrase.of("The name {0}", text), "", members.ids(), question);
    }

    private Optional<Member> otherwise(Cells sheet, int row, Slot.From from, String text) {
        Optional<Member> said = choices.answer("name " + text).flatMap(members::byId);
        if (said.isPresent()) {
            ask(text);
            return said;
        }
        Optional<Member> likely = members.likely(text);
        likely.ifPresent(m -> note(text, () -> problem(sheet, row, from, text, Reason.NAME_READ_AS, m.id())));
        return likely;
    }

    Optional<Measure> measure(Cells sheet, int row, Slot.From from, List<RowProblem> found) {
        String text = text(sheet, row, from);
        Optional<Measure> measure = measure(text);
        if (measure.isEmpty()) {
            List<String> ids =
                    network.measures().stream().map(p -> p.measure().id()).toList();
            Reason reason = text.isEmpty() ? Reason.BLANK_NAME : Reason.UNKNOWN_MEASURE;
            found.add(problem(sheet, row, from, text, reason, Spelling.advice(text, ids)));
        }
        return measure;
    }

    private Optional<Measure> measure(String text) {
        return measures.of(text);
    }

    private Optional<Measure> named(String text) {
        String said = choices.answer("measure " + text).orElse(text);
        String folded = Cell.folded(said);
        return network.measures().stream()
                .map(MeasurePlan::measure)
                .filter(m -> folded.equals(Cell.folded(m.id())) || folded.equals(Cell.folded(m.name())))
                .findFirst();
    }

    Optional<Stratum> stratum(Cells sheet, int row, List<RowProblem> found) {
        if (columns.strata().isEmpty()) {
            return EVERYBODY;
        }
        int before = found.size();
        Map<String, String> groups = new LinkedHashMap<>();
        columns.strata()
                .forEach((dimension, column) -> group(sheet, row, dimension, column, found)
                        .ifPresent(category -> groups.put(dimension, category)));
        if (found.size() > before) {
            return Optional.empty();
        }
        if (groups.size() > 1) {
            Phrase both = groups.keySet().stream()
                    .map(Phrase::asWritten)
                    .reduce((all, one) -> Phrase.of("{0} and {1}", all, one))
                    .orElse(Phrase.NONE);
            found.add(new RowProblem(sheet.line(row), "", "", Reason.TWO_STRATA, both));
            return Optional.empty();
        }
        return groups.entrySet().stream()
                .findFirst()
                .map(g -> new Stratum(g.getKey(), g.getValue()))
                .or(() -> EVERYBODY);
    }

    /** The category of a row; empty for everybody, or with a problem. */
    private Optional<String> group(Cells sheet, int row, String dimension, int column, List<RowProblem> found) {
        String text = sheet.text(row, column);
        List<String> listed = network.strata().getOrDefault(dimension, List.of());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> category = listed.isEmpty() ? Optional.of(text) : listed(text, listed);
        if (MemberNames.isTotalWord(text) && (listed.isEmpty() || category.isEmpty())) {
            return Optional.empty();
        }
        if (category.isPresent()) {
            return category;
        }
        String key = "group " + dimension + ": " + text;
        Optional<String> said = choices.answer(key)
                .filter(listed::contains)
                .or(() -> NOT_KNOWN.contains(Cell.folded(text)) ? unknownAmong(listed) : Optional.empty());
        Slot.From from = new Slot.Column(column);
        if (said.isEmpty() || choices.answer(key).isPresent()) {
            choices.guessed(
                    key,
                    Phrase.of("The group {0}", text),
                    "",
                    listed,
                    Phrase.of("Which group of {0} is \"{1}\"?", dimension, text));
        } else {
            note(key, () -> problem(sheet, row, from, text, Reason.NAME_READ_AS, said.get()));
        }
        if (said.isEmpty()) {
            found.add(problem(sheet, row, from, text, Reason.UNKNOWN_CATEGORY, Spelling.advice(text, listed)));
        }
        return said;
    }

    private static Optional<String> listed(String text, List<String> categories) {
        return categories.stream()
                .filter(c -> Cell.folded(c).equals(Cell.folded(text)))
                .findFirst();
    }

    /** The category that holds those whose group nobody knows. */
    private static Optional<String> unknownAmong(List<String> categories) {
        return categories.stream()
                .filter(c -> NOT_KNOWN.contains(Cell.folded(c)))
                .findFirst();
    }

    private RowProblem problem(Cells sheet, int row, Slot.From from, String text, Reason reason, String detail) {
        return problem(sheet, row, from, text, reason, Phrase.asWritten(detail));
    }

    private RowProblem problem(Cells sheet, int row, Slot.From from, String text, Reason reason, Phrase detail) {
        boolean column = from instanceof Slot.Column;
        String header = from instanceof Slot.Column c ? sheet.headers().get(c.index()) : ((Slot.Said) from).header();
        String written = column && !text.isEmpty() ? sheet.written(row, ((Slot.Column) from).index()) : text;
        return new RowProblem(sheet.line(row), header, written, reason, detail);
    }
}
