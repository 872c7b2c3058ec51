package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    @TempDir
    Path folder;

    private Path config;
    private Path data;

    @BeforeEach
    void write() throws IOException {
        config = SmallNetwork.writeTo(folder.resolve("network")).resolve("config");
        data = Files.createDirectories(folder.resolve("files"));
        Files.writeString(data.resolve("2024.csv"), SmallNetwork.csv(15));
    }

    @Test
    void aPackOfAMonthLeavesLaterMonthsOutAndIsTheSameTwice() throws IOException {
        Said first = pack("2023-12", "one");
        assertEquals(Main.OK, first.code(), first.err());
        String csv = Files.readString(folder.resolve("one/network.csv"));
        assertTrue(csv.contains("2023-12-01") && !csv.contains("2024-01-01"), csv);

        assertEquals(Main.OK, pack("2023-12", "two").code());
        for (String name :
                new String[] {"network.html", "network.pdf", "network.csv", "members/C1.pdf", "manifest.json"}) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one").resolve(name)),
                    Files.readAllBytes(folder.resolve("two").resolve(name)),
                    name);
        }
    }

    @Test
    void aNetworkWithoutAMeasureOfTheWholePopulationNeedsAReasonThatStandsInThePack() throws IOException {
        Path yaml = config.resolve("network.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("level: whole-population", "level: service"));
        oneSentence(pack("2023-12", "out"), "so a pack needs a reason, which will stand in it. Add --reason");
        assertFalse(Files.exists(folder.resolve("out")));

        Said said = pack("2023-12", "out", "--reason", "A trial among three clinics");
        assertEquals(Main.OK, said.code(), said.err());
        assertTrue(Files.readString(folder.resolve("out/manifest.json"))
                .contains("\"reason\" : \"A trial among three clinics\""));
        assertTrue(Files.readString(folder.resolve("out/network.html")).contains("A trial among three clinics"));
    }

    @Test
    void badRowsAreNamedAndThePackIsMadeFromTheGoodOnes() throws IOException {
        Files.writeString(
                data.resolve("2025.csv"), "member,measure,period,numerator,denominator\nC9,falls,2024-04,1,900\n");
        Said said = pack("2024-03", "out");
        assertEquals(Main.DATA_PROBLEMS, said.code(), said.err());
        assertTrue(said.err().contains("2025.csv: Line 2"), said.err());
        assertTrue(Files.exists(folder.resolve("out/network.html")));
    }

    @Test
    void chosenMembersAndFormatsAreAllThatIsMade() {
        Said said = pack("2024-03", "out", "--members", "C2", "--formats", "csv");
        assertEquals(Main.OK, said.code(), said.err());
        assertTrue(Files.exists(folder.resolve("out/members/C2.csv")));
        assertFalse(Files.exists(folder.resolve("out/members/C1.csv")));
        assertFalse(Files.exists(folder.resolve("out/network.pdf")));
    }

    @Test
    void whatIsWrongIsOneSentenceAndNothingIsMade() throws IOException {
        oneSentence(pack("Oktober", "out"), "--period must be a month such as 2024-10");
        oneSentence(Said.by("serve", "--data", folder.resolve("nowhere").toString()), "There is no network in");
        oneSentence(Said.by("check", folder.resolve("nowhere.csv").toString()), "There is no file");
        Files.writeString(config.resolve("network.yaml"), "network: [");
        oneSentence(pack("2024-03", "out"), "network.yaml");
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNoFaultOfTheProgram() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Said said = pack("2023-12", file.resolve("pack").toString(), "--formats", "csv");
        assertEquals(Main.CONFIG_PROBLEMS, said.code(), said.err());
        assertTrue(said.err().contains("Check --out"), said.err());
    }

    @Test
    void aFaultOfTheProgramIsOneSentenceAndThree() {
        CommandLine line = Main.commandLine();
        line.addSubcommand("broken", new Broken());
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err));
        assertEquals(Main.INTERNAL, line.execute("broken"));
        assertTrue(err.toString().startsWith("Something went wrong here that should not have"), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    @CommandLine.Command(name = "broken")
    static final class Broken implements java.util.concurrent.Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException("planted");
        }
    }

    @Test
    void helpAndVersionAreThere() {
        assertTrue(Said.by("--help").out().contains("demo"));
        assertTrue(Said.by("--version").out().startsWith("network-reports "));
    }

    private static void oneSentence(Said said, String words) {
        assertEquals(Main.CONFIG_PROBLEMS, said.code(), said.err());
        assertTrue(said.err().contains(words), said.err());
        assertFalse(said.err().contains("\tat ") || said.err().contains("Exception"), said.err());
    }

    /** @param out within the folder of the test, or anywhere */
    private Said pack(String period, String out, String... more) {
        List<String> words = new ArrayList<>(List.of("pack", "--config=" + config, "--data=" + data));
        words.addAll(List.of("--period=" + period, "--out=" + folder.resolve(out)));
        words.addAll(List.of(more));
        return Said.by(words.toArray(String[]::new));
    }
}
