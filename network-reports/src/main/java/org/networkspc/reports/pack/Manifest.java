package org.networkspc.reports.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.networkspc.reports.page.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** What went into a pack and what came out of it, with SHA-256 of both, as JSON. Holds no time of writing. */
public final class Manifest {
    private Manifest() {}

    /**
     * @param asAt "12 November 2024"
     * @param period the pack is for, such as "2024-10"
     * @param reason why it was made without a measure of the whole population; may be empty
     */
    public record Header(String network, String asAt, String period, String version, String reason) {
        public Header(String network, String asAt, String period, String version) {
            this(network, asAt, period, version, "");
        }
    }

    static String of(Header header, List<Source> inputs, List<PackFile> outputs) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("network", header.network());
        manifest.put("period", header.period());
        manifest.put("dataAsAt", header.asAt());
        manifest.put("version", header.version());
        if (!header.reason().isEmpty()) {
            manifest.put("reason", header.reason());
        }
        manifest.put("inputs", inputs.stream().map(Manifest::input).toList());
        manifest.put("outputs", outputs.stream().map(Manifest::output).toList());
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(manifest) + "\n";
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
