package org.networkspc.reports.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.networkspc.reports.config.Expression;

/**
 * An expression bound to the columns of a sheet.
 *
 * @param name as written in the layout
 */
record Formula(String name, List<Part> parts) {
    /**
     * @param column its place in the sheet
     * @param sign 1 or −1
     */
    record Part(String header, int column, int sign) {}

    /**
     * A number of a row and where it came from.
     *
     * @param column header, or the expression when it has several columns
     * @param text as written
     */
    record Found(String column, String text, Numbers.Amount amount) {}

    static Optional<Formula> of(Expression expression, List<String> headers) {
        List<Part> parts = new ArrayList<>();
        for (Expression.Term term : expression.terms()) {
            Optional<Integer> column = HeaderWords.position(headers, term.column());
            if (column.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Part(headers.get(column.get()), column.get(), term.sign()));
        }
        return Optional.of(new Formula(expression.toString(), List.copyOf(parts)));
    }

    /** A single column. */
    static Formula of(String header, int column) {
        return new Formula(header, List.of(new Part(header, column, 1)));
    }

    /** The sum of its columns; the first that is no number otherwise. */
    Found at(int row, Cells sheet, BiFunction<Integer, String, Numbers.Amount> reader) {
        double sum = 0;
        for (Part part : parts) {
            Numbers.Amount amount = reader.apply(part.column(), sheet.text(row, part.column()));
            if (parts.size() == 1 || !(amount instanceof Numbers.Known known)) {
                return new Found(part.header(), sheet.written(row, part.column()), amount);
            }
            sum += part.sign() * known.value();
        }
        String text = BigDecimal.valueOf(sum).stripTrailingZeros().toPlainString();
        return new Found(name, text, new Numbers.Known(sum));
    }
}
