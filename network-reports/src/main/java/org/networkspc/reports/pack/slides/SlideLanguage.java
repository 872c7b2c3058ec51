package org.networkspc.reports.pack.slides;

import org.apache.xmlbeans.XmlObject;
import org.networkspc.words.Words;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** The language of a file as office programs write it, for spelling, for reading aloud and for the names of months. */
final class SlideLanguage {
    private static final String LETTERS = "declare namespace a='http://schemas.openxmlformats.org/drawingml/2006/main' "
            + ".//a:rPr | .//a:endParaRPr | .//a:defRPr";

    private SlideLanguage() {}

    /** With the region where office programs want one: "en-GB". */
    static String of(Words words) {
        String code = words.language().code();
        return switch (code) {
            case "en" -> "en-GB";
            case "de" -> "de-DE";
            default -> code;
        };
    }

    /** What stands before the format of a date so that its months have names in this language, see [MS-LCID]. */
    static String ofDates(Words words) {
        return switch (words.language().code()) {
            case "en" -> "[$-809]";
            case "de" -> "[$-407]";
            default -> "";
        };
    }

    /** The same before the format of a number, for programs that write its signs in a language; not in English. */
    static String ofNumbers(Words words) {
        return words.language().code().equals("en") ? "" : ofDates(words);
    }

    /** Says it of every run of letters. */
    static void mark(XmlObject xml, Words words) {
        String language = of(words);
        for (XmlObject letters : xml.selectPath(LETTERS)) {
            ((CTTextCharacterProperties) letters).setLang(language);
        }
    }
}
