package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Routes;
import org.networkspc.reports.page.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The manifest is what docs/manifest.md and its schema say. */
class ManifestTest {
    private static final Path PAGE = Path.of("..", "docs", "manifest.md");
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MAPPER.readTree(Manifest.schema()));

    @TempDir
    private Path folder;

    private WrittenPack pack;

    @BeforeEach
    void write() throws Exception {
        byte[] csv = SmallNetwork.csv(15).getBytes(StandardCharsets.UTF_8);
        try (Intake intake = Intake.open(
                SmallNetwork.writeTo(folder.resolve("network")), () -> Instant.parse("2024-04-12T09:00:00Z"))) {
            intake.accept(intake.preview("months.csv", csv), "");
            Edition edition = new Edition(intake.config(), intake.pool(), "March 2024", Routes.NONE);
            List<Source> sources = List.of(new Source("months.csv", "", sha256(csv), new Source.Rows(45, 45, 0, 0)));
            PackPlan plan =
                    PackPlan.of(edition, sources, "0.1.0", member -> member.id().equals("C1"));
            Manifest.Header header = new Manifest.Header("small", "March 2024", "2024-03", "0.1.0");
            pack = WrittenPack.of(new ChartPack(plan, Set.of(PackFormat.CSV), header, sources), folder.resolve("pack"));
        }
    }

    @Test
    void theExampleIsTheManifestOfThatPack() throws Exception {
        String page = Files.readString(PAGE);
        String block = page.substring(page.indexOf("```json\n") + "```json\n".length());
        String example = block.substring(0, block.indexOf("```"));
        assertHolds(MAPPER.readTree(example));
        assertEquals(withoutHashes(example), withoutHashes(pack.text(ChartPack.MANIFEST)));
    }

    @Test
    void everyFileIsListedWithItsHashAndHoldsToTheSchema() throws Exception {
        JsonNode manifest = MAPPER.readTree(pack.text(ChartPack.MANIFEST));
        assertHolds(manifest);
        Map<String, String> listed = new TreeMap<>();
        manifest.get("outputs")
                .forEach(output -> listed.put(
                        output.get("file").asString(), output.get("sha256").asString()));
        Map<String, String> there = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
            there.put(file.getKey(), sha256(file.getValue()));
        }
        there.remove(ChartPack.MANIFEST);
        assertEquals(there, listed);
    }

    @Test
    void theSchemaRefusesAManifestWithoutParts() {
        ObjectNode manifest = (ObjectNode) MAPPER.readTree(pack.text(ChartPack.MANIFEST));
        manifest.remove("parts");
        assertFalse(SCHEMA.validate(manifest).isEmpty());
    }

    @Test
    void everyFieldOfTheSchemaIsExplainedOnThePage() throws Exception {
        String page = Files.readString(PAGE);
        MAPPER.readTree(Manifest.schema())
                .get("properties")
                .propertyNames()
                .forEach(name -> assertTrue(page.contains("`" + name + "`"), name));
    }

    private static void assertHolds(JsonNode manifest) {
        List<Error> errors = SCHEMA.validate(manifest);
        assertTrue(errors.isEmpty(), errors::toString);
    }

    /** Hashes of outputs change with whatever is written better; what is listed does not. */
    private static String withoutHashes(String manifest) {
        int outputs = manifest.indexOf("\"outputs\"");
        return manifest.substring(0, outputs) + manifest.substring(outputs).replaceAll("[0-9a-f]{64}", "HASH");
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
