package org.networkspc.reports.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Member;

/** Reads {@code ideas.csv}: {@code id, idea, members, measures, from, outcome, learned}. */
final class IdeasFile {
    private static final List<String> HEADERS =
            List.of("id", "idea", "members", "measures", "from", "outcome", "learned");

    private final NetworkConfig network;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<ChangeIdea> ideas = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private IdeasFile(NetworkConfig network) {
        this.network = network;
    }

    /** The ideas of a file; none when there is no file. */
    static Loaded<List<ChangeIdea>> read(Path file, NetworkConfig network) {
        IdeasFile reading = new IdeasFile(network);
        if (Files.exists(file)) {
            reading.read(file);
        }
        return new Loaded<>(List.copyOf(reading.ideas), reading.problems);
    }

    private void read(Path file) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            List<String> header = List.of();
            int line = 0;
            for (CsvRecord row : csv) {
                line++;
                if (line == 1) {
                    header = header(row);
                } else if (row.getFields().stream().anyMatch(f -> !f.isBlank())) {
                    idea(line, cells(header, row));
                }
            }
        } catch (CsvParseException | IOException e) {
            problems.add(new RowProblem(0, "", "", Reason.IDEA_LINE, "the file cannot be read as CSV"));
        }
    }

    private List<String> header(CsvRecord row) {
        List<String> header = row.getFields().stream()
                .map(f -> f.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String name : header) {
            if (!HEADERS.contains(name)) {
                line(1, "the column \"" + name + "\" is not one of " + String.join(", ", HEADERS));
            }
        }
        for (String name : List.of("id", "idea", "measures", "from", "outcome")) {
            if (!header.contains(name)) {
                line(1, "the column \"" + name + "\" is missing");
            }
        }
        return header;
    }

    private static Map<String, String> cells(List<String> header, CsvRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        HEADERS.forEach(h -> cells.put(h, ""));
        for (int i = 0; i < Math.min(header.size(), row.getFieldCount()); i++) {
            cells.put(header.get(i), row.getField(i).strip());
        }
        return cells;
    }

    private void idea(int line, Map<String, String> cells) {
        int before = problems.size();
        String id = cells.getOrDefault("id", "");
        if (id.isEmpty() || !seen.add(id)) {
            value(line, "id", id, "an id that no other idea has is expected");
        }
        List<String> members = list(cells.getOrDefault("members", ""));
        List<String> memberIds =
                network.network().members().stream().map(Member::id).toList();
        if (!network.layouts().membersFromData()) {
            known(line, "members", members, memberIds);
        }
        List<String> measures = list(cells.getOrDefault("measures", ""));
        known(
                line,
                "measures",
                measures,
                network.measures().stream().map(p -> p.measure().id()).toList());
        LocalDate from = from(line, cells.getOrDefault("from", ""));
        ChangeIdea.Outcome outcome = outcome(line, cells.getOrDefault("outcome", ""));
        if (problems.size() == before) {
            String learned = cells.getOrDefault("learned", "");
            ideas.add(new ChangeIdea(id, cells.getOrDefault("idea", ""), members, measures, from, outcome, learned));
        }
    }

    private LocalDate from(int line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            value(line, "from", text, "a date such as 2024-04-01 is expected");
            return LocalDate.EPOCH;
        }
    }

    private ChangeIdea.Outcome outcome(int line, String text) {
        for (ChangeIdea.Outcome outcome : ChangeIdea.Outcome.values()) {
            if (outcome.name().equalsIgnoreCase(text)) {
                return outcome;
            }
        }
        value(line, "outcome", text, "testing, implementing, adopted, adapted or abandoned is expected");
        return ChangeIdea.Outcome.TESTING;
    }

    private void known(int line, String column, List<String> found, List<String> known) {
        for (String id : found) {
            if (!known.contains(id)) {
                value(line, column, id, "ids of the network are expected. " + Spelling.advice(id, known));
            }
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private void line(int line, String what) {
        problems.add(new RowProblem(line, "", "", Reason.IDEA_LINE, what));
    }

    private void value(int line, String column, String text, String expected) {
        problems.add(new RowProblem(line, column, text, Reason.IDEA_VALUE, expected));
    }
}
