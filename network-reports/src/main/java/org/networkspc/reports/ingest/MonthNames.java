package org.networkspc.reports.ingest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Months by their names in English, French, German, Spanish, Italian, Dutch, Portuguese and Welsh, in full or shortened,
 * with or without accents and full stops.
 */
final class MonthNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SHORTENED = Pattern.compile("(?<=\\p{L})\\.");

    private static final Map<String, Integer> NUMBERS = numbers(
            "january jan janvier janv januar jaenner enero ene gennaio gen januari janeiro ionawr ion",
            "february feb febr fevrier fevr fev februar febrero febbraio februari fevereiro chwefror chwe",
            "march mar mars marz maerz mrz marzo maart mrt marco mawrth maw",
            "april apr avril avr abril abr aprile ebrill ebr",
            "may mai mayo maggio mag mei maio",
            "june jun juin juni junio giugno giu junho mehefin meh",
            "july jul juillet juil juli julio luglio lug julho gorffennaf gorff",
            "august aug aout agosto ago augustus awst",
            "september sep sept septembre septiembre set settembre setembro medi",
            "october oct octobre oktober okt octubre ottobre ott outubro out hydref hyd",
            "november nov novembre noviembre novembro tachwedd tach",
            "december dec decembre dezember dez diciembre dic dicembre decembro dezembro rhagfyr rhag");

    private MonthNames() {}

    private static Map<String, Integer> numbers(String... months) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (int month = 0; month < months.length; month++) {
            for (String name : months[month].split(" ", -1)) {
                numbers.put(name, month + 1);
            }
        }
        return numbers;
    }

    /** 1 to 12, or 0 for any other word. */
    static int number(String name) {
        return NUMBERS.getOrDefault(plain(name), 0);
    }

    /** In lower case, without accents and without full stops behind letters. */
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String latin = isAscii(lower)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
        return latin.indexOf('.') < 0 ? latin : SHORTENED.matcher(latin).replaceAll("");
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
