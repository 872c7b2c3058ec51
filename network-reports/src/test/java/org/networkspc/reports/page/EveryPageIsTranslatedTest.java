package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.reports.SamplePages;
import org.networkspc.reports.Untranslated;
import org.networkspc.sample.SampleNetwork;

/** Whatever stands on a page of a network has a translation, see {@link Untranslated}. */
class EveryPageIsTranslatedTest {
    @Test
    void nothingOnAnyKindOfPageGoesPastTheTranslation(@TempDir Path folder) throws IOException {
        Edition edition = Untranslated.edition(SampleNetwork.CRADLE_TO_CAREER, folder);
        assertEquals("", left(edition, EveryPage.ofEachKind(edition)));
    }

    @ParameterizedTest
    @Tag("long")
    @CsvSource({
        "SAFER_WARDS, names",
        "SAFER_WARDS, codes",
        "SAFER_WARDS, nothing",
        "CRADLE_TO_CAREER, names",
        "CRADLE_TO_CAREER, codes",
        "CRADLE_TO_CAREER, nothing"
    })
    void nothingOnAnyPageDoesWhateverIsAgreed(SampleNetwork sample, String members, @TempDir Path folder)
            throws IOException {
        Edition edition = SamplePages.changed(
                sample,
                folder,
                written -> written.replaceFirst("(?m)^wording: .*$", Untranslated.LANGUAGE)
                        .replace("members: names", "members: " + members)
                        .replace("public: no", "public: yes"));
        assertEquals("", left(edition, EveryPage.of(edition)));
    }

    @Test
    void aSentenceWithoutATranslationIsFound() {
        Edition edition = SamplePages.of(SampleNetwork.SAFER_WARDS);
        Page page = new Page("", edition.frame(""), List.of(new Block.Note("Never said before of Granby Cross")));
        assertTrue(left(edition, List.of(page)).contains("Never said before of Granby Cross"));
        assertEquals(Set.of(), Untranslated.in(List.of("Granby Cross, 5"), edition.config()), "a name needs none");
    }

    private static String left(Edition edition, List<Page> pages) {
        Set<String> left = new TreeSet<>();
        for (Page page : pages) {
            left.addAll(Untranslated.inHtml(Html.page(page, "/"), edition.config()));
        }
        return String.join("\n", left);
    }
}
