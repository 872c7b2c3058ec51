package org.networkspc.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The checked-in files, read as any reader would: independent of what wrote them. */
final class Upload {

    /** Numerator over denominator, both added up over rows. */
    record Share(long numerator, long denominator) {
        double value() {
            return (double) numerator / denominator;
        }

        Share plus(Share other) {
            return new Share(numerator + other.numerator, denominator + other.denominator);
        }
    }

    private Upload() {}

    static Path folder(SampleNetwork network) {
        return Path.of("src/main/resources/networks").resolve(network.id());
    }

    /** Rows of all uploads, with the cells by column name, empty where the upload has no such column; the upload's file name is under "file". */
    static List<Map<String, String>> rows(SampleNetwork network) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String file : network.files()) {
            if (file.startsWith("uploads/")) {
                rows.addAll(read(folder(network).resolve(file)));
            }
        }
        Set<String> columns = new TreeSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        rows.forEach(row -> columns.forEach(column -> row.putIfAbsent(column, "")));
        return rows;
    }

    static List<Map<String, String>> read(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            return csv.stream()
                    .map(line -> {
                        Map<String, String> cells = new HashMap<>(line.getFieldsAsMap());
                        cells.put("file", file.getFileName().toString());
                        return cells;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(Map<String, String> row, String column) {
        return at(row, column);
    }

    /** The value of this key, which must be there. */
    static <V> V at(Map<?, V> map, String key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new AssertionError(key + " is not in " + map));
    }

    /** Rows of a measure between two months, both included, as {@code 2022-04}. */
    static Predicate<Map<String, String>> of(String measure, String from, String to) {
        return row -> {
            String month = cell(row, "period").substring(0, 7);
            return cell(row, "measure").equals(measure) && month.compareTo(from) >= 0 && month.compareTo(to) <= 0;
        };
    }

    static Predicate<Map<String, String>> members(String... ids) {
        return row -> List.of(ids).contains(cell(row, "member"));
    }

    static Predicate<Map<String, String>> where(String column, String text) {
        return row -> cell(row, column).equals(text);
    }

    static Share share(Stream<Map<String, String>> rows) {
        return rows.map(row ->
                        new Share(Long.parseLong(cell(row, "numerator")), Long.parseLong(cell(row, "denominator"))))
                .reduce(new Share(0, 0), Share::plus);
    }
}
