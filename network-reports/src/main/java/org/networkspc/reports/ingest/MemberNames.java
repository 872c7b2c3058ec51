package org.networkspc.reports.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.Alias;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Spelling;
import org.networkspc.words.Phrase;

/** Whom a name in a file means: an id, a name or an alias, whatever the case, the spacing and the full stops. */
final class MemberNames {
    private static final Set<String> TOTALS = Set.of(
            "total",
            "totals",
            "all",
            "overall",
            "sum",
            "everyone",
            "whole network",
            "network",
            "england",
            "scotland",
            "wales",
            "uk",
            "united kingdom",
            "ytd",
            "year to date",
            "gesamt",
            "summe",
            "ensemble");
    private static final Pattern TOTAL_WORDS =
            Pattern.compile("(?:grand|sub|sub-|overall|network|national) ?total\\b.*|total (?:for|of)\\b.*|.+ (?:sub"
                    + " ?-?total|total)|all (?:members|organisations|sites|units|trusts|hospitals|schools)");
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+?\\d{1,2}", Pattern.CASE_INSENSITIVE);

    private static final Pattern ZEROS = Pattern.compile("\\A0+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");

    private final Map<String, List<Alias>> dated = new HashMap<>();
    private final Map<String, Member> byName = new HashMap<>();
    private final Map<String, TreeSet<String>> loosely = new HashMap<>();
    private final Map<String, Member> fromData = new TreeMap<>();
    private final List<String> known = new ArrayList<>();
    private final boolean anybody;
    private final NetworkConfig network;

    MemberNames(NetworkConfig network) {
        this.network = network;
        anybody = network.layouts().membersFromData();
        for (Alias alias : network.layouts().aliases()) {
            network.network().member(alias.member()).ifPresent(m -> learn(alias.name(), m));
            if (alias.isDated()) {
                dated.computeIfAbsent(Cell.folded(alias.name()), k -> new ArrayList<>())
                        .add(alias);
            }
        }
        network.network().members().forEach(m -> learn(m.name(), m));
        network.network().members().forEach(m -> learn(m.id(), m));
    }

    private void learn(String name, Member member) {
        byName.put(Cell.folded(name), member);
        loosely.computeIfAbsent(Cell.loose(name), k -> new TreeSet<>()).add(member.id());
        known.add(name);
    }

    /** Whom a text names exactly; anybody, where the network takes its members from the data. */
    Optional<Member> find(String text) {
        Optional<Member> listed = listed(text);
        return listed.isPresent() || !anybody ? listed : Optional.of(fromData.computeIfAbsent(text, Member::of));
    }

    /** Whom a text names exactly among those listed. */
    Optional<Member> listed(String text) {
        return Optional.ofNullable(byName.get(Cell.folded(text)));
    }

    /**
     * Whom a name stands for on a day: a dated one for whoever has it then, any other for whom it stands at all times. Empty
     * when it stood for somebody at another time only.
     *
     * @param usual whom it stands for as far as nothing is dated
     */
    Optional<Member> on(String text, LocalDate day, Member usual) {
        if (dated.isEmpty()) {
            return Optional.of(usual);
        }
        List<Alias> aliases = dated.getOrDefault(Cell.folded(text), List.of());
        Optional<Member> then = aliases.stream()
                .filter(a -> a.holdsOn(day))
                .findFirst()
                .flatMap(a -> network.network().member(a.member()));
        boolean own = aliases.isEmpty()
                || Cell.folded(text).equals(Cell.folded(usual.name()))
                || Cell.folded(text).equals(Cell.folded(usual.id()));
        return then.isPresent() || !own ? then : Optional.of(usual);
    }

    /** "H01 before 2024-04-01" for a name with dates. */
    Phrase dates(String text) {
        return dated.getOrDefault(Cell.folded(text), List.of()).stream()
                .map(Alias::phrase)
                .reduce((all, one) -> Phrase.of("{0} and for {1}", all, one))
                .orElse(Phrase.NONE);
    }

    Optional<Member> byId(String id) {
        return anybody
                ? Optional.of(fromData.computeIfAbsent(id, Member::of))
                : network.network().member(id);
    }

    /** Whom a text can only mean though it is spelled in another way, or was changed by a spreadsheet. */
    Optional<Member> likely(String text) {
        Set<String> same = loosely.getOrDefault(Cell.loose(text), new TreeSet<>());
        Optional<String> one = same.size() == 1 ? same.stream().findFirst() : changed(text);
        return one.flatMap(id -> network.network().member(id));
    }

    /** The only id a spreadsheet can have made this text from: 123 from 0123, 1.23E+11 from 123000000456, 01-Sep from SEP1. */
    private Optional<String> changed(String text) {
        TreeSet<String> ids = new TreeSet<>();
        Optional<String> day = day(text);
        for (Member member : network.network().members()) {
            if (isChanged(member.id(), text, day)) {
                ids.add(member.id());
            }
        }
        return ids.size() == 1 ? Optional.of(ids.first()) : Optional.empty();
    }

    /** @param day that the text may be for a spreadsheet */
    private static boolean isChanged(String id, String text, Optional<String> day) {
        boolean number = id.chars().allMatch(Character::isDigit);
        if (number && text.chars().allMatch(Character::isDigit) && !text.isEmpty()) {
            return ZEROS.matcher(id).replaceFirst("").equals(ZEROS.matcher(text).replaceFirst(""));
        }
        if (number && ROUNDED.matcher(text).matches()) {
            BigDecimal shown = new BigDecimal(text.replace(',', '.'));
            return shown.subtract(new BigDecimal(id)).abs().compareTo(shown.ulp()) <= 0;
        }
        return day.isPresent() && day.equals(day(id));
    }

    /** "1 9" for SEP1, SEPT-1, 1-Sep and 01-Sep. */
    private static Optional<String> day(String text) {
        String digits = NO_DIGIT.matcher(text).replaceAll("");
        if (digits.isEmpty() || digits.length() > 2) {
            return Optional.empty();
        }
        int month = MonthNames.number(NO_LETTER.matcher(text).replaceAll(""));
        return month > 0 ? Optional.of(Integer.parseInt(digits) + " " + month) : Optional.empty();
    }

    /** Whether the name stands for all of them, or several, so that the row is a total of others. */
    boolean isTotal(String text) {
        boolean own = Cell.folded(text).equals(Cell.folded(network.network().name()));
        return (isTotalWord(text) || (own && !text.isEmpty())) && !byName.containsKey(Cell.folded(text));
    }

    static boolean isTotalWord(String text) {
        String folded = Cell.folded(text);
        boolean likely = folded.contains("total") || folded.startsWith("all ");
        return TOTALS.contains(folded) || likely && TOTAL_WORDS.matcher(folded).matches();
    }

    List<String> ids() {
        return network.network().members().stream().map(Member::id).toList();
    }

    Phrase advice(String text) {
        return Spelling.nearest(text, known)
                .map(near -> Phrase.of("Did you mean \"{0}\"?", near))
                .orElseGet(() -> Phrase.of(
                        "Answer whose name it is, or correct it; a new one is added to members in network.yaml"));
    }
}
