package org.networkspc.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.month;
import static org.networkspc.chart.Lines.ratios;
import static org.networkspc.chart.Lines.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** What docs/bad-input.md says of each kind of odd input; {@code -Drule-pages=write} writes its table anew. */
class BadInputTest {
    private static final Path PAGE = Path.of("../docs/bad-input.md");
    private static final Pattern TABLE = Pattern.compile("(?:^\\|.*\\R)+", Pattern.MULTILINE);
    private static final Measure SEEN = Measure.proportion("seen", "Seen within four hours");
    private static final Measure DAYS = Measure.between("days", "Days between falls");
    private static final ChartSpec I = ChartSpec.of(ChartType.I);

    private static Map<String, Supplier<Chart>> inputs() {
        Map<String, Supplier<Chart>> inputs = new LinkedHashMap<>();
        inputs.put("empty series", () -> I.plot(values()));
        inputs.put("missing periods only", () -> I.plot(values(Double.NaN, Double.NaN)));
        inputs.put("one point", () -> I.plot(values(5)));
        inputs.put("all values equal", () -> I.plot(values(all(5))));
        inputs.put("all values equal, screened", () -> I.screened(true).plot(values(all(5))));
        inputs.put("all zero, I chart", () -> I.plot(values(all(0))));
        inputs.put("all zero, p chart", () -> ChartSpec.of(ChartType.P).plot(ratios(SEEN, all(0), all(20))));
        inputs.put("all one, p chart", () -> ChartSpec.of(ChartType.P).plot(ratios(SEEN, all(20), all(20))));
        inputs.put("all one, p′ chart", () -> ChartSpec.of(ChartType.P_PRIME).plot(ratios(SEEN, all(20), all(20))));
        inputs.put("zero denominators", () -> ChartSpec.of(ChartType.P).plot(ratios(SEEN, all(1), all(0))));
        inputs.put("all zero, g chart", () -> ChartSpec.of(ChartType.G).plot(values(DAYS, all(0))));
        inputs.put("all zero, t chart", () -> ChartSpec.of(ChartType.T).plot(values(DAYS, all(0))));
        inputs.put("a negative time, t chart", () -> ChartSpec.of(ChartType.T).plot(values(DAYS, 4, -3, 5)));
        inputs.put("a value that is no number", () -> I.plot(series(Double.NaN)));
        inputs.put("an infinite value", () -> I.plot(series(Double.POSITIVE_INFINITY)));
        inputs.put(
                "periods out of order",
                () -> I.plot(Series.of(SEEN, List.of(Subgroup.of(month(2), 1), Subgroup.of(month(1), 1)))));
        inputs.put("rebase after the data", () -> I.rebasedOn(month(30)).plot(values(all(5))));
        inputs.put("rebase before the data", () -> I.rebasedOn(month(-30)).plot(values(all(5))));
        inputs.put("freeze of 0 points", () -> I.frozenAfter(month(0)).plot(values(1, 2, 3, 4)));
        inputs.put("freeze of 1 point", () -> I.frozenAfter(month(1)).plot(values(1, 2, 3, 4)));
        inputs.put("ghost outside the data", () -> I.ghosting(month(30)).plot(values(1, 2, 3, 4)));
        inputs.put("every point ghosted", () -> I.ghosting(month(1), month(2)).plot(values(1, 2)));
        return inputs;
    }

    private static double[] all(double value) {
        double[] values = new double[13];
        Arrays.fill(values, value);
        return values;
    }

    private static Series series(double value) {
        return Series.of(SEEN, List.of(Subgroup.of(month(1), value)));
    }

    @Test
    void eachOddInputHasTheAnswerOfThePage() throws IOException {
        String table = "| input | answer |\n|---|---|\n"
                + inputs().entrySet().stream()
                        .map(e -> "| " + e.getKey() + " | " + answer(e.getValue()) + " |\n")
                        .collect(Collectors.joining());
        assertTrue(!table.contains("centre NaN") && !table.contains("to NaN"), table);
        String page = Files.readString(PAGE);
        Matcher found = TABLE.matcher(page);
        assertTrue(found.find());
        if (System.getProperty("rule-pages", "").equals("write")) {
            Files.writeString(PAGE, page.substring(0, found.start()) + table + page.substring(found.end()));
        } else {
            assertEquals(table, found.group());
        }
    }

    private static String answer(Supplier<Chart> input) {
        try {
            Chart chart = input.get();
            Interpretation reading = Interpretation.of(chart, RuleSet.STANDARD);
            String cautions = reading.cautions().stream()
                    .map(c -> "`" + c.code() + "`")
                    .sorted()
                    .collect(Collectors.joining(", "));
            return points(chart)
                    + (reading.signals().isEmpty()
                            ? ""
                            : "; " + reading.signals().size() + " signals")
                    + (cautions.isEmpty() ? "" : "; cautions " + cautions);
        } catch (IllegalArgumentException refusal) {
            return "refused: " + refusal.getMessage();
        }
    }

    private static String points(Chart chart) {
        List<ChartPoint> points = chart.points();
        if (points.isEmpty()) {
            return "no points, no limits, no signals";
        }
        ChartPoint last = points.get(points.size() - 1);
        String limits = last.limits().isBounded()
                ? "limits " + number(last.limits().shown(3).lower()) + " to "
                        + number(last.limits().shown(3).upper())
                : "no limits";
        return points.size() + " points, centre " + number(last.limits().centre()) + ", " + limits;
    }

    private static String number(double number) {
        return Double.isInfinite(number) ? "none" : String.format(Locale.ROOT, "%.4g", number);
    }
}
