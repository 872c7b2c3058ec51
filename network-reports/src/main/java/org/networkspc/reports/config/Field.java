package org.networkspc.reports.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a data file can mean, beside a stratum. */
public enum Field {
    MEMBER,
    MEASURE,
    PERIOD,
    NUMERATOR,
    DENOMINATOR,
    VALUE,
    N,
    MEAN,
    SD;

    /** The fields that hold numbers. */
    public static final List<Field> NUMBERS = List.of(NUMERATOR, DENOMINATOR, VALUE, N, MEAN, SD);

    /** Its header in a tidy file. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> of(String header) {
        return Arrays.stream(values()).filter(f -> f.header().equals(header)).findFirst();
    }
}
