package org.networkspc.reports.web;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.networkspc.reports.pack.ChartPack;
import org.networkspc.reports.pack.Manifest;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.pack.PackPlan;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.PopulationFirst;
import org.networkspc.reports.page.Source;

/** The pack of a network as it is known now, named after its latest month. */
public final class PackBuild {
    private PackBuild() {}

    public static ChartPack of(Networks.Hosted hosted, Set<PackFormat> formats) {
        return of(hosted, formats, "");
    }

    /** @param reason why it is made without a measure of the whole population; may be empty where there is one */
    public static ChartPack of(Networks.Hosted hosted, Set<PackFormat> formats, String reason) {
        Edition edition = hosted.printed();
        if (PopulationFirst.isMissing(edition) && reason.isBlank()) {
            throw new Refused(422, PopulationFirst.SENTENCE);
        }
        List<Source> sources = hosted.sources();
        Manifest.Header header =
                new Manifest.Header(hosted.id(), edition.asAt(), period(edition), Version.current(), reason.strip());
        PackPlan plan = PackPlan.of(edition, sources, Version.current(), member -> true, reason);
        return new ChartPack(plan, formats, header, sources);
    }

    /**
     * What a pack is made for.
     *
     * @param period such as "2024-10"
     * @param asAt when the latest of its numbers was accepted
     * @param reason why it is made without a measure of the whole population
     * @param release what its manifest says of the release it belongs to
     */
    record Occasion(String period, Instant asAt, String reason, Map<String, String> release) {}

    /** The pack of a release. */
    static ChartPack of(Networks.Hosted hosted, Edition edition, Occasion occasion, Set<PackFormat> formats) {
        List<Source> sources = hosted.sources(occasion.asAt());
        Manifest.Header header = new Manifest.Header(
                hosted.id(),
                edition.asAt(),
                occasion.period(),
                Version.current(),
                occasion.reason().strip(),
                occasion.release());
        PackPlan plan = PackPlan.of(edition, sources, Version.current(), member -> true, occasion.reason());
        return new ChartPack(plan, formats, header, sources);
    }

    /** Where the pack of the latest month is kept. */
    public static Path folder(Networks.Hosted hosted) {
        return all(hosted).resolve(period(hosted.printed()));
    }

    static Path all(Networks.Hosted hosted) {
        return hosted.folder().resolve("packs");
    }

    static String period(Edition edition) {
        return edition.latestMonth()
                .map(YearMonth::toString)
                .orElseThrow(() ->
                        new Refused(409, "Nothing has been reported yet, so there is nothing to put into a pack."));
    }
}
