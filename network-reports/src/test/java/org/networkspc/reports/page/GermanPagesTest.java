package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.measure.Aim;
import org.networkspc.reports.SamplePages;
import org.networkspc.reports.Untranslated;
import org.networkspc.sample.SampleNetwork;

/** {@code language: de}: the first page of a pack is German throughout; every page says which language it is. */
class GermanPagesTest {
    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\b(?:the|of|and|is|are|not|from|to|with|by|on|points?|since|"
                    + "line|chart|reported|higher|lower|what|each|its|it|January|May|March|October|December)\\b");

    @Test
    void noEnglishSentenceIsLeftOnTheFirstPageOfAPack(@TempDir Path folder) throws IOException {
        for (SampleNetwork sample : SampleNetwork.values()) {
            Edition edition = SamplePages.reworded(
                    sample, folder, "{member: Haus, members: Häuser, network: Verbund}\nlanguage: de");
            List<String> left = new ArrayList<>();
            for (String text : Texts.of(NetworkHome.finding(edition), false)) {
                if (ENGLISH.matcher(withoutNames(edition, text)).find()) {
                    left.add(text);
                }
            }
            assertEquals("", String.join("\n", left));
        }
    }

    /** Without what the network wrote itself, in English. */
    private static String withoutNames(Edition edition, String text) {
        String rest = text;
        List<String> names = new ArrayList<>(List.of(edition.network().name()));
        edition.config().aims().stream().map(Aim::sentence).forEach(names::add);
        edition.config().measures().forEach(plan -> {
            names.add(plan.measure().name());
            names.add(plan.counting().events());
            names.add(plan.counting().exposure());
        });
        edition.config().ideas().forEach(idea -> names.add(idea.text()));
        edition.network().members().forEach(member -> names.add(member.name()));
        names.sort((a, b) -> b.length() - a.length());
        for (String name : names) {
            rest = name.isEmpty() ? rest : rest.replace(name, "");
        }
        return rest;
    }

    @Test
    void everyPageSaysWhichLanguageItIsAndWhetherSomeSentencesAreEnglish(@TempDir Path folder) throws IOException {
        String german = method(SamplePages.reworded(
                SampleNetwork.SAFER_WARDS, folder.resolve("de"), "{members: Häuser}\nlanguage: de"));
        assertTrue(german.contains("<html lang=\"de\">"), german.substring(0, 80));
        assertTrue(german.contains("sichtbar für Häuser"));
        assertFalse(german.contains("auf Englisch"), "German is complete");
        String accented = method(Untranslated.edition(SampleNetwork.SAFER_WARDS, folder.resolve("qps")));
        assertTrue(accented.contains("śóḿé śéńťéńćéś áŕé śťíłł íń Éńğłíśħ"));
        String english = method(SamplePages.of(SampleNetwork.SAFER_WARDS));
        assertTrue(english.contains("<html lang=\"en\">"));
        assertFalse(english.contains("in English"));
    }

    private static String method(Edition edition) {
        return Html.page(MethodPage.of(edition, List.of(), "test"), "/");
    }
}
