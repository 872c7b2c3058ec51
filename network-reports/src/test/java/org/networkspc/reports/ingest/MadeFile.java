package org.networkspc.reports.ingest;

import java.util.LinkedHashMap;
import java.util.List;
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

    static MadeFile of(Map<String, String> way, long seed) {
        return new MadeFileWriter(way, seed).file();
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
}
