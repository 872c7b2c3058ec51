package org.networkspc.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages of the reports and whom each may use, as docs/architecture.md has them. All may use spc-core. */
class PackageArrowsTest {
    private static final String ROOT = "org.networkspc.reports";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("config", List.of());
        table.put("ingest", List.of("config"));
        table.put("store", List.of("config"));
        table.put("intake", List.of("config", "ingest", "store"));
        table.put("sharing", List.of("config"));
        table.put("figure", List.of());
        table.put("page", List.of("config", "sharing", "figure"));
        table.put("pack", List.of("config", "sharing", "figure", "page"));
        table.put("release", List.of("config", "store", "intake", "sharing", "pack"));
        table.put("analyse", List.of("config", "ingest"));
        table.put("web", List.copyOf(table.keySet()));
        return table;
    }

    private static ArchRule onlyArrows(String from, List<String> to) {
        List<String> forbidden = new ArrayList<>();
        forbidden.add(ROOT);
        mayUse().keySet().stream()
                .filter(other -> !other.equals(from) && !to.contains(other))
                .forEach(other -> forbidden.add(ROOT + "." + other + ".."));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new))
                .allowEmptyShould(true);
    }

    @TestFactory
    Stream<DynamicTest> everyPackageUsesOnlyWhatItsRowNames() {
        return mayUse().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> onlyArrows(row.getKey(), row.getValue()).check(CLASSES)));
    }

    @Test
    void anArrowThatIsNotInTheTableIsSeen() {
        assertTrue(onlyArrows("ingest", List.of()).evaluate(CLASSES).hasViolation());
    }

    @Test
    void everyPackageIsInTheTable() {
        List<String> known = List.copyOf(mayUse().keySet());
        List<String> others = CLASSES.stream()
                .map(c -> c.getPackageName())
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.", -1)[0])
                .distinct()
                .filter(name -> !known.contains(name))
                .toList();
        assertTrue(others.isEmpty(), () -> "packages without a row: " + others);
    }

    @Test
    void onlyFiguresAreDrawnWithJFreeChart() {
        only("figure", "org.jfree..").check(CLASSES);
    }

    @Test
    void onlySlidesAreWrittenWithPoi() {
        for (String library : List.of("org.apache.poi..", "org.openxmlformats..")) {
            only("pack.slides", library).check(CLASSES);
        }
    }

    @Test
    void onlyTheSheetOfIngestIsATablesawTable() {
        only("ingest", "tech.tablesaw..").check(CLASSES);
    }

    @Test
    void onlyTheStoreKnowsADatabase() {
        for (String library : List.of("org.jdbi..", "com.zaxxer..", "org.flywaydb..", "java.sql..")) {
            only("store", library).check(CLASSES);
        }
    }

    /** A second writer of a format would be a second place to forget what the first one guards against. */
    @Test
    void oneClassWritesEachFormat() {
        onlyClass("config.CsvText", "de.siegmar.fastcsv.writer.CsvWriter").check(CLASSES);
        onlyClass("page.Html", "gg.jte.TemplateEngine").check(CLASSES);
        onlyClass("pack.XlsxPack", "org.dhatim.fastexcel.Workbook", "pack.XlsxSheet", "pack.slides.NumbersBehind")
                .check(CLASSES);
        assertTrue(onlyClass("page.Html", "de.siegmar.fastcsv.writer.CsvWriter")
                .evaluate(CLASSES)
                .hasViolation());
    }

    private static ArchRule onlyClass(String writer, String library, String... helpers) {
        List<String> writers = Stream.concat(Stream.of(writer), Stream.of(helpers))
                .map(name -> ROOT + "." + name)
                .toList();
        return noClasses()
                .that(DescribedPredicate.describe("other than " + writers, c -> !writers.contains(c.getName())))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(library);
    }

    private static ArchRule only(String user, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + user + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }
}
