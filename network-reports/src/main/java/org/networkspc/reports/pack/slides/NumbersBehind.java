package org.networkspc.reports.pack.slides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.util.CellReference;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.networkspc.reports.figure.LineChart;
import org.networkspc.reports.page.Steady;
import org.networkspc.words.Words;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;

/** The numbers behind one chart: a sheet with the categories in its first column and a column for each series. */
final class NumbersBehind {
    private final String sheet;
    private final String first;
    private final List<String> categories;
    private final List<LocalDate> dates;
    private final String dateFormat;
    private final String format;
    private final List<String> names = new ArrayList<>();
    private final List<List<OptionalDouble>> columns = new ArrayList<>();

    /**
     * @param first heading of the categories
     * @param format of the numbers, as office programs write it
     */
    NumbersBehind(String first, List<String> categories, String format, Words words) {
        this(words.say(first), categories, List.of(), "", format, words);
    }

    /** Over periods: as dates where each is a month or a day, else by their names. */
    NumbersBehind(String first, LineChart.Time time, String format, Words words) {
        this(
                words.say(first),
                time.names(),
                time.step().isUnit() ? time.starts() : List.of(),
                ChartLook.dateFormat(time.step(), words),
                format,
                words);
    }

    private NumbersBehind(
            String first,
            List<String> categories,
            List<LocalDate> dates,
            String dateFormat,
            String format,
            Words words) {
        sheet = words.say("Numbers");
        this.first = first;
        this.categories = List.copyOf(categories);
        this.dates = List.copyOf(dates);
        this.dateFormat = dateFormat;
        this.format = format;
    }

    /** Adds a column, and returns its number from 0. */
    int add(String name, List<OptionalDouble> values) {
        names.add(name);
        columns.add(List.copyOf(values));
        return names.size() - 1;
    }

    /** Points a series to its column. */
    void refer(int column, CTSerTx name, CTAxDataSource category, CTNumDataSource values) {
        var title = name.addNewStrRef();
        title.setF(cell(column + 1, 0));
        strings(title.addNewStrCache(), List.of(names.get(column)));
        if (dates.isEmpty()) {
            var periods = category.addNewStrRef();
            periods.setF(range(0));
            strings(periods.addNewStrCache(), categories);
        } else {
            var periods = category.addNewNumRef();
            periods.setF(range(0));
            numbers(
                    periods.addNewNumCache(),
                    dateFormat,
                    dates.stream().map(d -> OptionalDouble.of(serial(d))).toList());
        }
        var numbers = values.addNewNumRef();
        numbers.setF(range(column + 1));
        numbers(numbers.addNewNumCache(), format, columns.get(column));
    }

    private static void strings(CTStrData cache, List<String> texts) {
        cache.addNewPtCount().setVal(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            CTStrVal point = cache.addNewPt();
            point.setIdx(i);
            point.setV(texts.get(i));
        }
    }

    /** Days as office programs count them. */
    private static double serial(LocalDate date) {
        return ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
    }

    private static void numbers(CTNumData cache, String format, List<OptionalDouble> values) {
        cache.setFormatCode(format);
        cache.addNewPtCount().setVal(values.size());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()) {
                CTNumVal point = cache.addNewPt();
                point.setIdx(i);
                point.setV(Steady.text(values.get(i).getAsDouble()));
            }
        }
    }

    private String cell(int column, int row) {
        return sheet + "!$" + CellReference.convertNumToColString(column) + "$" + (row + 1);
    }

    private String range(int column) {
        return cell(column, 1) + ":$" + CellReference.convertNumToColString(column) + "$" + (categories.size() + 1);
    }

    /** As a workbook; what is missing is an empty cell. */
    byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Network SPC", "1.0")) {
            Worksheet page = book.newWorksheet(sheet);
            page.value(0, 0, first);
            for (int i = 0; i < categories.size(); i++) {
                if (dates.isEmpty()) {
                    page.value(i + 1, 0, categories.get(i));
                } else {
                    page.value(i + 1, 0, serial(dates.get(i)));
                    page.style(i + 1, 0).format(dateFormat).set();
                }
            }
            for (int column = 0; column < columns.size(); column++) {
                page.value(0, column + 1, names.get(column));
                for (int i = 0; i < categories.size(); i++) {
                    OptionalDouble value = columns.get(column).get(i);
                    if (value.isPresent()) {
                        page.value(i + 1, column + 1, Steady.of(value.getAsDouble()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
