package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.networkspc.reports.config.Layout;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.words.Phrase;

/** What the columns of a sheet mean: as a layout of the network says, else one by one. */
final class ColumnChoice {
    static final String BY_COLUMN = "by its columns";

    /**
     * @param declared the layout that said so; empty when the columns speak for themselves
     * @param network the one that is known, else the one found in the sheet
     * @param questions about a network that was found
     */
    record Chosen(Columns columns, Optional<Layout> declared, NetworkConfig network, List<String> questions) {}

    private final Optional<NetworkConfig> known;
    private final Sending sending;
    private final Choices choices;

    ColumnChoice(Optional<NetworkConfig> known, Sending sending, Choices choices) {
        this.known = known;
        this.sending = sending;
        this.choices = choices;
    }

    /** @param above texts above the header, where the member may be named */
    Chosen of(Sheet sheet, List<String> above) {
        Optional<Layout> declared = declared(sheet);
        if (declared.isPresent()) {
            return new Chosen(Columns.declared(declared.get(), sheet.headers()), declared, network(), List.of());
        }
        Periods.Terms terms =
                Periods.Terms.USUAL.with(DayOrder.of(choices.answer("dates").orElse("")));
        List<Meaning> meanings = new ColumnReading(sheet, network(), choices, terms).meanings();
        Map<Integer, String> groups = known.isPresent() ? Map.of() : ColumnReading.groups(sheet, meanings);
        List<Meaning> all = new ArrayList<>(meanings);
        groups.forEach((column, dimension) -> all.set(column, Meaning.group(dimension)));
        Columns columns = columns(sheet, all, above);
        if (known.isPresent() || columns.slots().isEmpty()) {
            return new Chosen(columns, declared, network(), List.of());
        }
        List<String> questions = new ArrayList<>();
        NetworkConfig found = FoundNetwork.of(columns.slots(), List.copyOf(groups.values()), sheet, questions);
        return new Chosen(columns, declared, found, questions);
    }

    private NetworkConfig network() {
        return known.orElse(FoundNetwork.NOBODY);
    }

    /** The layout of the network's own that fits, unless a person wants the columns one by one. */
    private Optional<Layout> declared(Sheet sheet) {
        List<Layout> layouts = network().layouts().layouts();
        Optional<Layout> fits = layouts.stream()
                .filter(l -> l.required().stream()
                        .allMatch(h -> HeaderWords.position(sheet.headers(), h).isPresent()))
                .findFirst();
        if (fits.isEmpty()) {
            return Optional.empty();
        }
        String way = choices.seen(
                "layout",
                Phrase.of("Layout"),
                fits.get().name(),
                List.of(fits.get().name(), BY_COLUMN));
        return fits.filter(l -> l.name().equals(way));
    }

    private Columns columns(Sheet sheet, List<Meaning> meanings, List<String> above) {
        Slot.Whole whole = new Slot.Whole(
                from(meanings, Meaning.Role.MEASURE).orElseGet(this::onlyMeasure),
                from(meanings, Meaning.Role.MEMBER).orElseGet(() -> onlyMember(above, meanings)),
                from(meanings, Meaning.Role.PERIOD).orElse(new Slot.Said("", "")));
        boolean months = meanings.stream().anyMatch(m -> !m.period().isEmpty());
        boolean members = meanings.stream().anyMatch(m -> !m.member().isEmpty());
        boolean measures =
                meanings.stream().anyMatch(m -> m.isNumber() && !m.measure().isEmpty());
        String layout = sheet.headerLine() == 0
                ? "without a header"
                : members
                        ? OwnWords.MEMBERS_BESIDE
                        : months ? "months side by side" : measures ? "measures side by side" : "tidy";
        return Columns.of(layout, sheet.headers(), meanings, whole);
    }

    private static Optional<Slot.From> from(List<Meaning> meanings, Meaning.Role role) {
        for (int i = 0; i < meanings.size(); i++) {
            if (meanings.get(i).role() == role) {
                return Optional.of(new Slot.Column(i));
            }
        }
        return Optional.empty();
    }

    private Slot.From onlyMeasure() {
        if (known.isEmpty()) {
            return new Slot.Said(FoundNetwork.ONLY_MEASURE, "");
        }
        List<String> ids =
                network().measures().stream().map(p -> p.measure().id()).toList();
        if (ids.size() == 1) {
            return new Slot.Said(ids.get(0), "");
        }
        return new Slot.Said(choices.answer("measure").filter(ids::contains).orElse(""), "");
    }

    /** The member a file is about though no column says so: the sender's own, the only one, or the one named above the header. */
    private Slot.From onlyMember(List<String> above, List<Meaning> meanings) {
        if (sending.member().isPresent()) {
            return new Slot.Said(sending.member().get(), "");
        }
        MemberNames members = new MemberNames(network());
        Set<String> named = new TreeSet<>();
        for (String text : above) {
            String behind = text.substring(text.indexOf(':') + 1);
            members.listed(text).or(() -> members.listed(behind)).ifPresent(m -> named.add(m.id()));
        }
        List<String> ids = members.ids();
        boolean needed = known.isPresent()
                && meanings.stream().noneMatch(m -> !m.member().isEmpty());
        if (!needed || ids.isEmpty()) {
            return new Slot.Said("", "");
        }
        Optional<String> one =
                ids.size() == 1 ? Optional.of(ids.get(0)) : named.stream().findFirst();
        if (named.size() > 1 && ids.size() > 1) {
            one = Optional.empty();
        }
        String id = choices.guessed(
                "member",
                Phrase.of("Whose numbers"),
                one.orElse(""),
                ids,
                Phrase.of("No column says whose numbers these are. Whose are they?"));
        return new Slot.Said(id, "");
    }
}
