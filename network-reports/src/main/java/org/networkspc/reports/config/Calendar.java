package org.networkspc.reports.config;

import java.time.Month;
import java.time.MonthDay;
import java.util.List;

/**
 * When a network's own years and terms begin.
 *
 * @param financialYear its first month
 * @param namedByEnd whether FY24 ends in 2024 rather than begins there
 * @param terms first days of the three terms of a school year, autumn first
 * @param halfTerms first days of the six half terms, autumn first
 */
public record Calendar(Month financialYear, boolean namedByEnd, List<MonthDay> terms, List<MonthDay> halfTerms) {
    /** The financial year of the United Kingdom's public bodies and the terms of England's schools, to the half month. */
    public static final Calendar UNITED_KINGDOM = new Calendar(
            Month.APRIL,
            true,
            List.of(MonthDay.of(9, 1), MonthDay.of(1, 1), MonthDay.of(4, 15)),
            List.of(
                    MonthDay.of(9, 1),
                    MonthDay.of(11, 1),
                    MonthDay.of(1, 1),
                    MonthDay.of(2, 15),
                    MonthDay.of(4, 15),
                    MonthDay.of(6, 1)));

    public Calendar {
        terms = List.copyOf(terms);
        halfTerms = List.copyOf(halfTerms);
        if (terms.size() != 3 || halfTerms.size() != 6) {
            throw new IllegalArgumentException(
                    "terms must be 3 and halfTerms 6, were " + terms.size() + " and " + halfTerms.size());
        }
    }

    /** The same calendar, with a financial year called after the year it ends or begins in. */
    public Calendar namedBy(boolean end) {
        return new Calendar(financialYear, end, terms, halfTerms);
    }
}
