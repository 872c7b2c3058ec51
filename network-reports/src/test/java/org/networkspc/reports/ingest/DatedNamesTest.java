package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.RowProblem;

/** Names that stood for somebody for a time. */
class DatedNamesTest {
    private static final String HEADER = "member,period,numerator,denominator\n";

    @TempDir
    private Path folder;

    private Loaded<NetworkConfig> network(String members) throws IOException {
        Files.writeString(
                folder.resolve("network.yaml"),
                "network: n\nmeasures:\n  - {id: falls, kind: rate, per: 1000}\nmembers:\n" + members);
        return NetworkConfig.read(folder);
    }

    private static Loaded<DataFile> read(String rows, NetworkConfig network) {
        return DataFile.read((HEADER + rows).getBytes(UTF_8), Optional.of(network), Sending.OPEN);
    }

    @Test
    void aNameGoesToWhoeverHasItThen() throws IOException {
        NetworkConfig network = network("""
              - {id: H01, name: Ashdown, aliases: [Old Ash, {name: City, until: 2024-01-01}]}
              - {id: H02, name: Birch, aliases: [{name: city, from: 2024-03-01, until: 2025-01-01}]}
            """).value();
        Loaded<DataFile> read = read(
                "City,2023-12,1,900\n"
                        + "CITY,2024-03,2,900\n"
                        + "City,2024-02,3,900\n"
                        + "Old Ash,2030-01,4,900\n"
                        + "City,2025-01,5,900\n",
                network);
        assertEquals(
                List.of("2 H01", "3 H02", "5 H01"),
                read.value().rows().stream()
                        .map(r -> r.line() + " " + r.observation().member().id())
                        .toList());
        List<String> refused = read.problems().stream()
                .filter(p -> p.reason().refuses())
                .map(RowProblem::sentence)
                .toList();
        assertEquals(2, refused.size());
        assertTrue(
                refused.get(0)
                        .startsWith(
                                "Line 4, column member: found \"City\", a name that stands for H01 before 2024-01-01"
                                        + " and for H02 from 2024-03-01 until 2025-01-01."),
                refused.get(0));
        assertTrue(refused.get(0).contains("Use the name of whoever it was in that period"), refused.get(0));
    }

    @Test
    void aMembersOwnFileSpeaksForNobodyWhoHadItsNameBefore() throws IOException {
        NetworkConfig network = network("""
              - {id: H01, name: Ashdown, aliases: [{name: City, until: 2024-01-01}]}
              - {id: H02, name: Birch, aliases: [{name: City, from: 2024-01-01}]}
            """).value();
        Sending own = new Sending(Optional.of("H02"), Sending.OPEN.received(), FileAnswers.NONE);
        Loaded<DataFile> read = DataFile.read(
                (HEADER + "City,2023-12,1,900\nCity,2024-01,2,900\n").getBytes(UTF_8), Optional.of(network), own);
        assertEquals(new Accounting(2, 1, 0, 1), read.value().accounting());
        assertEquals(3, read.value().rows().get(0).line());
    }

    @Test
    void whatCannotBeMeantInTheSettingsIsToldWithItsLine() throws IOException {
        List<String> problems =
                network("""
                      - {id: H01, name: A, aliases: [{name: City, until: 2024-02-01}]}
                      - {id: H02, name: B, aliases: [{name: City, from: 2024-01-01}]}
                      - {id: H03, name: C, aliases: [{name: Town, from: 2024-01-01, until: 2024-01-01}, {from: 2024-01-01}]}
                      - {id: H04, name: D, aliases: [{name: Place, form: 2024-01-01}]}
                    """).problems().stream().map(RowProblem::sentence).toList();
        assertEquals(4, problems.size(), problems::toString);
        assertTrue(
                problems.get(0).contains("line 6") && problems.get(0).contains("one member only at a time"),
                problems::toString);
        assertTrue(problems.toString().contains("a day after 2024-01-01 is expected"), problems::toString);
        assertTrue(problems.toString().contains("aliases.name: is missing"), problems::toString);
        assertTrue(problems.toString().contains("Did you mean \"from\"?"), problems::toString);
    }
}
