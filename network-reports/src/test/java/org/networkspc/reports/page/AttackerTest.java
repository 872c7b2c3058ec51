package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Agreement;
import org.networkspc.reports.config.Groups;
import org.networkspc.reports.config.Layouts;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Releasing;
import org.networkspc.reports.config.Sharing;
import org.networkspc.reports.config.Sharing.Others;
import org.networkspc.reports.config.Sharing.Protection;
import org.networkspc.reports.config.Wording;
import org.networkspc.reports.sharing.Attacker;
import org.networkspc.reports.sharing.Why;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** An attacker reads the totals, parts, groups and members' lines of random networks and finds nothing that is protected. */
class AttackerTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int MONTHS = 2;
    private static final Protection LOWERED = new Protection(1, 0, 8, 1, 20);

    private static final List<Measure> MEASURES = List.of(
            Measure.proportion("ready", "Ready").reported(Cadence.MONTH, 0),
            Measure.rate("falls", "Falls", 1000).reported(Cadence.MONTH, 0),
            Measure.count("events", "Events").reported(Cadence.MONTH, 0));

    /** A network with numbers of everybody, and of groups that add up to them. */
    private record Made(Edition edition, MeasurePlan plan) {}

    private static Made made(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Measure measure = MEASURES.get(chance.nextInt(MEASURES.size()));
        int members = 3 + chance.nextInt(7);
        List<Member> all = IntStream.rangeClosed(1, members)
                .mapToObj(i -> Member.of("M" + i))
                .toList();
        List<Observation> rows = new ArrayList<>();
        double common = 0.05 + 0.5 * chance.nextDouble();
        int groups = chance.nextInt(4);
        for (int month = 0; month < MONTHS; month++) {
            for (Member member : all) {
                long size = Math.max(1, Math.round(Math.exp(3.4 + 0.9 * normal(chance))));
                rows.addAll(rows(measure, member, FIRST.plusMonths(month), split(size, common, groups, chance)));
            }
        }
        List<Groups.Wave> waves = waves(all, chance);
        Sharing sharing = sharing(chance);
        Network network = new Network("n", "N", all);
        NetworkConfig config = new NetworkConfig(
                network,
                Wording.PLAIN,
                List.of(),
                List.of(MeasurePlan.of(measure)),
                Logbook.EMPTY,
                new Layouts(List.of(), List.of(), true),
                new Agreement(new Groups(Map.of(), waves), sharing, Releasing.LIVE));
        return new Made(
                new Edition(config, Pool.of(rows), "", Routes.NONE),
                config.measures().get(0));
    }

    private static double normal(SplittableRandom chance) {
        return IntStream.range(0, 12).mapToDouble(i -> chance.nextDouble()).sum() - 6;
    }

    private static Sharing sharing(SplittableRandom chance) {
        Others others = Others.values()[chance.nextInt(3)];
        Protection protection = others == Others.NAMES && chance.nextBoolean() ? LOWERED : Protection.NETWORK;
        return new Sharing("1", Optional.of(FIRST), others, false, protection, Protection.PUBLIC, Set.of());
    }

    /** With the event and in all, of each group; of one when nothing is told apart. */
    private static List<long[]> split(long size, double common, int groups, SplittableRandom chance) {
        List<long[]> split = new ArrayList<>();
        long left = size;
        for (int g = 0; g < Math.max(1, groups); g++) {
            long part = g == groups - 1 || groups == 0 ? left : Math.round(left * chance.nextDouble());
            long events = IntStream.range(0, (int) part)
                    .filter(i -> chance.nextDouble() < common)
                    .count();
            split.add(new long[] {events, part});
            left -= part;
        }
        return split;
    }

    private static List<Observation> rows(Measure measure, Member member, LocalDate start, List<long[]> split) {
        List<Observation> rows = new ArrayList<>();
        long events = split.stream().mapToLong(part -> part[0]).sum();
        long size = split.stream().mapToLong(part -> part[1]).sum();
        rows.add(row(measure, member, start, events, size));
        for (int g = 0; split.size() > 1 && g < split.size(); g++) {
            if (split.get(g)[1] > 0) {
                rows.add(row(measure, member, start, split.get(g)[0], split.get(g)[1])
                        .in(Stratum.of("age", "g" + g)));
            }
        }
        return rows;
    }

    private static Observation row(Measure measure, Member member, LocalDate start, long events, long size) {
        return measure.kind() == MeasureKind.COUNT
                ? new Observation(measure, member, Stratum.ALL, start, Tally.count(events))
                : Observation.of(measure, member, start, events, size);
    }

    private static List<Groups.Wave> waves(List<Member> all, SplittableRandom chance) {
        int count = chance.nextInt(4);
        Map<Integer, List<String>> waves = new TreeMap<>();
        all.forEach(m -> waves.computeIfAbsent(chance.nextInt(Math.max(1, count) + 1), w -> new ArrayList<>())
                .add(m.id()));
        return waves.entrySet().stream()
                .filter(entry -> count > 1 && entry.getKey() < count)
                .map(entry -> new Groups.Wave("wave " + entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What is found in all that is shown of one network. */
    private static List<String> found(Made made) {
        List<String> found = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            for (boolean with : new boolean[] {true, false}) {
                if (with || made.plan().measure().kind() == MeasureKind.PROPORTION) {
                    found.addAll(members(made, FIRST.plusMonths(month), with));
                    found.addAll(groups(made, FIRST.plusMonths(month), with));
                }
            }
        }
        return found;
    }

    private static List<String> members(Made made, LocalDate start, boolean with) {
        Edition edition = made.edition();
        Map<String, Long> truth = truth(edition.pool().cells(made.plan().measure(), Stratum.ALL), start, with);
        Map<String, Why> why = new TreeMap<>();
        Set<String> shown = new LinkedHashSet<>();
        if (edition.isNamed()) {
            for (Member member : edition.network().members()) {
                edition.memberLines().others(made.plan()).hidden(member).stream()
                        .filter(h -> h.start().equals(start))
                        .forEach(h -> why.put(member.id(), h.why()));
            }
            truth.keySet().stream().filter(id -> !why.containsKey(id)).forEach(shown::add);
        }
        List<Network> published = new ArrayList<>(List.of(edition.network()));
        edition.waves().of(made.plan()).forEach(wave -> published.add(wave.members()));
        List<Set<String>> totals = published.stream()
                .filter(members -> isShown(made, members, start))
                .map(members -> members.members().stream().map(Member::id).collect(Collectors.toSet()))
                .toList();
        Attacker attacker = new Attacker(truth, Attacker.labels(why, truth), Attacker.sums(truth, totals), shown);
        List<String> found = new ArrayList<>(attacker.counts());
        double percent = edition.config().sharing().forMembers().percent();
        if (!edition.isNamed() && with && percent > 0) {
            found.addAll(attacker.organisations(percent));
        }
        return found;
    }

    private static boolean isShown(Made made, Network members, LocalDate start) {
        Series exact = Series.of(made.edition().pool(), made.plan().measure(), members, Pooling.AS_REPORTED);
        return made.edition().lines().shown(made.plan(), exact, members).series().subgroups().stream()
                .filter(s -> s.start().equals(start))
                .anyMatch(Subgroup::hasValue);
    }

    /** Groups add up to the total of all; every member knows its own part of each. */
    private static List<String> groups(Made made, LocalDate start, boolean with) {
        Edition edition = made.edition();
        Map<String, Map<String, Long>> parts = new TreeMap<>();
        Map<String, Why> why = new TreeMap<>();
        Measure measure = made.plan().measure();
        for (Stratum group : edition.pool().strata(measure)) {
            Map<String, Long> inside = truth(edition.pool().cells(measure, group), start, with);
            if (!inside.isEmpty()) {
                parts.put(group.category(), inside);
                edition.groups(made.plan()).hidden(group).stream()
                        .filter(h -> h.start().equals(start))
                        .forEach(h -> why.put(group.category(), h.why()));
            }
        }
        List<String> found = new ArrayList<>();
        if (parts.isEmpty() || !isShown(made, edition.network(), start)) {
            return found;
        }
        Map<String, Long> all = new LinkedHashMap<>();
        parts.forEach((group, inside) ->
                all.put(group, inside.values().stream().mapToLong(n -> n).sum()));
        Set<String> shown = new LinkedHashSet<>(all.keySet());
        shown.removeAll(why.keySet());
        List<Set<String>> totals = List.of(all.keySet());
        found.addAll(new Attacker(all, Attacker.labels(why, all), Attacker.sums(all, totals), shown)
                .counts().stream().filter(f -> f.startsWith("nobody")).toList());
        for (Member insider : edition.network().members()) {
            Map<String, java.util.function.LongPredicate> labels = new TreeMap<>();
            why.forEach((group, reason) -> {
                long own = own(parts, group, insider);
                labels.put(
                        group,
                        v -> v >= own
                                && Attacker.said(reason, all.getOrDefault(group, 0L))
                                        .test(v));
            });
            found.addAll(new Attacker(all, labels, Attacker.sums(all, totals), shown)
                    .counts().stream()
                            .filter(f -> f.startsWith("nobody"))
                            .map(f -> insider.id() + ": " + f)
                            .toList());
        }
        return found;
    }

    private static long own(Map<String, Map<String, Long>> parts, String group, Member insider) {
        return parts.getOrDefault(group, Map.of()).getOrDefault(insider.id(), 0L);
    }

    private static Map<String, Long> truth(Cells cells, LocalDate start, boolean with) {
        Map<String, Long> truth = new TreeMap<>();
        int t = cells.periods().indexOf(start);
        for (int i = 0; t >= 0 && i < cells.members().size(); i++) {
            if (cells.hasValue(i, t)) {
                Tally tally = cells.tally(i, t);
                truth.put(
                        cells.members().get(i).id(),
                        Math.round(with ? tally.numerator() : tally.denominator() - tally.numerator()));
            }
        }
        return truth;
    }

    private static void attack(int networks) {
        int hidden = 0;
        for (int seed = 1; seed <= networks; seed++) {
            Made made = made(seed);
            int network = seed;
            assertEquals(List.of(), found(made), () -> "network " + network);
            hidden += made.edition().memberLines().others(made.plan()).hidden().size();
        }
        assertTrue(hidden > networks, "there was something to find: " + hidden);
    }

    @Test
    void attack18NothingHiddenIsLeftWithFewerThanThreeValuesInThreeHundredNetworks() {
        attack(300);
    }

    @Tag("long")
    @Test
    void attack18NothingHiddenIsLeftWithFewerThanThreeValuesInTenThousandNetworks() {
        attack(10_000);
    }

    /** Each is a mistake that this software could make: too little hidden beside a small count, or a total too many. */
    private static List<String> planted(int leak) {
        SplittableRandom chance = new SplittableRandom(leak);
        Map<String, Long> truth = new TreeMap<>();
        IntStream.rangeClosed(1, 4 + chance.nextInt(5)).forEach(i -> truth.put("M" + i, 30L + chance.nextInt(300)));
        Set<String> all = Set.copyOf(truth.keySet());
        long small = 1 + chance.nextInt(7);
        truth.put("M1", small);
        Map<String, Why> why = new TreeMap<>(Map.of("M1", Why.SMALL_COUNT));
        List<Set<String>> totals = new ArrayList<>(List.of(all));
        switch (leak % 7) {
            case 0 -> {} // alone beside a total
            case 1 -> why.put("M2", Why.BESIDE_ANOTHER); // known to the one beside it
            case 2 -> { // three that are small, and their sum as well
                truth.putAll(Map.of("M1", 7L, "M2", 1L, "M3", 1L));
                why.putAll(Map.of("M2", Why.SMALL_COUNT, "M3", Why.SMALL_COUNT));
            }
            case 3 -> { // company outside a part whose total is shown
                why.putAll(Map.of("M3", Why.BESIDE_ANOTHER, "M4", Why.BESIDE_ANOTHER));
                totals.add(Set.of("M1", "M2"));
            }
            case 4 -> { // as small as can be told of both
                truth.putAll(Map.of("M1", 7L, "M2", 7L));
                why.put("M2", Why.SMALL_COUNT);
            }
            case 5 -> { // two parts are shown, and by that the third
                why.putAll(Map.of("M3", Why.BESIDE_ANOTHER, "M4", Why.BESIDE_ANOTHER));
                Set<String> rest = new LinkedHashSet<>(all);
                rest.removeAll(Set.of("M1", "M2", "M3"));
                totals.addAll(List.of(Set.of("M3"), rest));
            }
            default -> { // one is larger than all others but one, and they see only totals
                truth.put("M2", 10_000L);
                Attacker organisations =
                        new Attacker(truth, Map.of(), Attacker.sums(truth, totals), Set.of("M3", "M4"));
                return organisations.organisations(50);
            }
        }
        Set<String> shown = new LinkedHashSet<>(all);
        shown.removeAll(why.keySet());
        return new Attacker(truth, Attacker.labels(why, truth), Attacker.sums(truth, totals), shown).counts();
    }

    @Test
    void everyPlantedLeakOfTwentyOneIsFound() {
        IntStream.range(0, 21).forEach(leak -> assertFalse(planted(leak).isEmpty(), "leak " + leak));
    }

    @Tag("long")
    @Test
    void everyPlantedLeakOfTwoHundredIsFound() {
        IntStream.range(0, 200).forEach(leak -> assertFalse(planted(leak).isEmpty(), "leak " + leak));
    }
}
