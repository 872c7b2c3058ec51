package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.Layout;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.config.Spelling;

/** What is wrong with the columns of a sheet, before any row is read. */
final class ColumnProblems {
    private final Sheet sheet;
    private final Columns columns;
    private final Optional<Layout> declared;
    private final NetworkConfig network;

    ColumnProblems(Sheet sheet, Columns columns, Optional<Layout> declared, NetworkConfig network) {
        this.sheet = sheet;
        this.columns = columns;
        this.declared = declared;
        this.network = network;
    }

    /** The first thing without which no row can be read. */
    Optional<RowProblem> missing() {
        if (columns.slots().isEmpty()) {
            return Optional.of(missing(
                    network.measures().isEmpty()
                                    || network.measures().stream()
                                            .map(p -> p.measure().kind())
                                            .anyMatch(k ->
                                                    Columns.lacking(k, Map.of()).equals(Optional.of(Field.NUMERATOR)))
                            ? Field.NUMERATOR
                            : Field.VALUE));
        }
        Slot first = columns.slots().get(0);
        for (Map.Entry<Field, Slot.From> part : parts(first).entrySet()) {
            if (part.getValue().equals(new Slot.Said("", ""))) {
                return Optional.of(missing(part.getKey()));
            }
        }
        List<Field> lacking = new ArrayList<>();
        int read = 0;
        for (Slot slot : columns.slots()) {
            for (MeasurePlan plan : network.measures()) {
                boolean meant = !(slot.measure() instanceof Slot.Said said)
                        || said.text().equals(plan.measure().id());
                if (meant) {
                    Optional<Field> field = Columns.lacking(plan.measure().kind(), slot.numbers());
                    field.ifPresent(lacking::add);
                    read += field.isEmpty() ? 1 : 0;
                }
            }
        }
        return read > 0 || lacking.isEmpty() ? Optional.empty() : Optional.of(missing(lacking.get(0)));
    }

    private static Map<Field, Slot.From> parts(Slot slot) {
        Map<Field, Slot.From> parts = new LinkedHashMap<>();
        parts.put(Field.MEMBER, slot.member());
        parts.put(Field.MEASURE, slot.measure());
        parts.put(Field.PERIOD, slot.period());
        return parts;
    }

    private RowProblem missing(Field field) {
        return new RowProblem(Math.max(1, sheet.headerLine()), "", "", Reason.MISSING_COLUMN, field.header());
    }

    /**
     * Columns nobody knows; a layout of one's own says itself which columns it leaves.
     *
     * @param listed the network whose kinds of groups may have been meant
     */
    List<RowProblem> unknown(NetworkConfig listed) {
        if (declared.filter(l -> !l.measures().isEmpty()).isPresent()) {
            return List.of();
        }
        List<String> usual = new ArrayList<>(listed.strata().keySet());
        for (Field field : Field.values()) {
            usual.add(field.header());
        }
        List<RowProblem> unknown = new ArrayList<>();
        columns.meanings().forEach((name, meaning) -> {
            boolean derived = HeaderWords.isAdded(name) || HeaderWords.isDerived(name);
            if (meaning.equals(Columns.NOT_USED) && !derived) {
                unknown.add(new RowProblem(
                        sheet.headerLine(), name, "", Reason.UNKNOWN_COLUMN, Spelling.advice(name, usual)));
            }
        });
        return unknown;
    }

    /**
     * Headers over several columns: harmless when the column is not read or says the same, else to be asked.
     *
     * @param choices where a person may have said what the columns mean
     */
    List<RowProblem> repeated(Choices choices) {
        List<RowProblem> repeated = new ArrayList<>();
        for (int i = 0; i < sheet.headers().size(); i++) {
            String name = sheet.headers().get(i);
            int at = name.lastIndexOf(" (2)");
            int first = at > 0 && at == name.length() - 4 ? sheet.headers().indexOf(name.substring(0, at)) : -1;
            if (first >= 0) {
                String header = name.substring(0, at);
                boolean answered = choices.answer("column " + name).isPresent()
                        || choices.answer("column " + header).isPresent();
                boolean harmless = answered || !isUsed(header) || sheet.isSame(first, i);
                Reason reason = harmless ? Reason.NUMBERED_COLUMN : Reason.DUPLICATE_COLUMN;
                repeated.add(new RowProblem(sheet.headerLine(), "", "", reason, header));
            }
        }
        return repeated;
    }

    private boolean isUsed(String header) {
        return !columns.meanings().getOrDefault(header, Columns.NOT_USED).equals(Columns.NOT_USED);
    }
}
