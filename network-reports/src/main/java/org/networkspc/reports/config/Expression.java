package org.networkspc.reports.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sum or difference of columns, such as {@code attendances - breaches}; most often just one column.
 *
 * <p>The operator stands between spaces, so that a column may be called {@code over-80}.
 */
public record Expression(List<Term> terms) {
    private static final Pattern OPERATOR = Pattern.compile("\\s+([+-])\\s+");

    /**
     * A column, added or taken away.
     *
     * @param sign 1 or −1
     */
    public record Term(String column, int sign) {}

    public Expression {
        terms = List.copyOf(terms);
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException when a column is missing beside an operator
     */
    public static Expression of(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher operator = OPERATOR.matcher(text);
        int from = 0;
        int sign = 1;
        while (operator.find()) {
            terms.add(new Term(text.substring(from, operator.start()).strip(), sign));
            sign = operator.group(1).equals("+") ? 1 : -1;
            from = operator.end();
        }
        terms.add(new Term(text.substring(from).strip(), sign));
        if (terms.stream().anyMatch(t -> t.column().isEmpty() || t.column().matches("[+-].*|.*\\s[+-]"))) {
            throw new IllegalArgumentException(
                    "expression must be columns joined by \" + \" or \" - \", was \"" + text + "\"");
        }
        return new Expression(terms);
    }

    public List<String> columns() {
        return terms.stream().map(Term::column).toList();
    }

    /** The expression as written. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(terms.get(0).column());
        for (Term term : terms.subList(1, terms.size())) {
            text.append(term.sign() > 0 ? " + " : " - ").append(term.column());
        }
        return text.toString();
    }
}
