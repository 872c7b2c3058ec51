package org.networkspc.reports.pack;

import java.util.regex.Pattern;

/** Text as a cell of a workbook can hold it, so that it is shown as it was written. */
final class SheetText {
    /** Spreadsheets hold no more characters in a cell. */
    static final int LONGEST = 32_767;

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    /** What readers of workbooks take for the code of a character: {@code _x0041_} for A. */
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int UNKNOWN = '\uFFFD';

    private SheetText() {}

    static String of(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        LINE_ENDS
                .matcher(text)
                .replaceAll("\n")
                .codePoints()
                .forEach(c -> allowed.appendCodePoint(isXml(c) ? c : UNKNOWN));
        String shown = CODE.matcher(allowed).replaceAll("_x005F_");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 1) + "…";
    }

    /** XML 1.0, section 2.2. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
