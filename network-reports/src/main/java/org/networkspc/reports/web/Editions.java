package org.networkspc.reports.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.intake.Frozen;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.intake.Snapshot;
import org.networkspc.reports.page.Dates;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Readings;
import org.networkspc.reports.page.Routes;
import org.networkspc.reports.release.ReleaseDocument;
import org.networkspc.reports.store.Released;
import org.networkspc.series.StoredLine;
import org.networkspc.words.Words;

/**
 * What a network sees: everything known, where it agreed that figures are live; else its latest release. Each says which on
 * every page.
 */
final class Editions {
    private Editions() {}

    static Networks.Hosted.Known of(Intake intake, Snapshot now) {
        NetworkConfig config = now.config();
        Routes routes = Routes.of(config.network().id());
        List<Released> releases = now.releases().all();
        if (config.releasing().isLive()) {
            NetworkConfig live = config.withAudience(
                    config.wording().words().say("{0} · live", config.wording().audience()));
            Edition all = new Edition(
                    live, now.pool(), day(now.config(), now.dataAsAt()), routes, since(intake, releases, 1));
            return new Networks.Hosted.Known(now, all, all);
        }
        Edition own = new Edition(config, now.pool(), day(now.config(), now.dataAsAt()), routes, new Readings());
        return new Networks.Hosted.Known(now, released(intake, now, routes), own);
    }

    private static Edition released(Intake intake, Snapshot now, Routes routes) {
        NetworkConfig config = now.config();
        String audience = config.wording().audience();
        Words words = config.wording().words();
        return now.releases()
                .latest()
                .map(frozen -> new Edition(
                        config.withAudience(words.say("{0} · release of {1}", audience, frozen.period())),
                        frozen.pool(),
                        day(config, frozen.dataAsAt()),
                        routes,
                        since(intake, now.releases().all(), 2)))
                .orElseGet(() -> new Edition(
                        config.withAudience(words.say("{0} · nothing released yet", audience)),
                        new Pool(),
                        "",
                        routes,
                        new Readings()));
    }

    /**
     * What a release of these numbers would show, on pages that stand alone.
     *
     * @param corrected the release that is said to be wrong, if one is
     */
    static Edition prospective(Intake intake, Frozen frozen, Optional<Released> corrected) {
        Snapshot now = intake.snapshot();
        NetworkConfig config = now.config();
        return new Edition(
                corrected
                        .map(wrong -> config.withAudience(config.wording()
                                .words()
                                .say(
                                        "{0} · corrects the release of {1}",
                                        config.wording().audience(), LocalDate.ofInstant(wrong.at(), ZoneOffset.UTC))))
                        .orElse(config),
                frozen.pool(),
                day(now.config(), frozen.dataAsAt()),
                Routes.NONE,
                since(intake, now.releases().all(), 1));
    }

    /** Readings that hold past points against the release so many back: 1 is the latest. */
    private static Readings since(Intake intake, List<Released> releases, int back) {
        return releases.size() < back
                ? new Readings()
                : new Readings(lines(intake, releases.get(releases.size() - back)));
    }

    private static Map<String, StoredLine> lines(Intake intake, Released release) {
        return ReleaseDocument.of(intake.document(release)).lines();
    }

    private static String day(NetworkConfig config, Instant asAt) {
        return asAt.equals(Instant.EPOCH)
                ? ""
                : Dates.day(asAt, config.wording().words());
    }
}
