package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.reports.Untranslated;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.page.ChartNumbers;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.NumberTable;
import org.networkspc.sample.SampleNetwork;

/**
 * Every text in every part of every file of a pack has a translation: on slides, in notes and layouts, what charts are made
 * of and the workbooks behind them, what is read aloud, bookmarks and properties. Codes that programs read stay as they are
 * in CSV, in the manifest and on the sheet for programs.
 */
class PacksAreTranslatedTest {
    private static final Pattern IN_OFFICE_FILES =
            Pattern.compile("<(?:a:t|t|c:v|dc:title|dc:description)(?: [^>]*)?>([^<]+)<"
                    + "|<(?:p:cNvPr|p:cSld|sheet)\\b[^>]*? name=\"([^\"]+)\"|\\bdescr=\"([^\"]+)\"");
    /** No check sum, no name of a kind of object. */
    private static final Pattern SENTENCE =
            Pattern.compile("\\p{L}[\\p{L}\\p{N}\\p{P}\\p{S}]* [\\p{L}\\p{N}\\p{P}\\p{S} ]+");

    /** Codes on the first sheet, each beside its name, and names of files. */
    private static final Pattern CODE = Pattern.compile("[a-z]+(?:[_-][a-z0-9]+)*|[A-Z][0-9]+");

    @ParameterizedTest
    @EnumSource
    void nothingInAnyPartOfAnyFileGoesPastTheTranslation(SampleNetwork sample, @TempDir Path folder)
            throws IOException {
        Edition edition = Untranslated.edition(sample, folder);
        PackPlan plan = PackPlan.of(edition, List.of(), "1.0", member -> true);
        PackPlan few = PackPlan.of(edition, List.of(), "1.0", plan.members().get(0)::equals);
        Manifest.Header header = new Manifest.Header(edition.network().id(), edition.asAt(), "2026-12", "1.0");
        EnumSet<PackFormat> formats = EnumSet.complementOf(EnumSet.of(PackFormat.CSV));
        WrittenPack pack = WrittenPack.of(new ChartPack(few, formats, header, List.of()), folder.resolve("pack"));
        Set<String> codes = codes(few);
        Set<String> left = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
            if (!file.getKey().equals(ChartPack.MANIFEST)) {
                List<String> texts = texts(file.getKey(), file.getValue(), edition.config());
                assertTrue(texts.size() > 10, file.getKey());
                texts.replaceAll(text -> withoutId(text, codes));
                String ending = file.getKey().substring(file.getKey().lastIndexOf('.'));
                Untranslated.in(texts, edition.config()).forEach(text -> left.add(ending + " " + text));
            }
        }
        assertEquals("", String.join("\n", left));
    }

    private static List<String> texts(String name, byte[] content, NetworkConfig config) throws IOException {
        List<String> texts = new ArrayList<>();
        Opened.asWritten(name, content).texts().forEach((part, text) -> {
            if (name.endsWith(".html")) {
                texts.addAll(Untranslated.texts(text));
            } else if (name.endsWith(".pdf")) {
                if (part.endsWith("!text")) {
                    String joined = Untranslated.withoutNames(text.replace("\n", " "), config);
                    texts.addAll(List.of(joined.split("(?<=[.:;]) ")));
                } else if (part.endsWith("!strings")) {
                    List.of(text.split("\n")).stream()
                            .filter(string -> SENTENCE.matcher(string).matches())
                            .forEach(texts::add);
                }
            } else if (part.endsWith(".txt")) {
                texts.addAll(List.of(text.replaceAll("(?<!\n)\n(?!\n|-)", " ").split("\n+")));
            } else if (part.endsWith(".xml") && !part.contains("theme") && !part.endsWith("app.xml")) {
                IN_OFFICE_FILES
                        .matcher(text)
                        .results()
                        .forEach(r -> texts.add(
                                r.group(1) != null ? r.group(1) : r.group(2) != null ? r.group(2) : r.group(3)));
            }
        });
        return texts;
    }

    /** Without the id that a sheet is named after, which may be cut. */
    private static String withoutId(String text, Set<String> codes) {
        String first = text.split(" ")[0];
        boolean id =
                codes.contains(first) || first.contains("-") && codes.stream().anyMatch(c -> c.startsWith(first));
        return codes.contains(text) ? "" : id ? text.substring(first.length()) : text;
    }

    /** What the sheet for programs holds, and ids of rules. */
    private static Set<String> codes(PackPlan plan) {
        Set<String> codes = new TreeSet<>();
        for (PackPlan.Part part :
                List.of(plan.network(), plan.member(plan.members().get(0)))) {
            NumberTable all = ChartNumbers.together(part.numbers());
            for (int column = 0; column < all.columns().size(); column++) {
                codes.add(all.columns().get(column).code());
                for (var row : all.rows()) {
                    String cell = row.get(column).plain();
                    if (List.of(cell.split(" ")).stream()
                            .allMatch(one -> CODE.matcher(one).matches())) {
                        codes.add(cell);
                    }
                }
            }
        }
        return codes;
    }
}
