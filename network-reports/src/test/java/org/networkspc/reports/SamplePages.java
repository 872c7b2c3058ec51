package org.networkspc.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Html;
import org.networkspc.reports.page.Page;
import org.networkspc.sample.SampleNetwork;

/** The sample networks as read once, and the words on their pages. */
public final class SamplePages {
    private static final Map<SampleNetwork, Edition> READ = new EnumMap<>(SampleNetwork.class);

    private SamplePages() {}

    /** Everything the network reported, as at the end of its last month. */
    public static synchronized Edition of(SampleNetwork sample) {
        return READ.computeIfAbsent(sample, SamplePages::read);
    }

    private static Edition read(SampleNetwork sample) {
        try {
            Path folder = Files.createTempDirectory("sample-pages");
            sample.writeTo(folder);
            return edition(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same network under other words for itself, {@code wording} of its settings. */
    public static Edition reworded(SampleNetwork sample, Path folder, String wording) throws IOException {
        return changed(sample, folder, written -> written.replaceFirst("(?m)^wording: .*$", "wording: " + wording));
    }

    /** The same network under other settings. */
    public static Edition changed(SampleNetwork sample, Path folder, UnaryOperator<String> change) throws IOException {
        Path own = folder.resolve(sample.id());
        sample.writeTo(own);
        Path settings = own.resolve("config/network.yaml");
        Files.writeString(settings, change.apply(Files.readString(settings)));
        return edition(own);
    }

    private static Edition edition(Path folder) throws IOException {
        return Gathered.from(folder.resolve("config"), folder.resolve("uploads"))
                .edition(YearMonth.of(2026, 12));
    }

    public static MeasurePlan plan(Edition edition, String measure) {
        return edition.config().plan(measure).orElseThrow();
    }

    /** What is written on a page, as a reader sees it: one space between words, titles of pictures included. */
    public static String text(Page page) {
        String html = Html.singleFile(page.title(), List.of(page), "");
        return html.replaceAll("(?s)<style.*?</style>|<script.*?</script>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ");
    }
}
