package org.networkspc.reports.ingest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.networkspc.words.Phrase;

/**
 * Whether a sheet holds what tells single persons apart. Then nothing of it is kept, shown or written anywhere: the answer
 * names the kind and the place, never a value.
 *
 * <p>NHS numbers carry a check digit modulo 11 (NHS Data Dictionary, "NHS NUMBER"); postcodes follow BS 7666, ZIP+4 the
 * form of the United States Postal Service.
 */
final class Identifiers {
    private static final Pattern EMAIL = Pattern.compile("[\\w.%+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}");
    private static final Pattern TEN_DIGITS = Pattern.compile("\\d{3}[ -]?\\d{3}[ -]?\\d{4}");
    private static final Pattern POSTCODE =
            Pattern.compile("(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{5}-\\d{4})");
    private static final Pattern INSURANCE = Pattern.compile("[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]");
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("\\d{3}-\\d{2}-\\d{4}");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}'.-]*");

    private static final Pattern NAMED = Pattern.compile(
            "(?:surname|fore ?name|first ?name|last ?name|given ?name|family ?name|middle ?name|maiden ?name|full"
                    + " ?name|(?:patient|client|child|pupil|student|person|resident)(?:'s|s)?"
                    + " ?name|nachname|vorname|prenom|nom)");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:nhs|chi|h ?& ?c|patient|client|pupil|person|social security|national insurance|ni)"
                    + " ?(?:no|num|number|id|identifier)\\.?|hospital ?(?:no|num|number)|mrn|upn|nino|ssn");
    private static final Pattern BORN = Pattern.compile(
            "(?:d ?\\.?o ?\\.?b\\.?|date ?of ?birth|birth ?date|born|birthday|geburtsdatum|date de naissance)");
    private static final Pattern LIVING = Pattern.compile(
            "(?:(?:home|patient|person)? ?(?:post ?code|postal ?code|zip|zip ?code)|(?:home|patient|street)?"
                    + " ?address(?: line)? ?\\d?|adresse)");
    private static final Pattern REACHED =
            Pattern.compile("(?:e-?mail|(?:tele)?phone|mobile)(?: address| number| no)?");

    private static final List<Pattern> KINDS = List.of(NAMED, NUMBERED, BORN, LIVING, REACHED);

    /** Given names common in the United Kingdom and the United States; with a second word beside, a person. */
    private static final Set<String> GIVEN = Set.of(
            ("james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony"
                + " mark steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan"
                + " jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank"
                + " alexander raymond patrick jack dennis jerry mary patricia jennifer linda elizabeth barbara susan"
                + " jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol"
                + " amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley"
                + " anna brenda pamela emma nicole helen samantha katherine christine rachel olivia sophie chloe grace"
                + " lucy alice oliver harry alfie charlie noah muhammad mohammed ahmed fatima aisha priya peter simon"
                + " alan ian colin graham martin neil stuart jane julie claire fiona gillian")
                    .split(" "));

    /** Cells longer than this, in several rows of one column, are stories rather than labels. */
    private static final int LONG_TEXT = 200;

    private static final int SEVERAL = 3;
    /** Days looked at to tell birthdays. */
    private static final int SAMPLE = 500;

    private static final double MOST = 0.6;
    /** A column of days that spans more years than any series, and hardly repeats, is one of birthdays. */
    private static final int LIFETIMES = 20;

    private final List<String> headers;
    private final List<Line> rows;
    private final int member;
    /** Rows of more than one cell; a line of one is a note about the file. */
    private final List<Line> whole;

    private Identifiers(List<String> headers, List<Line> rows, int member) {
        this.headers = headers;
        this.rows = rows;
        this.member = member;
        this.whole = rows.stream().filter(r -> r.hasMoreThan(1)).toList();
    }

    /**
     * What was found, in words without any value; empty when nothing was.
     *
     * @param headers may be fewer than the columns
     * @param member column that names the organisation, whose own postcode may stand beside it; −1 for none
     */
    static Optional<Phrase> in(List<String> headers, List<Line> rows, int member) {
        return new Identifiers(headers, rows, member).found();
    }

    private Optional<Phrase> found() {
        int width = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        for (int column = 0; column < width; column++) {
            Optional<Phrase> kind = kind(column);
            if (kind.isPresent()) {
                return Optional.of(Phrase.of("{0} in column {1}", kind.get(), column + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Phrase> kind(int column) {
        String header = column < headers.size() ? MonthNames.plain(Cell.folded(headers.get(column))) : "";
        boolean telling = KINDS.stream().anyMatch(k -> k.matcher(header).matches());
        if (!telling && whole.stream().allMatch(r -> isShortCount(r.text(column)))) {
            return Optional.empty();
        }
        Set<String> cells = new LinkedHashSet<>();
        int filled = 0;
        String before = "";
        for (Line row : whole) {
            String text = row.text(column);
            if (!text.isEmpty()) {
                if (!text.equals(before)) {
                    cells.add(text);
                }
                before = text;
                filled++;
            }
        }
        if (filled == 0) {
            return Optional.empty();
        }
        return named(header, column, cells, filled).or(() -> patterned(header, column, cells));
    }

    /** Nothing, or too few digits for anybody's number or a day. */
    private static boolean isShortCount(String text) {
        return text.isEmpty() || text.length() < 8 && Numbers.isCount(text);
    }

    /** Kinds the header gives away. */
    private Optional<Phrase> named(String header, int column, Set<String> cells, int filled) {
        if (NAMED.matcher(header).matches() && has(cells, Character::isLetter, 1)) {
            return Optional.of(Phrase.of("names of persons"));
        }
        boolean different = cells.size() * 2 > filled;
        if (NUMBERED.matcher(header).matches() && different && has(cells, Character::isDigit, 5)) {
            return Optional.of(Phrase.of("numbers of persons"));
        }
        if (BORN.matcher(header).matches() && !days(cells).isEmpty()) {
            return Optional.of(Phrase.of("dates of birth"));
        }
        boolean several = different && cells.size() > 1;
        boolean home = header.contains("home") || header.contains("patient");
        if (LIVING.matcher(header).matches()
                && several
                && has(cells, Character::isDigit, 1)
                && (home || !belongsToOrganisations(column))) {
            return Optional.of(Phrase.of("addresses"));
        }
        return REACHED.matcher(header).matches() && has(cells, c -> Character.isDigit(c) || c == '@', 1)
                ? Optional.of(Phrase.of("addresses or telephone numbers"))
                : Optional.empty();
    }

    /** Whether a cell has at least so many characters of a kind. */
    private static boolean has(Set<String> cells, IntPredicate kind, int several) {
        return cells.stream().anyMatch(t -> t.chars().filter(kind).count() >= several);
    }

    /** Kinds the cells give away. */
    private Optional<Phrase> patterned(String header, int column, Set<String> cells) {
        if (cells.stream().anyMatch(t -> t.indexOf('@') > 0 && EMAIL.matcher(t).find())) {
            return Optional.of(Phrase.of("e-mail addresses"));
        }
        if (nhsNumbers(header, cells)) {
            return Optional.of(Phrase.of("NHS numbers"));
        }
        boolean coded = cells.stream().anyMatch(t -> t.length() >= 5 && t.length() <= 13 && !Numbers.isNumeric(t));
        if (coded && share(cells, INSURANCE) >= MOST) {
            return Optional.of(Phrase.of("national insurance numbers"));
        }
        if (coded && share(cells, SOCIAL_SECURITY) >= MOST && cells.size() > 1) {
            return Optional.of(Phrase.of("social security numbers"));
        }
        if (coded && share(cells, POSTCODE) >= MOST && !belongsToOrganisations(column)) {
            return Optional.of(Phrase.of("postcodes"));
        }
        if (cells.stream().allMatch(Numbers::isCount) && cells.stream().noneMatch(t -> t.length() == 8)) {
            return Optional.empty();
        }
        Set<String> some =
                cells.stream().filter(Identifiers::looksLikeDay).limit(SAMPLE).collect(Collectors.toSet());
        if (some.size() >= SEVERAL && some.size() >= MOST * Math.min(SAMPLE, cells.size()) && isBirthdays(some)) {
            return Optional.of(Phrase.of("dates of birth"));
        }
        if (cells.size() >= 2 && cells.stream().filter(Identifiers::isPerson).count() >= MOST * cells.size()) {
            return Optional.of(Phrase.of("names of persons"));
        }
        return cells.stream().filter(t -> t.length() > LONG_TEXT).count() >= SEVERAL
                ? Optional.of(Phrase.of("long free text"))
                : Optional.empty();
    }

    /** A year, a month and a day have at least four digits, and at least two characters between them. */
    private static boolean looksLikeDay(String text) {
        if (text.length() > 25) {
            return false;
        }
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= 3 && digits <= 14 && text.length() >= digits + 2 || digits == 8 && text.length() == 8;
    }

    private static double share(Set<String> cells, Pattern pattern) {
        long matching = cells.stream()
                .filter(t -> pattern.matcher(t.toUpperCase(Locale.ROOT)).matches())
                .count();
        return matching / (double) cells.size();
    }

    /** Ten digits of which all, or nearly all, carry the right check digit; a chance number does once in eleven. */
    private static boolean nhsNumbers(String header, Set<String> cells) {
        int tens = 0;
        int valid = 0;
        for (String cell : cells) {
            if (cell.length() >= 10
                    && cell.length() <= 12
                    && TEN_DIGITS.matcher(cell).matches()) {
                tens++;
                valid += isNhsNumber(cell.replaceAll("[ -]", "")) ? 1 : 0;
            }
        }
        boolean grouped = cells.stream().anyMatch(t -> t.length() == 12 && isNhsNumber(t.replaceAll("[ -]", "")));
        boolean number = HeaderWords.isNumberField(header);
        return valid > 0 && valid >= 0.8 * tens && (valid > 1 || grouped || !number) && (!number || valid > 2);
    }

    static boolean isNhsNumber(String digits) {
        if (digits.length() != 10 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check != 10
                && check == digits.charAt(9) - '0'
                && digits.chars().distinct().count() > 1;
    }

    /** Whether each organisation has one, and some of them several rows: then it is the organisation's own. */
    private boolean belongsToOrganisations(int column) {
        if (member < 0 || member == column) {
            return member == column;
        }
        Map<String, Set<String>> codes = new TreeMap<>();
        for (Line row : rows) {
            if (!row.text(column).isEmpty()) {
                codes.computeIfAbsent(row.text(member), k -> new HashSet<>()).add(row.text(column));
            }
        }
        return codes.values().stream().allMatch(c -> c.size() == 1);
    }

    private static boolean isBirthdays(Set<String> cells) {
        List<LocalDate> days = days(cells);
        if (days.size() < SEVERAL || days.size() < MOST * cells.size()) {
            return false;
        }
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        long different = days.stream().map(LocalDate::getDayOfMonth).distinct().count();
        return ChronoUnit.YEARS.between(first, last) >= LIFETIMES && different > SEVERAL;
    }

    private static List<LocalDate> days(Set<String> cells) {
        Periods periods = Periods.of(cells);
        Periods either = periods.order() == DayOrder.UNKNOWN
                ? Periods.of(cells, Periods.Terms.USUAL.with(DayOrder.DAY_FIRST))
                : periods;
        List<LocalDate> days = new ArrayList<>();
        for (String cell : cells) {
            if (!Numbers.isNumeric(cell)
                    && either.read(cell) instanceof Periods.Period p
                    && p.grain() == Periods.Grain.DAY) {
                days.add(p.start());
            }
        }
        return days;
    }

    private static boolean isPerson(String text) {
        if (text.indexOf(' ') < 0) {
            return false;
        }
        String[] words = SPACES.split(text.replace(",", " ").strip(), -1);
        if (words.length < 2 || words.length > 4) {
            return false;
        }
        boolean given = GIVEN.contains(words[0].toLowerCase(Locale.ROOT))
                || (text.contains(",") && GIVEN.contains(words[1].toLowerCase(Locale.ROOT)));
        return given && Arrays.stream(words).allMatch(w -> NAME.matcher(w).matches());
    }
}
