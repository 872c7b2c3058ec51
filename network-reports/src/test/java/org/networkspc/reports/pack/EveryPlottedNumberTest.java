package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.chart.Chart;
import org.networkspc.interpret.Variation;
import org.networkspc.network.Pathway;
import org.networkspc.reports.SamplePages;
import org.networkspc.reports.figure.BridgePlot;
import org.networkspc.reports.figure.BridgeStep;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.FunnelChart;
import org.networkspc.reports.figure.LineChart;
import org.networkspc.reports.figure.LinePlot;
import org.networkspc.reports.figure.PathwayPlot;
import org.networkspc.reports.figure.RibbonChart;
import org.networkspc.reports.page.ChartNumbers;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Html;
import org.networkspc.reports.page.MeasurePage;
import org.networkspc.reports.page.NumberTable;
import org.networkspc.sample.SampleNetwork;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/** Whatever a pack draws is in its workbook and in its CSV: the lines of every figure, laid out for drawing, are looked up there. */
class EveryPlottedNumberTest {
    private static final double DIGITS = 1e-14;
    private static final Pattern DRAWN = Pattern.compile("<svg [^>]*?id=\"([^\"]+)\"");
    private static final Manifest.Header HEADER = new Manifest.Header("sample", "", "2026-12", "test");
    private static final Map<LineChart.Kind, String> COLUMNS = Map.of(
            LineChart.Kind.BEHIND, "behind",
            LineChart.Kind.UPPER, "upper",
            LineChart.Kind.LOWER, "lower",
            LineChart.Kind.CENTRE, "centre",
            LineChart.Kind.AIM, "aim",
            LineChart.Kind.VALUES, "value",
            LineChart.Kind.SIGNAL, "value",
            LineChart.Kind.OPEN, "value",
            LineChart.Kind.LEFT_OUT, "value");

    /** Rows by what kind of chart, measure, whose and how pooled. */
    private Map<String, List<NamedCsvRecord>> rows = Map.of();

    private int checked;

    @ParameterizedTest
    @EnumSource(SampleNetwork.class)
    void everyFigureOfAPackIsInItsFilesOfNumbers(SampleNetwork sample) throws IOException {
        Edition edition = SamplePages.of(sample);
        PackPlan plan = PackPlan.of(edition, List.of(), "test", member -> true);
        List<PackPlan.Part> parts = new ArrayList<>(List.of(plan.network()));
        plan.members().forEach(member -> parts.add(plan.member(member)));
        for (PackPlan.Part part : parts) { // written once in full for each kind of part
            String csv = ChartNumbers.csv(part.numbers());
            List<Figure> figures =
                    part.pages().stream().flatMap(p -> p.figures().stream()).toList();
            read(csv);
            figures.forEach(figure -> check(part, figure));
            if (parts.indexOf(part) < 2) {
                assertEquals(drawn(part), ids(figures), part.name());
                assertWorkbookIsTheSame(part, csv);
            }
        }
        assertTrue(checked > 5_000, checked + " numbers looked up");
    }

    @Test
    void funnelsAndRibbonsHaveNumbersToo() {
        Edition edition = SamplePages.of(SampleNetwork.values()[0]);
        Set<String> kinds = new TreeSet<>();
        edition.config().measures().stream()
                .flatMap(plan -> MeasurePage.of(edition, plan).figures().stream())
                .forEach(figure -> {
                    read(ChartNumbers.csv(ChartNumbers.of(figure, "x").stream().toList()));
                    if (figure.plot().orElseThrow() instanceof FunnelChart funnel) {
                        kinds.add("funnel");
                        check(funnel);
                    } else if (figure.plot().orElseThrow() instanceof RibbonChart ribbon) {
                        kinds.add("ribbon");
                        check(ribbon);
                    }
                });
        assertEquals(Set.of("funnel", "ribbon"), kinds);
    }

    /** Pictures in the part's HTML; those for a phone show the same once more. */
    private static Set<String> drawn(PackPlan.Part part) {
        Set<String> ids = new TreeSet<>();
        Matcher svg = DRAWN.matcher(Html.singleFile(part.title(), part.pages(), ""));
        while (svg.find()) {
            if (!svg.group(1).endsWith("-narrow")) {
                ids.add(svg.group(1));
            }
        }
        return ids;
    }

    private static Set<String> ids(List<Figure> figures) {
        return figures.stream().map(Figure::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private void read(String csv) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows = reader.stream()
                    .collect(Collectors.groupingBy(
                            row -> Stream.of("chart", "measure", "of", "pooling")
                                    .map(row::getField)
                                    .collect(Collectors.joining(" ")),
                            TreeMap::new,
                            Collectors.toList()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void check(PackPlan.Part part, Figure figure) {
        String of = part.name().equals(PackPlan.NETWORK) ? "" : part.name().replace("members/", "");
        Object plot =
                figure.plot().orElseThrow(() -> new AssertionError(figure.id() + " in " + of + " has no numbers"));
        if (plot instanceof LinePlot line) {
            check(line, of + " " + figure.id());
        } else if (plot instanceof BridgePlot bridge) {
            check(bridge);
        } else if (plot instanceof PathwayPlot pathway) {
            check(pathway.pathway());
        } else {
            throw new AssertionError("no pack draws " + plot);
        }
    }

    private void check(LinePlot plot, String where) {
        Chart chart = plot.reading().chart();
        Series series = chart.series();
        String group = series.stratum().isAll()
                ? ""
                : "/" + series.stratum().dimension() + "/" + series.stratum().category();
        String name = "line " + series.measure().id() + " " + series.scope().id() + group + " "
                + series.pooling().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<NamedCsvRecord> there = rows.getOrDefault(name, List.of());
        LineChart drawn = plot.lines(900, 420);
        for (LineChart.Line line : drawn.lines()) {
            for (int t = 0; t < line.heights().size(); t++) {
                if (line.heights().get(t).isPresent()) {
                    String place = where + ", " + name + ", " + line.name();
                    find(
                            there,
                            drawn.time().starts().get(t),
                            column(line),
                            line.heights().get(t).getAsDouble(),
                            place);
                }
            }
        }
        for (Subgroup s : series.subgroups()) {
            if (s.standing() == Standing.SUPPRESSED) {
                assertTrue(at(there, s.start()).anyMatch(EveryPlottedNumberTest::isHidden), where + " " + s.start());
                checked++;
            }
        }
        signals(plot, there, where);
    }

    private static String column(LineChart.Line line) {
        return java.util.Objects.requireNonNull(COLUMNS.get(line.kind()), line.name());
    }

    private static boolean isHidden(NamedCsvRecord row) {
        return row.getField("standing").equals("suppressed")
                && Stream.of("value", "numerator", "denominator", "centre", "lower", "upper")
                        .allMatch(c -> row.getField(c).isEmpty());
    }

    private void signals(LinePlot plot, List<NamedCsvRecord> there, String where) {
        var points = plot.reading().chart().points();
        for (int i = 0; i < points.size(); i++) {
            int at = i;
            Set<String> rules = plot.reading().signals().stream()
                    .filter(signal -> signal.members().contains(at))
                    .map(signal -> signal.rule())
                    .collect(Collectors.toCollection(TreeSet::new));
            Variation mark = plot.reading().at(at);
            boolean judged = points.get(at).counts();
            assertTrue(
                    at(there, points.get(at).start())
                            .anyMatch(row -> row.getField("rules").equals(String.join(" ", rules))
                                    && row.getField("variation")
                                            .equals(mark.name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-'))
                                    && row.getField("signal").equals(!judged ? "" : rules.isEmpty() ? "no" : "yes")),
                    where + " " + points.get(at).start());
            checked++;
        }
    }

    private void find(List<NamedCsvRecord> there, LocalDate start, String column, double height, String place) {
        assertTrue(
                at(there, start).anyMatch(row -> isSame(row.getField(column), height)),
                place + " at " + start + ": no " + column + " " + height);
        checked++;
    }

    private static Stream<NamedCsvRecord> at(List<NamedCsvRecord> there, LocalDate start) {
        return there.stream().filter(row -> row.getField("period").equals(start.toString()));
    }

    private static boolean isSame(String text, double number) {
        return !text.isEmpty() && Math.abs(Double.parseDouble(text) - number) <= DIGITS * Math.max(1, Math.abs(number));
    }

    private void check(BridgePlot bridge) {
        String measure = bridge.change().measure().id();
        List<NamedCsvRecord> there = startingWith("bridge " + measure + " ");
        assertEquals(bridge.steps().size(), there.size());
        for (int i = 0; i < there.size(); i++) {
            BridgeStep step = bridge.steps().get(i);
            NamedCsvRecord row = there.get(i);
            assertEquals(step.name(), row.getField("part"));
            assertTrue(isSame(row.getField("value"), step.to()), row.toString());
            assertEquals(step.isLevel(), row.getField("change").isEmpty());
            assertTrue(step.isLevel() || isSame(row.getField("change"), step.to() - step.from()), row.toString());
            assertTrue(!(step.margin() > 0) || isSame(row.getField("upper"), step.to() + step.margin()));
            checked++;
        }
    }

    private void check(Pathway pathway) {
        List<NamedCsvRecord> there = startingWith("pathway ");
        assertEquals(pathway.stages().size(), there.size());
        for (int i = 0; i < there.size(); i++) {
            Pathway.Stage stage = pathway.stages().get(i);
            NamedCsvRecord row = there.get(i);
            assertEquals(stage.name(), row.getField("part"));
            assertTrue(isSame(row.getField("numerator"), stage.reached()), row.toString());
            assertTrue(isSame(row.getField("denominator"), stage.entered()), row.toString());
            assertTrue(isSame(row.getField("value"), 100 * stage.rate()), row.toString());
            checked++;
        }
    }

    private void check(FunnelChart funnel) {
        List<NamedCsvRecord> there = startingWith("funnel " + funnel.measure().id() + " ");
        var points = funnel.beside().funnel().points();
        assertEquals(points.size(), there.size());
        for (int i = 0; i < there.size(); i++) {
            NamedCsvRecord row = there.get(i);
            assertEquals(points.get(i).member().member().name(), row.getField("part"));
            assertTrue(isSame(row.getField("value"), points.get(i).value()));
            assertTrue(
                    isSame(row.getField("denominator"), points.get(i).member().denominator()));
            var drawn = funnel.beside().funnel().limitsAt(points.get(i).member().denominator());
            assertTrue(isSame(row.getField("upper"), drawn.p998().upper()), row.toString());
            assertTrue(isSame(row.getField("lower_95"), drawn.p95().lower()), row.toString());
        }
    }

    private void check(RibbonChart plot) {
        List<NamedCsvRecord> there = startingWith("ribbon ");
        plot.ribbon().periods().forEach(period -> {
            List<NamedCsvRecord> here = at(there, period.start()).toList();
            assertEquals(Math.max(1, period.deciles().size()), here.size());
            for (int i = 0; i < period.deciles().size(); i++) {
                assertTrue(
                        isSame(here.get(i).getField("value"), period.deciles().get(i)));
            }
            assertFalse(
                    period.deciles().isEmpty() && !here.get(0).getField("value").isEmpty());
        });
    }

    private List<NamedCsvRecord> startingWith(String name) {
        return rows.entrySet().stream()
                .filter(e -> e.getKey().startsWith(name))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    /** The long sheet cell for cell, and a sheet named on the first one for each chart, with as many rows. */
    private static void assertWorkbookIsTheSame(PackPlan.Part part, String csv) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(XlsxPack.write(part, HEADER)));
                CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader =
                        CsvReader.builder().ofCsvRecord(csv)) {
            List<Row> rows = rows(book.findSheet(XlsxPack.NUMBERS).orElseThrow());
            List<List<String>> lines = reader.stream().map(r -> r.getFields()).toList();
            assertEquals(lines.size(), rows.size());
            for (int i = 0; i < lines.size(); i++) {
                for (int column = 0; column < lines.get(i).size(); column++) {
                    boolean day = i > 0 && lines.get(0).get(column).equals("period");
                    assertEquals(lines.get(i).get(column), text(rows.get(i), column, day), part.name() + " row " + i);
                }
            }
            List<Sheet> sheets = book.getSheets().toList();
            assertEquals(part.numbers().size() + 2, sheets.size());
            int at = 2;
            for (NumberTable table : part.numbers()) {
                assertEquals(table.rows().size() + 1, rows(sheets.get(at++)).size(), table.name());
            }
        }
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.toList();
        }
    }

    private static String text(Row row, int column, boolean day) {
        Cell cell = row.getCellCount() > column ? row.getCell(column) : null;
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return day
                    ? cell.asDate().toLocalDate().toString()
                    : new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }
}
