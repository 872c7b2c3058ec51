package org.networkspc.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The language for translators: what has a translation has accents, what has none stands out. */
class AccentedTest {
    private static final Words WORDS =
            new Words(Terms.PLAIN, Language.of(Accented.CODE).orElseThrow());

    @Test
    void aTranslatedSentenceHasAccentsAndKeepsItsPartsAndTerms() {
        assertEquals("7 members", WORDS.say("{0} {members}", 7));
        assertEquals(
                "Pain: ħíğħéŕ śíńćé Ḿáŕćħ 2024.",
                WORDS.say("{0}: {1} since {2}.", "Pain", Phrase.of("higher"), YearMonth.of(2024, 3)));
    }

    @Test
    void aSentenceWithoutATranslationStaysAsItIs() {
        assertEquals("no such sentence", WORDS.say("no such sentence"));
    }

    @Test
    void everyPlainLetterHasAnAccentOfItsOwn() {
        String alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        String accented = Accented.accented(alphabet);
        assertEquals(alphabet.length(), accented.chars().distinct().count());
        assertEquals(0, accented.chars().filter(c -> c < 128).count());
        assertEquals("1,240.5 %", Accented.accented("1,240.5 %"));
    }
}
