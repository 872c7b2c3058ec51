package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;

/** A second reader of CSV, written on its own and as simply as can be, to count lines as a spreadsheet shows them. */
final class SimpleReader {
    private SimpleReader() {}

    /** The lines of a text; a quotation mark that opens a cell makes line ends part of it until the next one. */
    static List<List<String>> lines(String text, char separator) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' || c == '\r') {
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                cells.add(cell.toString());
                cell.setLength(0);
                lines.add(cells);
                cells = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !cells.isEmpty()) {
            cells.add(cell.toString());
            lines.add(cells);
        }
        return lines;
    }

    /** Lines with anything in them below one of this number. */
    static int filledBelow(List<List<String>> lines, int header) {
        int filled = 0;
        for (int number = header + 1; number <= lines.size(); number++) {
            String all = String.join("", lines.get(number - 1)).replaceAll("[\\s\\u0000\\u00A0\\u00AD\\u200B]", "");
            filled += all.isEmpty() ? 0 : 1;
        }
        return filled;
    }
}
