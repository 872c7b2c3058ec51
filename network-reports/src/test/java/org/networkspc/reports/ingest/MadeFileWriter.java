package org.networkspc.reports.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Writes a {@link MadeFile}, line after line, and plants what becomes of each. */
final class MadeFileWriter {
    private final Map<String, String> way;
    private final MadeCells as;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, MadeFile.Fate> fates = new TreeMap<>();
    private final Map<Integer, List<String>> cells = new TreeMap<>();
    private final int[] sums = new int[2];
    private int header;
    private int line = 1;

    MadeFileWriter(Map<String, String> way, long seed) {
        this.way = way;
        this.as = new MadeCells(way);
        this.random = new Random(seed);
    }

    MadeFile file() {
        above();
        if (!as.is("headers", "no")) {
            header = line;
            write(headers());
        }
        rows();
        below();
        return new MadeFile(as.bytes(text.toString()), header, fates, cells);
    }

    private void above() {
        switch (way.getOrDefault("above", "")) {
            case "title" -> write(List.of("Falls on wards"));
            case "title and blank" -> {
                write(List.of("Falls on wards"));
                write(List.of());
            }
            case "extracted" -> {
                write(List.of("Falls on wards", ""));
                write(List.of("Extracted on 2024-05-01", ""));
            }
            case "four lines" -> {
                write(List.of("Falls"));
                write(List.of("Wards of the network"));
                write(List.of("Provisional"));
                write(List.of());
            }
            case "name and value" -> write(List.of("Extracted on", "2024-05-01"));
            default -> {}
        }
    }

    private List<String> headers() {
        List<String> headers = new ArrayList<>(
                switch (way.getOrDefault("headers", "")) {
                    case "upper case" -> List.of("MEMBER", "MEASURE", "PERIOD", "NUMERATOR", "DENOMINATOR");
                    case "synonyms" -> List.of("Organisation", "Indicator", "Month", "Num", "Den");
                    case "spaces" -> List.of(" member ", "measure ", " period", "numerator  ", " denominator");
                    default -> List.of("member", "measure", "period", "numerator", "denominator");
                });
        headers.addAll(beside("Total", ""));
        return headers;
    }

    /** Columns beside those that count. */
    private List<String> beside(String repeated, String empty) {
        List<String> more = new ArrayList<>();
        if (as.is("headers", "empty columns")) {
            more.addAll(List.of(empty, empty));
        } else if (as.is("headers", "repeated")) {
            more.addAll(List.of(repeated, repeated));
        }
        if (way.getOrDefault("quotes", "").startsWith("comment")) {
            boolean heading = repeated.equals("Total");
            boolean breaks = as.is("quotes", "comment with line break");
            more.add(heading ? "comment" : breaks ? "two\nlines" : "so \"called\"");
        }
        return more;
    }

    private void rows() {
        int months = 4 + random.nextInt(4);
        int wrong = way.containsKey("wrong") ? 1 + random.nextInt(months * 3 - 1) : -1;
        int number = 0;
        for (int month = 0; month < months; month++) {
            for (int member = 0; member < 3; member++) {
                LocalDate start = LocalDate.of(2024, 1, 1).plusMonths(month);
                if (number++ == wrong) {
                    wrong(member, start);
                }
                good(member, start);
            }
            inside(month);
        }
    }

    private void good(int member, LocalDate start) {
        int numerator = 1 + random.nextInt(40);
        int denominator = 1_200 + random.nextInt(3_000);
        boolean missing = way.containsKey("missing") && random.nextInt(4) == 0;
        List<String> row = new ArrayList<>(List.of(
                as.name(member),
                "falls",
                as.period(start),
                missing ? as.mark() : as.number(numerator),
                as.number(denominator)));
        row.addAll(beside("x", ""));
        fates.put(line, MadeFile.Fate.ACCEPTED);
        cells.put(
                line,
                List.of(
                        MadeCells.MEMBERS.get(member),
                        start.toString(),
                        missing ? "missing" : Integer.toString(numerator),
                        missing ? "" : Integer.toString(denominator)));
        if (!missing) {
            sums[0] += numerator;
            sums[1] += denominator;
        }
        write(row);
    }

    private void wrong(int member, LocalDate start) {
        List<String> row =
                new ArrayList<>(List.of(as.name(member), "falls", as.period(start.plusYears(1)), "3", "900"));
        List<String> beside = beside("x", "");
        switch (way.getOrDefault("wrong", "")) {
            case "no number" -> row.set(3, "x3");
            case "unknown member" -> row.set(0, "Nobody");
            case "too many cells" -> beside.add("surplus");
            case "too few cells" -> row = new ArrayList<>(row.subList(0, 3));
            case "twice" -> {
                row.set(2, as.period(start));
                if (cells.values().stream()
                        .noneMatch(c -> c.get(0).equals(MadeCells.MEMBERS.get(member))
                                && c.get(1).equals(start.toString()))) {
                    row.set(3, "x3");
                }
            }
            default -> {
                fates.put(line, MadeFile.Fate.REFUSED);
                text.append("\"H0\"1").append(as.separator()).append("falls").append(end());
                line++;
                return;
            }
        }
        if (row.size() == 5) {
            row.addAll(beside);
        }
        fates.put(line, MadeFile.Fate.REFUSED);
        write(row);
    }

    private void inside(int month) {
        List<String> beside = beside("x", "");
        if (as.is("inside", "blank lines")) {
            write(List.of());
        } else if (as.is("inside", "repeated header") && header > 0 && month == 1) {
            fates.put(line, MadeFile.Fate.EXCLUDED);
            write(headers());
        } else if (as.is("inside", "totals of periods") && month == 2) {
            total("Total", "TOTAL", beside);
        } else if (as.is("inside", "subtotal") && month == 1) {
            total("Sub-total", as.period(LocalDate.of(2024, 1, 1)), beside);
        }
    }

    private void total(String member, String period, List<String> beside) {
        fates.put(line, MadeFile.Fate.EXCLUDED);
        List<String> row =
                new ArrayList<>(List.of(member, "falls", period, Integer.toString(sums[0]), Integer.toString(sums[1])));
        row.addAll(beside);
        write(row);
    }

    private void below() {
        switch (way.getOrDefault("below", "")) {
            case "source" -> {
                write(List.of());
                note("Source: the ward system");
            }
            case "notes" -> {
                note("* provisional");
                note("Wards closed in August are left out");
            }
            case "page number" -> note("Page 1 of 1");
            case "comma in a note" -> {
                fates.put(line, MadeFile.Fate.EXCLUDED);
                text.append("Source: wards" + as.separator() + " by hand").append(end());
                line++;
            }
            case "total" -> total("Grand total", "TOTAL", beside("x", ""));
            default -> {}
        }
        if (as.is("last", "many line ends")) {
            text.append(end()).append(end());
        } else if (as.is("last", "NUL")) {
            int end = text.length();
            while (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r') {
                end--;
            }
            text.insert(end, '\u0000');
        } else if (as.is("last", "no line end")) {
            while (text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == '\r') {
                text.setLength(text.length() - 1);
            }
        }
    }

    private void note(String note) {
        fates.put(line, MadeFile.Fate.EXCLUDED);
        write(List.of(note));
    }

    private String end() {
        return switch (way.getOrDefault("ends", "\n")) {
            case "mixed" -> random.nextBoolean() ? "\n" : "\r\n";
            default -> way.getOrDefault("ends", "\n");
        };
    }

    private void write(List<String> row) {
        text.append(as.line(row)).append(end());
        line++;
    }
}
