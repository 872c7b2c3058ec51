package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A file made up from settings and a seed, of which every line's fate is known because it was planted there.
 *
 * @param header line of the header; 0 for none
 * @param fates of the lines below it that hold anything
 * @param cells the numbers of accepted lines: member, first day of the month, numerator, denominator
 */
record MadeFile(byte[] content, int header, Map<Integer, Fate> fates, Map<Integer, List<String>> cells) {
    enum Fate {
        ACCEPTED,
        EXCLUDED,
        REFUSED
    }

    /** How the file is written, each by a word; what is not given is usual. */
    static final Map<String, List<String>> WAYS = ways();

    private static Map<String, List<String>> ways() {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("separator", List.of(";", "\t", "|", "^", "~"));
        ways.put("ends", List.of("\r\n", "\r", "mixed"));
        ways.put("encoding", List.of("windows-1252", "UTF-16LE", "BOM", "ISO-8859-1"));
        ways.put("above", List.of("title", "title and blank", "extracted", "four lines", "name and value"));
        ways.put("quotes", List.of("all", "spaces around", "comment with line break", "comment with quotes"));
        ways.put("headers", List.of("upper case", "synonyms", "spaces", "no", "empty columns", "repeated"));
        ways.put(
                "periods",
                List.of("Jan-24", "31/01/2024", "202401", "2024M01", "January 2024", "serial", "2024-01-31T00:00:00"));
        ways.put("numbers", List.of("grouped", "spaced", "invisible", "full width", "footnote marks"));
        ways.put("missing", List.of("dash", "suppressed", "blank", "n/a"));
        ways.put("below", List.of("source", "notes", "page number", "total", "comma in a note"));
        ways.put("inside", List.of("blank lines", "subtotal", "repeated header", "totals of periods"));
        ways.put(
                "wrong",
                List.of("no number", "unknown member", "too many cells", "too few cells", "twice", "open quote"));
        ways.put("last", List.of("no line end", "many line ends", "NUL"));
        ways.put("names", List.of("names", "spaces in names", "upper case names"));
        return ways;
    }

    private static final List<String> MEMBERS = List.of("H01", "H02", "H03");
    private static final List<String> NAMES = List.of("Ashdown General", "Birch Hill", "St. Mary's");

    static MadeFile of(Map<String, String> way, long seed) {
        return new Writer(way, seed).file();
    }

    /** A way for each of some things, at random. */
    static Map<String, String> someWays(Random random) {
        Map<String, String> way = new TreeMap<>();
        WAYS.forEach((what, hows) -> {
            if (random.nextInt(3) == 0) {
                way.put(what, hows.get(random.nextInt(hows.size())));
            }
        });
        return way;
    }

    private static final class Writer {
        private final Map<String, String> way;
        private final Random random;
        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, Fate> fates = new TreeMap<>();
        private final Map<Integer, List<String>> cells = new TreeMap<>();
        private final int[] sums = new int[2];
        private int header;
        private int line = 1;

        Writer(Map<String, String> way, long seed) {
            this.way = way;
            this.random = new Random(seed);
        }

        private boolean is(String what, String how) {
            return how.equals(way.get(what));
        }

        MadeFile file() {
            above();
            if (!is("headers", "no")) {
                header = line;
                write(headers());
            }
            rows();
            below();
            return new MadeFile(encoded(), header, fates, cells);
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
            if (is("headers", "empty columns")) {
                more.addAll(List.of(empty, empty));
            } else if (is("headers", "repeated")) {
                more.addAll(List.of(repeated, repeated));
            }
            if (way.getOrDefault("quotes", "").startsWith("comment")) {
                boolean heading = repeated.equals("Total");
                boolean breaks = is("quotes", "comment with line break");
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
                    name(member), "falls", period(start), missing ? mark() : number(numerator), number(denominator)));
            row.addAll(beside("x", ""));
            fates.put(line, Fate.ACCEPTED);
            cells.put(
                    line,
                    List.of(
                            MEMBERS.get(member),
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
            List<String> row = new ArrayList<>(List.of(name(member), "falls", period(start.plusYears(1)), "3", "900"));
            List<String> beside = beside("x", "");
            switch (way.getOrDefault("wrong", "")) {
                case "no number" -> row.set(3, "x3");
                case "unknown member" -> row.set(0, "Nobody");
                case "too many cells" -> beside.add("surplus");
                case "too few cells" -> row = new ArrayList<>(row.subList(0, 3));
                case "twice" -> {
                    row.set(2, period(start));
                    if (cells.values().stream()
                            .noneMatch(c -> c.get(0).equals(MEMBERS.get(member))
                                    && c.get(1).equals(start.toString()))) {
                        row.set(3, "x3");
                    }
                }
                default -> {
                    fates.put(line, Fate.REFUSED);
                    text.append("\"H0\"1").append(separator()).append("falls").append(end());
                    line++;
                    return;
                }
            }
            if (row.size() == 5) {
                row.addAll(beside);
            }
            fates.put(line, Fate.REFUSED);
            write(row);
        }

        private void inside(int month) {
            List<String> beside = beside("x", "");
            if (is("inside", "blank lines")) {
                write(List.of());
            } else if (is("inside", "repeated header") && header > 0 && month == 1) {
                fates.put(line, Fate.EXCLUDED);
                write(headers());
            } else if (is("inside", "totals of periods") && month == 2) {
                total("Total", "TOTAL", beside);
            } else if (is("inside", "subtotal") && month == 1) {
                total("Sub-total", period(LocalDate.of(2024, 1, 1)), beside);
            }
        }

        private void total(String member, String period, List<String> beside) {
            fates.put(line, Fate.EXCLUDED);
            List<String> row = new ArrayList<>(
                    List.of(member, "falls", period, Integer.toString(sums[0]), Integer.toString(sums[1])));
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
                    fates.put(line, Fate.EXCLUDED);
                    text.append("Source: wards" + separator() + " by hand").append(end());
                    line++;
                }
                case "total" -> total("Grand total", "TOTAL", beside("x", ""));
                default -> {}
            }
            if (is("last", "many line ends")) {
                text.append(end()).append(end());
            } else if (is("last", "NUL")) {
                int end = text.length();
                while (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r') {
                    end--;
                }
                text.insert(end, '\u0000');
            } else if (is("last", "no line end")) {
                while (text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == '\r') {
                    text.setLength(text.length() - 1);
                }
            }
        }

        private void note(String note) {
            fates.put(line, Fate.EXCLUDED);
            write(List.of(note));
        }

        private String name(int member) {
            return switch (way.getOrDefault("names", "")) {
                case "names" -> NAMES.get(member);
                case "spaces in names" -> "  " + NAMES.get(member) + " ";
                case "upper case names" -> NAMES.get(member).toUpperCase(Locale.ROOT);
                default -> MEMBERS.get(member);
            };
        }

        private String period(LocalDate start) {
            return switch (way.getOrDefault("periods", "")) {
                case "Jan-24" ->
                    DateTimeFormatter.ofPattern("MMM-yy", Locale.US).format(start);
                case "31/01/2024" ->
                    DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.US).format(end(start));
                case "202401" ->
                    DateTimeFormatter.ofPattern("yyyyMM", Locale.US).format(start);
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

        private String number(int number) {
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

        private String mark() {
            return switch (way.getOrDefault("missing", "")) {
                case "dash" -> "-";
                case "suppressed" -> "<5";
                case "n/a" -> "n/a";
                default -> "";
            };
        }

        private String separator() {
            return way.getOrDefault("separator", ",");
        }

        private String end() {
            return switch (way.getOrDefault("ends", "\n")) {
                case "mixed" -> random.nextBoolean() ? "\n" : "\r\n";
                default -> way.getOrDefault("ends", "\n");
            };
        }

        private void write(List<String> row) {
            List<String> quoted = new ArrayList<>();
            for (String cell : row) {
                boolean needed = cell.contains(separator()) || cell.contains("\"") || cell.contains("\n");
                boolean all = is("quotes", "all") || is("quotes", "spaces around");
                String inside = "\"" + cell.replace("\"", "\"\"") + "\"";
                quoted.add(needed || all ? (is("quotes", "spaces around") ? " " + inside + " " : inside) : cell);
            }
            text.append(String.join(separator(), quoted)).append(end());
            line++;
        }

        private byte[] encoded() {
            String all = text.toString();
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
}
