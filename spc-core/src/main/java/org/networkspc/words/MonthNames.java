package org.networkspc.words;

import java.util.List;

/**
 * What months are called, in full and in as few letters as are usual. Kept here because the names that Java knows change with
 * its version.
 *
 * @param full twelve, January first
 * @param brief twelve, January first
 */
public record MonthNames(List<String> full, List<String> brief) {
    private static final int MONTHS = 12;

    public static final MonthNames ENGLISH = of(
            "January February March April May June July August September October November December",
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    /** Abbreviations of Duden, without their full stops. */
    public static final MonthNames GERMAN = of(
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
            "Jan Febr März Apr Mai Juni Juli Aug Sept Okt Nov Dez");
    /** As in the common locale data of Unicode (CLDR), cy. */
    public static final MonthNames WELSH = of(
            "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
            "Ion Chwef Maw Ebrill Mai Meh Gorff Awst Medi Hyd Tach Rhag");

    public MonthNames {
        full = List.copyOf(full);
        brief = List.copyOf(brief);
        if (full.size() != MONTHS || brief.size() != MONTHS) {
            throw new IllegalArgumentException(
                    "full and brief must be twelve names, was " + full.size() + " and " + brief.size());
        }
    }

    private static MonthNames of(String full, String brief) {
        return new MonthNames(List.of(full.split(" ")), List.of(brief.split(" ")));
    }
}
