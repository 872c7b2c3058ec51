package org.networkspc.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MonthNamesTest {
    @Test
    void everyMonthHasANameOfItsOwnWhichTheBriefOneBegins() {
        for (MonthNames names : List.of(MonthNames.ENGLISH, MonthNames.GERMAN, MonthNames.WELSH)) {
            assertEquals(12, Set.copyOf(names.full()).size());
            assertEquals(12, Set.copyOf(names.brief()).size());
            for (int i = 0; i < 12; i++) {
                String brief = names.brief().get(i);
                assertEquals(brief, names.full().get(i).substring(0, brief.length()));
            }
        }
    }

    @Test
    void elevenNamesAreRefused() {
        List<String> eleven = MonthNames.WELSH.full().subList(1, 12);
        assertThrows(IllegalArgumentException.class, () -> new MonthNames(eleven, MonthNames.WELSH.brief()));
    }
}
