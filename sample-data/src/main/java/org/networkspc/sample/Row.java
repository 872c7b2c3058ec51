package org.networkspc.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One line of a tidy file.
 *
 * @param period first day of the period, or the day of the event
 * @param cells text of the other columns that are not empty, by column name
 */
record Row(String member, String measure, LocalDate period, Map<String, String> cells) {

    static Row ratio(String member, String measure, LocalDate period, int numerator, int denominator) {
        return new Row(
                member,
                measure,
                period,
                Map.of("numerator", Integer.toString(numerator), "denominator", Integer.toString(denominator)));
    }

    /** The same row, told for one category of a dimension. */
    Row in(String dimension, String category) {
        Map<String, String> more = new HashMap<>(cells);
        more.put(dimension, category);
        return new Row(member, measure, period, Map.copyOf(more));
    }

    /** The line as the columns want it. No cell of the samples needs quoting. */
    String line(List<String> columns) {
        StringBuilder line = new StringBuilder();
        for (String column : columns) {
            line.append(line.isEmpty() ? "" : ",").append(cell(column));
        }
        return line.append('\n').toString();
    }

    private String cell(String column) {
        return switch (column) {
            case "member" -> member;
            case "measure" -> measure;
            case "period" -> period.toString();
            default -> cells.getOrDefault(column, "");
        };
    }

    /**
     * Tidy files by name, in this order, each with a header line.
     *
     * @param fileOf name of the file that a row is in; rows of any other file are left out
     */
    static Map<String, String> files(
            List<String> names, List<String> columns, List<Row> rows, Function<Row, String> fileOf) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : names) {
            StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
            rows.stream().filter(row -> fileOf.apply(row).equals(name)).forEach(row -> text.append(row.line(columns)));
            files.put(name, text.toString());
        }
        return files;
    }

    static String twoDecimals(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
