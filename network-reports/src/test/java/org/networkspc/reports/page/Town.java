package org.networkspc.reports.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.reports.Agreed;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;

/** A network of settings and rows written in a test. */
final class Town {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    private final NetworkConfig config;
    private final Pool pool = new Pool();

    private Town(NetworkConfig config) {
        this.config = config;
    }

    /** @throws IllegalArgumentException when the settings have a problem */
    static Town of(Path folder, String settings) throws IOException {
        Files.writeString(folder.resolve("network.yaml"), Agreed.names(settings));
        Loaded<NetworkConfig> loaded = NetworkConfig.read(folder);
        if (!loaded.problems().isEmpty()) {
            throw new IllegalArgumentException("settings must have no problem, was " + loaded.problems());
        }
        return new Town(loaded.value());
    }

    void add(String measure, String member, int period, double numerator, double denominator) {
        pool.add(Observation.of(measure(measure), member(member), start(measure, period), numerator, denominator));
    }

    void add(String measure, String member, int period, Stratum group, double numerator, double denominator) {
        pool.add(Observation.of(measure(measure), member(member), start(measure, period), numerator, denominator)
                .in(group));
    }

    void count(String measure, String member, int period, double value) {
        pool.add(Observation.of(measure(measure), member(member), start(measure, period), value));
    }

    Edition edition() {
        return new Edition(config, pool, "12 November 2024", Routes.of("town"));
    }

    /** The page as HTML, tags taken out, one space between words. */
    static String text(Page page) {
        return Html.page(page, "/")
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("&#39;|&apos;", "'")
                .replaceAll("&#34;|&quot;", "\"")
                .replaceAll("\\s+", " ");
    }

    static String text(List<Block> blocks) {
        return text(new Page("", Frame.PLAIN, blocks));
    }

    private Member member(String id) {
        return config.network().member(id).orElseThrow();
    }

    private Measure measure(String id) {
        return config.plan(id).orElseThrow().measure();
    }

    private LocalDate start(String measure, int period) {
        return measure(measure).cadence().plus(FIRST, period);
    }
}
