package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables in docs/rules say what the code does; {@code -Drule-pages=write} writes them anew. */
class RulePagesTest {
    private static final Path PAGES = Path.of("../docs/rules");
    private static final boolean WRITES = System.getProperty("rule-pages", "").equals("write");
    private static final Pattern TABLE = Pattern.compile("(?:^\\|.*\\R)+", Pattern.MULTILINE);

    static Stream<String> pages() {
        return RuleSet.all().stream()
                .flatMap(set -> rules(set).stream())
                .map(rule -> pageOf(rule.id()))
                .distinct()
                .sorted();
    }

    private static Set<SpecialCauseRule> rules(RuleSet set) {
        Set<SpecialCauseRule> rules = new LinkedHashSet<>(set.rules());
        rules.addAll(set.runChartRules());
        return rules;
    }

    /** The page of a rule, whatever its lengths. */
    private static String pageOf(String rule) {
        return rule.replaceAll("^run-of-\\d+$", "run-one-side")
                .replaceAll("^\\d+-of-\\d+-beyond-.+$", "zone-test")
                .replaceAll("-of-\\d+$", "");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageSaysWhoUsesTheRuleAndHow(String page) throws IOException {
        StringBuilder table = new StringBuilder("| set | rule | a tie | a missing period | flags | source |\n");
        table.append("|---|---|---|---|---|---|\n");
        for (RuleSet set : RuleSet.all()) {
            for (SpecialCauseRule rule : rules(set)) {
                if (pageOf(rule.id()).equals(page)) {
                    table.append("| `%s` | `%s` | %s | %s | %s | %s |\n"
                            .formatted(
                                    set.code(),
                                    rule.id(),
                                    word(rule.ties()),
                                    word(rule.missing()),
                                    word(rule.flagged()),
                                    set.reference(rule)));
                }
            }
        }
        assertTable(PAGES.resolve(page + ".md"), table.toString());
        String text = Files.readString(PAGES.resolve(page + ".md"));
        for (String part : List.of("**Fires when:**", "**Flags:**", "**Ties:**", "**Missing:**", "**Source:**")) {
            assertTrue(text.contains(part), () -> page + " must have a part " + part);
        }
    }

    @Test
    void thePageOfSetsListsThemAll() throws IOException {
        StringBuilder table = new StringBuilder("| set | rules, in order of precedence | from | source |\n");
        table.append("|---|---|---|---|\n");
        for (RuleSet set : RuleSet.all()) {
            String rules = ids(set.rules());
            table.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            set.code(),
                            set.rules().equals(set.runChartRules())
                                    ? rules
                                    : rules + "; on run charts " + ids(set.runChartRules()),
                            set.fewest() == 0 ? "1 point" : set.fewest() + " points",
                            rules(set).stream().map(set::reference).distinct().collect(Collectors.joining("; "))));
        }
        assertTable(PAGES.resolve("sets.md"), table.toString());
    }

    private static String ids(List<SpecialCauseRule> rules) {
        return rules.stream()
                .map(rule -> "[`" + rule.id() + "`](" + pageOf(rule.id()) + ".md)")
                .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The first table of a page. */
    private static void assertTable(Path page, String wanted) throws IOException {
        String text = Files.readString(page);
        Matcher found = TABLE.matcher(text);
        assertTrue(found.find(), () -> page + " must have a table");
        if (WRITES) {
            Files.writeString(page, text.substring(0, found.start()) + wanted + text.substring(found.end()));
        } else {
            assertEquals(wanted, found.group(), page.toString());
        }
    }
}
