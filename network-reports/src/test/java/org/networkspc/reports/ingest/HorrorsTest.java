package org.networkspc.reports.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.intake.Check;

/** The fifty ways files go wrong, each with a file of its own, the decision taken about it, and what is said. */
class HorrorsTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/networkspc/reports/ingest/horrors");
    private static final Path DOCUMENT = Path.of("../docs/files.md");
    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 30);
    private static final int OTHERS = 45;

    /**
     * @param rows accepted + excluded + refused
     * @param says a part of what the check says
     * @param answer key=value of an answer; may be empty
     * @param then rows once it was answered
     */
    private record Horror(
            int number, String title, String decision, String file, String rows, String says, String[] answered) {
        static Horror of(String line) {
            String[] c = line.split("\t", -1);
            return new Horror(Integer.parseInt(c[0]), c[1], c[2], c[3], c[4], c[5], new String[] {c[6], c[7]});
        }

        byte[] content() throws IOException {
            return file.isEmpty()
                    ? new byte[65 << 20]
                    : Files.readAllBytes(FOLDER.resolve("files").resolve(file));
        }
    }

    private static List<Horror> horrors() throws IOException {
        return Files.readAllLines(FOLDER.resolve("horrors.tsv")).stream()
                .skip(1)
                .map(Horror::of)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyHorrorIsReadAsDecided() throws IOException {
        Loaded<NetworkConfig> network = NetworkConfig.read(FOLDER.resolve("config"));
        assertTrue(network.problems().isEmpty(), () -> network.problems().toString());
        return horrors().stream()
                .map(h -> DynamicTest.dynamicTest(h.number() + " " + h.title(), () -> check(h, network.value())));
    }

    private static void check(Horror horror, NetworkConfig network) throws IOException {
        byte[] content = horror.content();
        Optional<String> member = horror.number() == OTHERS ? Optional.of("H01") : Optional.empty();
        Sending sending = new Sending(member, RECEIVED, FileAnswers.NONE);
        Loaded<DataFile> read = DataFile.read(content, Optional.of(network), sending);
        String said = new Check(horror.file(), read.value(), read.problems()).text();
        assertEquals(horror.rows(), rows(read.value().accounting()), said);
        assertTrue(said.contains(horror.says()), said);
        boolean refuses = read.problems().stream().anyMatch(p -> p.reason().refuses());
        switch (horror.decision()) {
            case "accept", "note" -> assertTrue(!horror.rows().startsWith("0+0"), said);
            case "refuse" -> assertTrue(refuses, said);
            default -> assertTrue(!read.value().questions().isEmpty() || !refuses, said);
        }
        String answer = horror.answered()[0];
        if (!answer.isEmpty()) {
            String[] parts = answer.split("=", 2);
            Loaded<DataFile> again = DataFile.read(
                    content, Optional.of(network), sending.with(new FileAnswers(Map.of(parts[0], parts[1]))));
            assertEquals(
                    horror.answered()[1],
                    rows(again.value().accounting()),
                    () -> again.problems().toString());
            assertTrue(again.value().understood().choices().stream()
                    .anyMatch(c -> c.key().equals(parts[0]) && c.state() == Choice.State.ANSWERED));
        }
    }

    private static String rows(Accounting a) {
        return a.accepted() + "+" + a.excluded() + "+" + a.refused();
    }

    @Test
    void everyHorrorHasAFile() throws IOException {
        TreeSet<Integer> numbers = new TreeSet<>();
        horrors().forEach(h -> numbers.add(h.number()));
        assertEquals(IntStream.rangeClosed(1, 50).boxed().toList(), List.copyOf(numbers));
    }

    @Test
    void theTableInTheDocumentsIsTheOneThatIsTested() throws IOException {
        StringBuilder table = new StringBuilder("| | what is wrong | decision | what is said |\n|---|---|---|---|\n");
        for (Horror h : horrors()) {
            table.append("| ").append(h.number()).append(" | ").append(h.title());
            table.append(" | ")
                    .append(h.decision())
                    .append(" | ")
                    .append(said(h.says()))
                    .append(" |\n");
        }
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf("| | what is wrong");
        int to = document.indexOf("\n\n", from) + 1;
        String now = document.substring(0, from) + table + document.substring(to);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, now);
        }
        assertEquals(now, document);
    }

    private static String said(String says) {
        return "… " + says.replace("|", "\\|") + " …";
    }
}
