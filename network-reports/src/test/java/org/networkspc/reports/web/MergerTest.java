package org.networkspc.reports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.measure.Measure;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.intake.Snapshot;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** Two members become one: the old two leave, the new one joins under a name of theirs, and the line goes on. */
class MergerTest {
    private static final int MONTHS = 18;
    private static final int BEFORE = 12;
    private static final LocalDate MERGED = LocalDate.of(2023, 1, 1);

    private static final String SETTINGS = """
        network: merging
        measures:
          - {id: seen, name: Seen in time, kind: proportion}
        members:
          - {id: A, name: Ash Road}
          - {id: B, name: Birch Hill, leaves: 2023-01-01}
          - {id: C, name: Cedar Lodge, leaves: 2023-01-01, aliases: [{name: The Lodge, until: 2023-01-01}]}
          - id: BC
            name: Birch and Cedar
            joins: 2023-01-01
            aliases: [{name: Birch Hill, from: 2023-01-01}]
        """;

    @TempDir
    private Path folder;

    /** A and B see 10 in a hundred, C 30; B and C together 20, with as many people as the two had. */
    private static String csv() {
        StringBuilder csv = new StringBuilder("member,period,numerator,denominator\n");
        for (int i = 0; i < MONTHS; i++) {
            LocalDate month = LocalDate.of(2022, 1, 1).plusMonths(i);
            String period = month.toString().substring(0, 7);
            csv.append("Ash Road,").append(period).append(",100,1000\n");
            csv.append("Birch Hill,").append(period).append(i < BEFORE ? ",100,1000\n" : ",400,2000\n");
            csv.append(i < BEFORE ? "The Lodge," + period + ",300,1000\n" : "");
        }
        return csv + "The Lodge,2023-02,300,1000\n";
    }

    @Test
    void aMergerFromUploadToPage() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/network.yaml"), SETTINGS);
        try (Networks networks = Networks.open(folder);
                Service service = Service.start(networks, 0)) {
            Client client = new Client(service);
            HttpResponse<String> preview =
                    client.sendFile("/networks/merging/upload", "all.csv", csv().getBytes(UTF_8));
            assertTrue(
                    preview.body().contains("a name that stands for C before 2023-01-01"),
                    "the last line uses a name of a member that is no more: " + preview.body());
            client.accept("/networks/merging/upload/accept", preview);
            for (String page : List.of("/measures/seen", "/members/B", "/members/BC", "")) {
                assertEquals(200, client.get("/networks/merging" + page).statusCode(), page);
            }
            assertTrue(client.get("/networks/merging/members/BC").body().contains("Birch and Cedar"));
        }
        try (Intake intake = Intake.open(folder)) {
            check(intake.snapshot());
        }
    }

    private static void check(Snapshot known) {
        assertEquals(1, known.uploads().get(0).accounting().refused());
        Measure seen = known.config().plan("seen").orElseThrow().measure();
        Series line = Series.of(known.pool(), seen, known.config().network(), Pooling.LIKE_FOR_LIKE);
        assertEquals(MONTHS, line.subgroups().size());
        for (Subgroup month : line.subgroups()) {
            boolean after = !month.start().isBefore(MERGED);
            assertTrue(month.hasValue(), () -> "the line breaks in " + month.start());
            assertEquals(after ? 2 : 3, month.completeness().expected(), () -> month.start() + " expects");
            assertEquals(after ? 2 : 3, month.completeness().reported(), () -> month.start() + " has");
            assertEquals(500.0 / 3_000, month.value(), 1e-9, () -> "no step in " + month.start());
        }
    }
}
