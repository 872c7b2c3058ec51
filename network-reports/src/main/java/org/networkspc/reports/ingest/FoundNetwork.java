package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Network;
import org.networkspc.measure.Reporting;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.Layouts;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Wording;

/** A network as a tidy file has it, when nobody has said anything about it. Every guess is asked back as a question. */
final class FoundNetwork {
    static final NetworkConfig NOBODY = network(List.of(), Map.of());

    static final String ONLY_MEASURE = "measure";

    private FoundNetwork() {}

    static NetworkConfig of(List<Slot> slots, List<String> groups, Sheet sheet, List<String> questions) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        Slot.From names = slots.get(0).measure();
        for (int row = 0; row < sheet.rows(); row++) {
            String name = RowNames.text(sheet, row, names);
            if (!name.isEmpty() && !MemberNames.isTotalWord(name)) {
                rows.computeIfAbsent(name, k -> new ArrayList<>()).add(row);
            }
        }
        List<MeasurePlan> plans = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        rows.forEach((name, at) -> {
            if (seen.add(Cell.folded(name))) {
                plans.add(MeasurePlan.of(measure(name, at, slots, sheet)));
            }
        });
        plans.forEach(p -> questions.add(
                "Is " + p.measure().id() + " a " + p.measure().kind().name().toLowerCase(Locale.ROOT) + "?"));
        Map<String, List<String>> strata = new LinkedHashMap<>();
        groups.forEach(d -> {
            strata.put(d, List.of());
            questions.add("Is " + d + " a column of groups of people?");
        });
        return network(plans, strata);
    }

    private static NetworkConfig network(List<MeasurePlan> plans, Map<String, List<String>> strata) {
        return new NetworkConfig(
                new Network("", "", List.of()),
                Wording.PLAIN,
                List.of(),
                plans,
                Logbook.EMPTY,
                new Layouts(List.of(), List.of(), true),
                strata);
    }

    private static Measure measure(String name, List<Integer> rows, List<Slot> slots, Sheet sheet) {
        MeasureKind kind = kind(rows, slots, sheet);
        Measure measure = Measure.of(name, name, kind, kind == MeasureKind.PROPORTION ? 100 : 1);
        return measure.reported(cadence(rows, slots, sheet), Reporting.MONTHLY.lag());
    }

    /** A ratio where rows have a denominator, a proportion when most numerators stay within it. */
    private static MeasureKind kind(List<Integer> rows, List<Slot> slots, Sheet sheet) {
        Numbers numbers = Numbers.of(List.of(), true);
        int within = 0;
        int ratios = 0;
        int counts = 0;
        for (Slot slot : slots) {
            for (int row : rows) {
                Optional<Double> numerator = number(row, slot, Field.NUMERATOR, sheet, numbers);
                Optional<Double> denominator = number(row, slot, Field.DENOMINATOR, sheet, numbers);
                boolean both = numerator.isPresent() && denominator.isPresent();
                counts += numerator.isPresent() ? 1 : 0;
                ratios += denominator.isPresent() ? 1 : 0;
                within += both && numerator.get() <= denominator.get() ? 1 : 0;
            }
        }
        if (ratios > 0) {
            return within * 2 >= ratios ? MeasureKind.PROPORTION : MeasureKind.RATE;
        }
        return counts > 0 ? MeasureKind.COUNT : MeasureKind.MEASUREMENT;
    }

    private static Optional<Double> number(int row, Slot slot, Field field, Sheet sheet, Numbers numbers) {
        return Optional.ofNullable(slot.numbers().get(field))
                .map(f -> f.at(row, sheet, (column, text) -> numbers.read(text)))
                .filter(f -> f.amount() instanceof Numbers.Known)
                .map(f -> ((Numbers.Known) f.amount()).value());
    }

    private static Cadence cadence(List<Integer> rows, List<Slot> slots, Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Slot slot : slots) {
            for (int row : slot.period() instanceof Slot.Column ? rows : rows.subList(0, 1)) {
                texts.add(RowNames.text(sheet, row, slot.period()));
            }
        }
        Periods periods = Periods.of(texts);
        return PeriodCadence.of(texts.stream()
                .map(periods::read)
                .filter(Periods.Period.class::isInstance)
                .map(Periods.Period.class::cast)
                .toList());
    }
}
