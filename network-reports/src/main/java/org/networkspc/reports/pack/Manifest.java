package org.networkspc.reports.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.networkspc.measure.Member;
import org.networkspc.reports.page.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** What went into a pack and what came out of it, with SHA-256 of both, as JSON. Holds no time of writing. */
public final class Manifest {
    /** Of this form of manifests; another when a reader would have to know. */
    private static final int FORM = 1;

    private Manifest() {}

    /**
     * @param asAt "12 November 2024"
     * @param period the pack is for, such as "2024-10"
     * @param reason why it was made without a measure of the whole population; may be empty
     * @param release agreement and who approved, by name; empty for a pack that is no release
     */
    public record Header(
            String network, String asAt, String period, String version, String reason, Map<String, String> release) {
        public Header(String network, String asAt, String period, String version) {
            this(network, asAt, period, version, "");
        }

        public Header(String network, String asAt, String period, String version, String reason) {
            this(network, asAt, period, version, reason, Map.of());
        }

        public Header {
            release = Collections.unmodifiableMap(new TreeMap<>(release));
        }
    }

    /** @param outputs in the order of parts and formats */
    static String of(PackPlan plan, Header header, List<Source> inputs, List<PackFile> outputs) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("manifest", FORM);
        manifest.put("network", header.network());
        manifest.put("period", header.period());
        manifest.put("dataAsAt", header.asAt());
        manifest.put("version", header.version());
        if (!header.reason().isEmpty()) {
            manifest.put("reason", header.reason());
        }
        if (plan.edition().config().sharing().isWritten()) {
            manifest.put("agreement", plan.edition().config().sharing().version());
        }
        if (!header.release().isEmpty()) {
            manifest.put("release", header.release());
        }
        manifest.put("inputs", inputs.stream().map(Manifest::input).toList());
        manifest.put("parts", parts(plan));
        manifest.put("outputs", outputs.stream().map(Manifest::output).toList());
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(manifest) + "\n";
    }

    /** The JSON Schema of a manifest. */
    public static String schema() {
        try (InputStream in = Manifest.class.getResourceAsStream("manifest.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("manifest.schema.json must be on the class path, was not found");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who each part is for. */
    private static List<Map<String, Object>> parts(PackPlan plan) {
        List<Map<String, Object>> parts = new ArrayList<>();
        Map<String, Object> network = new LinkedHashMap<>();
        network.put("part", PackPlan.NETWORK);
        network.put("audience", plan.audience());
        parts.add(network);
        for (Member member : plan.members()) {
            Map<String, Object> own = new LinkedHashMap<>();
            own.put("part", PackPlan.memberFile(member));
            own.put("audience", PackPlan.audience(member));
            own.put("member", member.id());
            parts.add(own);
        }
        return parts;
    }

    private static Map<String, Object> input(Source source) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", source.file());
        entry.put("sha256", source.sha256());
        entry.put("read", source.rows().read());
        entry.put("accepted", source.rows().accepted());
        entry.put("excluded", source.rows().excluded());
        entry.put("refused", source.rows().refused());
        return entry;
    }

    private static Map<String, Object> output(PackFile file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", file.name());
        entry.put("sha256", file.sha256());
        return entry;
    }

    /** Names of the files that a manifest lists; none when it cannot be read. */
    static List<String> outputs(String json) {
        try {
            List<String> names = new ArrayList<>();
            JsonMapper.shared()
                    .readTree(json)
                    .path("outputs")
                    .forEach(output -> names.add(output.path("file").asString("")));
            return names;
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
