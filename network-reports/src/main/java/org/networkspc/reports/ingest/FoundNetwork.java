package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Network;
import org.networkspc.measure.Reporting;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.Layout;
import org.networkspc.reports.config.Layouts;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Wording;

/** A network as a tidy file has it, when nobody has said anything about it. Every guess is asked back as a question. */
final class FoundNetwork {
    /** Most categories a column can have and still be read as groups of people. */
    private static final int MOST_GROUPS = 20;

    static final NetworkConfig NOBODY = network(List.of(), Map.of());

    private static final String ONLY_MEASURE = "measure";

    private FoundNetwork() {}

    /** The header with every other column of a few words read as groups of people. */
    static Header withGroups(Header header, Sheet sheet) {
        List<Integer> used = new ArrayList<>();
        header.layout().columns().keySet().forEach(f -> header.column(f).ifPresent(used::add));
        Map<String, String> groups = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = Cell.clean(header.cells().get(i));
            if (!name.isEmpty() && !used.contains(i) && isGroups(sheet.different(i))) {
                groups.put(name, name);
            }
        }
        Layout tidy = header.layout();
        return new Header(
                header.position(), header.cells(), new Layout(tidy.name(), tidy.columns(), groups, tidy.measures()));
    }

    private static boolean isGroups(List<String> texts) {
        Numbers numbers = Numbers.of(texts, false);
        boolean words = texts.stream().anyMatch(t -> numbers.read(t) instanceof Numbers.Unreadable);
        return words && texts.size() <= MOST_GROUPS;
    }

    static NetworkConfig of(Header header, Sheet sheet, List<String> questions) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        Optional<Integer> names = header.column(Field.MEASURE);
        for (int row = 0; row < sheet.rows(); row++) {
            String name = names.isPresent() ? sheet.text(row, names.get()) : ONLY_MEASURE;
            if (!name.isEmpty()) {
                rows.computeIfAbsent(name, k -> new ArrayList<>()).add(row);
            }
        }
        List<MeasurePlan> plans = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        rows.forEach((name, at) -> {
            if (seen.add(Cell.folded(name))) {
                plans.add(MeasurePlan.of(measure(name, at, header, sheet)));
            }
        });
        plans.forEach(p -> questions.add(
                "Is " + p.measure().id() + " a " + p.measure().kind().name().toLowerCase(java.util.Locale.ROOT) + "?"));
        Map<String, List<String>> strata = new LinkedHashMap<>();
        header.layout().strata().keySet().forEach(d -> {
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
                List.of(),
                new Layouts(List.of(), Map.of(), true),
                strata);
    }

    private static Measure measure(String name, List<Integer> rows, Header header, Sheet sheet) {
        MeasureKind kind = kind(rows, header, sheet);
        Measure measure = Measure.of(name, name, kind, kind == MeasureKind.PROPORTION ? 100 : 1);
        return measure.reported(cadence(rows, header, sheet), Reporting.MONTHLY.lag());
    }

    /** A ratio where rows have a denominator, a proportion when most numerators stay within it. */
    private static MeasureKind kind(List<Integer> rows, Header header, Sheet sheet) {
        int within = 0;
        int ratios = 0;
        int counts = 0;
        for (int row : rows) {
            Optional<Double> numerator = number(row, Field.NUMERATOR, header, sheet);
            Optional<Double> denominator = number(row, Field.DENOMINATOR, header, sheet);
            counts += numerator.isPresent() ? 1 : 0;
            ratios += denominator.isPresent() ? 1 : 0;
            within += numerator.isPresent() && denominator.isPresent() && numerator.get() <= denominator.get() ? 1 : 0;
        }
        if (ratios > 0) {
            return within * 2 >= ratios ? MeasureKind.PROPORTION : MeasureKind.RATE;
        }
        return counts > 0 ? MeasureKind.COUNT : MeasureKind.MEASUREMENT;
    }

    private static Optional<Double> number(int row, Field field, Header header, Sheet sheet) {
        return header.column(field)
                .map(c -> Numbers.of(List.of(), true).read(sheet.text(row, c)))
                .filter(Numbers.Known.class::isInstance)
                .map(a -> ((Numbers.Known) a).value());
    }

    private static Cadence cadence(List<Integer> rows, Header header, Sheet sheet) {
        int column = header.column(Field.PERIOD).orElseThrow();
        Periods periods = Periods.of(sheet.different(column));
        return Periods.cadence(rows.stream()
                .map(row -> periods.read(sheet.text(row, column)))
                .filter(Periods.Period.class::isInstance)
                .map(Periods.Period.class::cast)
                .toList());
    }
}
