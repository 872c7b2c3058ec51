package org.networkspc.reports.ingest;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The texts of a workbook's row. Numbers shown as dates become ISO dates, numbers shown as percentages carry their sign; a
 * formula counts with the result the workbook holds.
 */
final class WorkbookRow {
    static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DATE = Pattern.compile("[yd]|^[^0#]*m[^0#]*$", Pattern.CASE_INSENSITIVE);

    private WorkbookRow() {}

    /** Up to the last cell with anything in it. */
    static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        int filled = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = row.getOptionalCell(i).map(WorkbookRow::text).orElse("");
            texts.add(text);
            filled = text.isEmpty() ? filled : i + 1;
        }
        return texts.subList(0, filled);
    }

    private static String text(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        return switch (cell.getType()) {
            case NUMBER -> number(cell, raw);
            case FORMULA -> isNumber(raw) ? number(cell, raw) : raw;
            case STRING -> Optional.ofNullable(cell.getText()).orElse("");
            case BOOLEAN -> "1".equals(raw) ? "TRUE" : "FALSE";
            case ERROR, EMPTY -> raw;
        };
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?[0-9.]+([eE][+-]?[0-9]{1,3})?");
    }

    private static String number(Cell cell, String raw) {
        String shown = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        String format = LITERAL.matcher(shown).replaceAll("");
        if (DATE.matcher(format).find()) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.withNano(0).toString();
        }
        BigDecimal number = new BigDecimal(raw);
        if (Math.abs(number.scale()) > 400) {
            return raw;
        }
        String plain = number.stripTrailingZeros().toPlainString();
        return format.contains("%")
                ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : plain;
    }
}
