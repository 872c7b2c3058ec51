package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the cells, the lines and the bytes of a made file are written. */
record MadeCells(Map<String, String> way) {
    static final List<String> MEMBERS = List.of("H01", "H02", "H03");
    private static final List<String> NAMES = List.of("Ashdown General", "Birch Hill", "St. Mary's");

    boolean is(String what, String how) {
        return how.equals(way.get(what));
    }

    String name(int member) {
        return switch (way.getOrDefault("names", "")) {
            case "names" -> NAMES.get(member);
            case "spaces in names" -> "  " + NAMES.get(member) + " ";
            case "upper case names" -> NAMES.get(member).toUpperCase(Locale.ROOT);
            default -> MEMBERS.get(member);
        };
    }

    String period(LocalDate start) {
        return switch (way.getOrDefault("periods", "")) {
            case "Jan-24" -> DateTimeFormatter.ofPattern("MMM-yy", Locale.US).format(start);
            case "31/01/2024" ->
                DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.US).format(end(start));
            case "202401" -> DateTimeFormatter.ofPattern("yyyyMM", Locale.US).format(start);
            case "2024M01" ->
                DateTimeFormatter.ofPattern("yyyy'M'MM", Locale.US).format(start);
            case "January 2024" ->
                DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US).format(start);
            case "serial" -> Long.toString(start.toEpochDay() + 25_569);
            case "2024-01-31T00:00:00" -> end(start) + "T00:00:00";
            default -> start.toString().substring(0, 7);
        };
    }

    private static LocalDate end(LocalDate start) {
        return start.plusMonths(1).minusDays(1);
    }

    String number(int number) {
        String grouped = number < 1_000
                ? Integer.toString(number)
                : number / 1_000 + "," + String.format(Locale.ROOT, "%03d", number % 1_000);
        return switch (way.getOrDefault("numbers", "")) {
            case "grouped" -> grouped;
            case "spaced" -> grouped.replace(',', '\u00A0');
            case "invisible" -> "\u00AD" + number + "\u00A0";
            case "full width" ->
                Integer.toString(number)
                        .chars()
                        .collect(StringBuilder::new, (s, c) -> s.append((char) (c + 0xFEE0)), StringBuilder::append)
                        .toString();
            case "footnote marks" -> number % 5 == 0 ? number + "*" : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    String mark() {
        return switch (way.getOrDefault("missing", "")) {
            case "dash" -> "-";
            case "suppressed" -> "<5";
            case "n/a" -> "n/a";
            default -> "";
        };
    }

    String separator() {
        return way.getOrDefault("separator", ",");
    }

    /** A line without its end. */
    String line(List<String> row) {
        List<String> quoted = new ArrayList<>();
        for (String cell : row) {
            boolean needed = cell.contains(separator()) || cell.contains("\"") || cell.contains("\n");
            boolean all = is("quotes", "all") || is("quotes", "spaces around");
            String inside = "\"" + cell.replace("\"", "\"\"") + "\"";
            quoted.add(needed || all ? (is("quotes", "spaces around") ? " " + inside + " " : inside) : cell);
        }
        return String.join(separator(), quoted);
    }

    byte[] bytes(String all) {
        return switch (way.getOrDefault("encoding", "")) {
            case "windows-1252", "ISO-8859-1" -> latin(all);
            case "UTF-16LE" -> ("\uFEFF" + all).getBytes(UTF_16LE);
            case "BOM" -> ("\uFEFF" + all).getBytes(UTF_8);
            default -> all.getBytes(UTF_8);
        };
    }

    private static byte[] latin(String text) {
        Charset charset = Charset.forName("windows-1252");
        return charset.newEncoder().canEncode(text) ? text.getBytes(charset) : text.getBytes(UTF_8);
    }
}
