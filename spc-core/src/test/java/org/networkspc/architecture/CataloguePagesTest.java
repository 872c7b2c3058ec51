package org.networkspc.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartType;
import org.networkspc.rule.RuleSet;

/** Every chart and every rule has its page; every chart its conformance case. */
class CataloguePagesTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Path CASES = Path.of("src/test/resources/conformance");

    private static Set<String> pages(String folder) throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve(folder))) {
            return files.map(f -> f.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyChartHasAPage() throws IOException {
        Set<String> codes =
                Arrays.stream(ChartType.values()).map(ChartType::code).collect(Collectors.toCollection(TreeSet::new));

        assertTrue(pages("charts").containsAll(codes), codes::toString);
    }

    @Test
    void everyRuleHasAPage() throws IOException {
        Set<String> ids = RuleSet.all().stream()
                .flatMap(set -> Stream.concat(set.rules().stream(), set.runChartRules().stream()))
                .map(rule -> pageOf(rule.id()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(pages("rules").containsAll(ids), ids::toString);
    }

    /** The page of a rule, whatever its lengths. */
    private static String pageOf(String rule) {
        return rule.replaceAll("^run-of-\\d+$", "run-one-side")
                .replaceAll("^\\d+-of-\\d+-beyond-.+$", "zone-test")
                .replaceAll("-of-\\d+$", "");
    }

    @Test
    void everyChartHasACase() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            String cases =
                    files.map(f -> f.getFileName().toString().substring(4)).collect(Collectors.joining("\n"));
            for (ChartType type : ChartType.values()) {
                String start = type == ChartType.I ? "mdc-" : type.code() + "-";
                assertTrue(cases.lines().anyMatch(name -> name.startsWith(start)), type.code());
            }
        }
    }
}
