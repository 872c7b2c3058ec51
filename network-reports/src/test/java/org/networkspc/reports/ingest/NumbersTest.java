package org.networkspc.reports.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.pool.Missing;
import org.networkspc.reports.config.Reason;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "-3|-3",
                "+3|3",
                "4.25|4.25",
                ".5|0.5",
                "5.|5",
                "1e3|1000",
                "1,234,567|1234567",
                "1,234.5|1234.5",
                "1 234|1234",
                "1'234'567|1234567",
                "938*|938",
                "1,200 days|1200",
                "£1,200|1200",
                "12 [p]|12",
                "41†|41",
                "−3|-3",
                "３４|34"
            })
    void plainAndGroupedNumbersAreRead(String text, double value) {
        Numbers.Amount amount = Numbers.of(List.of(text), true).read(text);
        assertEquals(value, ((Numbers.Known) amount).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,34,567", "1,23", "three", "½", "0x10", "1e", "--3", "3 4", "Infinity", "1_000", "²"})
    void whatIsNoNumberIsNotGuessed(String text) {
        assertEquals(
                new Numbers.Unreadable(Reason.NOT_A_NUMBER),
                Numbers.of(List.of("1,234,567"), true).read(text));
    }

    @Test
    void aPercentageIsNoCountAndOneScaleIsKeptInAColumn() {
        assertEquals(
                new Numbers.Unreadable(Reason.PERCENTAGE),
                Numbers.of(List.of("85%"), true).read("85%"));
        assertEquals(
                new Numbers.Known(85), Numbers.of(List.of("85%", "7"), false).read("85%"));
        Numbers.Terms shares = new Numbers.Terms(false, Numbers.Comma.UNKNOWN, true, Map.of());
        assertEquals(new Numbers.Known(0.85), Numbers.of(List.of("85%"), shares).read("85%"));
        assertEquals(
                new Numbers.Unreadable(Reason.MIXED_SCALE),
                Numbers.of(List.of("85%", "0.85"), false).read("0.85"));
    }

    @Test
    void aFormulaIsNeverEvaluated() {
        assertEquals(
                new Numbers.Unreadable(Reason.FORMULA),
                Numbers.of(List.of("=1+1"), true).read("=1+1"));
    }

    @Test
    void aNetworksOwnMarksGoBeforeTheUsualOnes() {
        Numbers.Terms own = new Numbers.Terms(true, Numbers.Comma.UNKNOWN, false, Map.of("x", Missing.Kind.SUPPRESSED));
        assertEquals(
                new Numbers.Absent(Missing.of(Missing.Kind.SUPPRESSED)),
                Numbers.of(List.of(), own).read("x"));
    }

    @Test
    void aCommaIsDecidedByTheWholeColumn() {
        assertEquals(
                new Numbers.Known(1.234),
                Numbers.of(List.of("1,234", "12,5"), false).read("1,234"));
        assertEquals(
                new Numbers.Known(1234.5), Numbers.of(List.of("1.234,5"), false).read("1.234,5"));
        assertEquals(
                new Numbers.Known(1234),
                Numbers.of(List.of("1,234", "1,234,567"), false).read("1,234"));
        assertEquals(
                new Numbers.Unreadable(Reason.AMBIGUOUS_NUMBER),
                Numbers.of(List.of("1,234"), false).read("1,234"));
        assertEquals(
                new Numbers.Unreadable(Reason.AMBIGUOUS_NUMBER),
                Numbers.of(List.of("12,5", "1,234,567"), false).read("1,234"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "marks.csv", delimiter = '|', numLinesToSkip = 1, emptyValue = "")
    void missingIsOneOfFiveKindsAndNeverZero(String text, Missing.Kind kind, double lower, double upper) {
        assertEquals(
                new Numbers.Absent(new Missing(kind, lower, upper)),
                Numbers.of(List.of(), true).read(text));
    }
}
