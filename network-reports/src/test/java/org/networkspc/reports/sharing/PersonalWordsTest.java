package org.networkspc.reports.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack 16: a free text names a person. */
class PersonalWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ask Dr Smith on ward 4 | Dr Smith",
                "seen by Mrs. O Grady | ",
                "Mr J. Brown fell twice | Mr J. Brown",
                "Frau Müller hat es erklärt | Frau Müller",
                "Schwester Ana zeigt es | Schwester Ana",
                "shown by R. Ahmed in May | R. Ahmed",
                "write to ana.k@example.org | ana.k@example.org",
                "call 020 7946 0958 first | 020 7946 0958",
                "call +49 30 901820 first | +49 30 901820"
            })
    void attack16ATextThatMayNameAPersonIsFound(String text, String found) {
        assertEquals(found == null ? List.of() : List.of(found), PersonalWords.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rounds every hour on 2 wards, 14 beds",
                "Fell from 6.9 to 4.6 in 2024-05-01, 0.0 before",
                "Lying and standing blood pressure on the first day",
                "U. S. model of care, step 1. Then step 2.",
                "00:30 to 08:45 on 01.02.2024"
            })
    void whatIsNoPersonIsNotHeldUp(String text) {
        assertEquals(List.of(), PersonalWords.in(text));
    }

    @Test
    void aLongTextIsReadInTime() {
        assertEquals(List.of(), PersonalWords.in("a".repeat(200_000) + " 0 ".repeat(20_000)));
    }
}
