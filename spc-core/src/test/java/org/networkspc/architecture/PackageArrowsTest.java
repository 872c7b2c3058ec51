package org.networkspc.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which package may use which: the table of docs/architecture.md. Packages to come may be absent. */
class PackageArrowsTest {
    private static final String BASE = "org.networkspc.";
    private static final Map<String, List<String>> MAY_USE = mayUse();

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put("words", List.of());
        rows.put("measure", List.of("words"));
        rows.put("pool", List.of("words", "measure"));
        rows.put("series", List.of("words", "measure", "pool"));
        rows.put("chart", List.of("words", "measure", "series"));
        rows.put("rule", List.of("words", "measure", "series", "chart"));
        rows.put("interpret", List.of("words", "measure", "series", "chart", "rule"));
        rows.put("compare", List.of("words", "measure", "pool", "series", "chart", "rule"));
        rows.put("network", List.of("words", "measure", "pool", "series", "chart", "rule", "interpret", "compare"));
        rows.put("table", List.of("measure", "pool", "series", "chart", "rule"));
        return rows;
    }

    private static LayeredArchitecture arrows(Map<String, List<String>> mayUse) {
        LayeredArchitecture arrows = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : mayUse.keySet()) {
            arrows = arrows.optionalLayer(name).definedBy(BASE + name + "..");
        }
        for (Map.Entry<String, List<String>> row : mayUse.entrySet()) {
            arrows = row.getValue().isEmpty()
                    ? arrows.whereLayer(row.getKey()).mayNotAccessAnyLayer()
                    : arrows.whereLayer(row.getKey())
                            .mayOnlyAccessLayers(row.getValue().toArray(String[]::new));
        }
        return arrows;
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.networkspc");
    }

    private static EvaluationResult evaluate(Map<String, List<String>> mayUse) {
        return arrows(mayUse).evaluate(classes());
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        EvaluationResult result = evaluate(MAY_USE);

        assertFalse(result.hasViolation(), () -> result.getFailureReport().toString());
    }

    @Test
    void onlyTheTablePackageKnowsTablesaw() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "table..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tech.tablesaw..")
                .check(classes());
    }

    @Test
    void anArrowThatTheTableLacksIsSeen() {
        Map<String, List<String>> narrower = new LinkedHashMap<>(MAY_USE);
        narrower.put("rule", List.of("measure", "series"));

        assertTrue(evaluate(narrower).hasViolation());
    }
}
