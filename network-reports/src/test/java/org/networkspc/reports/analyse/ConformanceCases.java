package org.networkspc.reports.analyse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Conformance cases as requests, and their expected numbers against answers. */
final class ConformanceCases {
    static final JsonMapper JSON = new JsonMapper();
    static final Path FOLDER = Path.of("../spc-core/src/test/resources/conformance");
    private static final Set<String> FOR_PEOPLE = Set.of(
            "published",
            "published_in_control",
            "note",
            "method_note",
            "exact_constants",
            "independent",
            "package_quirk_orgs");
    private static final Map<String, String> CONVENTIONS = Map.of(
            "runcharter",
            "runcharter",
            "qicharts2",
            "qicharts2",
            "NHSRplotthedots",
            "making-data-count",
            "qcc",
            "qcc",
            "independent",
            "standard",
            "spc",
            "standard",
            "FunnelPlotR",
            "funnelplotr",
            "PHEindicatormethods",
            "phe");

    private ConformanceCases() {}

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    /** Cases of one package; those that set several beside each other are no request. */
    static List<Path> ofOnePackage() throws IOException {
        return files().stream()
                .filter(file -> !source(read(file)).equals("several"))
                .toList();
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String source(JsonNode conformanceCase) {
        return conformanceCase.get("source").get("package").stringValue();
    }

    static String convention(JsonNode conformanceCase) {
        return Objects.requireNonNull(CONVENTIONS.get(source(conformanceCase)));
    }

    static JsonNode answer(JsonNode conformanceCase) {
        ObjectNode request = JSON.createObjectNode();
        request.set("id", conformanceCase.get("id"));
        request.set("chart", conformanceCase.get("chart"));
        request.put("convention", convention(conformanceCase));
        request.set("input", conformanceCase.get("input"));
        return JSON.readTree(new Analyse().answer(request.toString(), 1));
    }

    /** Of every case, what differs; computed once for all tests that ask. */
    private static final class Answered {
        private static final Map<Path, List<String>> ALL = all();

        private static Map<Path, List<String>> all() {
            try {
                return ofOnePackage().stream().collect(Collectors.toMap(file -> file, file -> differences(read(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What differs between the answer to this case and its expected numbers. */
    static List<String> differences(Path file) {
        return Objects.requireNonNull(Answered.ALL.get(file));
    }

    /** What differs between the answer and the expected numbers, by more than the tolerance of the case. */
    private static List<String> differences(JsonNode conformanceCase) {
        List<String> differences = new ArrayList<>();
        JsonNode answer = answer(conformanceCase);
        JsonNode expected = conformanceCase.get("expected");
        compare(answer.path("result"), expected, tolerance(conformanceCase), "", differences);
        differences.removeIf(difference -> isQuirk(difference, expected));
        if (answer.has("error")) {
            differences.add(answer.get("error").toString());
        }
        return differences;
    }

    /** Limits of these members are not reproduced on purpose: FunnelPlotR folds the arcsine back there. */
    private static boolean isQuirk(String difference, JsonNode expected) {
        JsonNode orgs = expected.path("org");
        List<JsonNode> quirks = new ArrayList<>();
        expected.path("package_quirk_orgs").forEach(quirks::add);
        for (int i = 0; i < orgs.size(); i++) {
            if (quirks.contains(orgs.get(i))
                    && difference.matches("\\.(unadjusted|additive|signals)\\..*\\[" + (i + 1) + "\\].*")) {
                return true;
            }
        }
        return false;
    }

    /** Absolute and relative. */
    static double[] tolerance(JsonNode conformanceCase) {
        JsonNode tolerance = conformanceCase.get("tolerance");
        return new double[] {
            tolerance.get("abs").doubleValue(), tolerance.get("rel").doubleValue()
        };
    }

    static void compare(JsonNode got, JsonNode want, double[] tolerance, String at, List<String> differences) {
        if (want.isObject()) {
            for (String key : want.propertyNames()) {
                if (!FOR_PEOPLE.contains(key)) {
                    compare(got.path(key), want.get(key), tolerance, at + "." + key, differences);
                }
            }
        } else if (want.isArray() && got.size() == want.size()) {
            for (int i = 0; i < want.size(); i++) {
                compare(got.path(i), want.get(i), tolerance, at + "[" + (i + 1) + "]", differences);
            }
        } else if (want.isNumber()) {
            double limit = tolerance[0] + tolerance[1] * Math.abs(want.doubleValue());
            if (!got.isNumber() || !(Math.abs(got.doubleValue() - want.doubleValue()) <= limit)) {
                differences.add(at + " " + got + " instead of " + want);
            }
        } else if (!got.equals(want)) {
            differences.add(at + " " + got + " instead of " + want);
        }
    }
}
