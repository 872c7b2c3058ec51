package org.networkspc.reports.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.reports.config.Counting.NotComparable;
import org.networkspc.reports.config.OutsideDenominator.Revision;

/** What a measure counts: {@code counts}, {@code denominator} and {@code not-comparable}. */
final class CountingSettings {
    private static final Map<String, Boolean> YES_OR_NO = yesOrNo();

    private CountingSettings() {}

    /** @param members ids of the network's members; empty where they are taken from the data */
    static Counting read(Settings settings, MeasureKind kind, List<String> members) {
        String events = "";
        String exposure = "";
        Optional<Settings> words = settings.below("counts");
        if (words.isPresent()) {
            try (Settings counts = words.get()) {
                events = counts.text("events").orElse("");
                exposure = counts.text("exposure").orElse("");
            }
        }
        return new Counting(
                events,
                exposure,
                exposureOf(settings, kind),
                outside(settings, kind),
                notComparable(settings, members));
    }

    private static String exposureOf(Settings settings, MeasureKind kind) {
        Optional<String> measure = settings.text("exposure");
        if (measure.isPresent() && kind != MeasureKind.BETWEEN) {
            settings.refuse("exposure", measure.get(), "kind: between is expected with it; others have denominators");
        }
        return measure.orElse("");
    }

    /** Refuses an exposure that names no measure with denominators or counts. */
    static void check(Settings settings, MeasurePlan plan, Map<String, MeasurePlan> plans) {
        String exposure = plan.counting().exposureOf();
        List<String> counted = plans.values().stream()
                .map(MeasurePlan::measure)
                .filter(m -> m.kind().isRatio() || m.kind() == MeasureKind.COUNT)
                .map(Measure::id)
                .toList();
        if (!exposure.isEmpty() && !counted.contains(exposure)) {
            settings.refuse(
                    "exposure",
                    exposure,
                    "the id of a measure with denominators, or of a count, is expected. "
                            + Spelling.advice(exposure, counted));
        }
    }

    private static Optional<OutsideDenominator> outside(Settings settings, MeasureKind kind) {
        Optional<Settings> below = settings.below("denominator");
        if (below.isPresent() && !kind.isRatio()) {
            settings.refuse(
                    "denominator", "settings", "a proportion or a rate is expected; others have no denominator");
        }
        return below.map(denominator -> {
            try (denominator) {
                return new OutsideDenominator(
                        denominator.required("source", "census"),
                        denominator.required("version", "2021-based"),
                        day(denominator, "date"),
                        denominator.choice("estimated", YES_OR_NO).orElse(false),
                        revisions(denominator));
            }
        });
    }

    private static List<Revision> revisions(Settings denominator) {
        List<Revision> revisions = new ArrayList<>();
        for (Settings settings : denominator.each("revisions")) {
            try (settings) {
                revisions.add(new Revision(settings.required("version", "2024-based"), day(settings, "from")));
            }
        }
        revisions.sort(Comparator.comparing(Revision::from));
        return revisions;
    }

    /** A day that must be given. */
    private static LocalDate day(Settings settings, String key) {
        if (!settings.has(key)) {
            settings.missing(key, "2024-04-01");
        }
        return settings.date(key).orElse(LocalDate.EPOCH);
    }

    private static List<NotComparable> notComparable(Settings measure, List<String> members) {
        Map<String, NotComparable> all = new LinkedHashMap<>();
        for (Settings settings : measure.each("not-comparable")) {
            try (settings) {
                String member = settings.required("member", "H01");
                String reason = settings.required("reason", "counts differently");
                LocalDate from = settings.date("from").orElse(LocalDate.MIN);
                if (!members.isEmpty() && !members.contains(member)) {
                    settings.refuse(
                            "member", member, "the id of a member is expected. " + Spelling.advice(member, members));
                } else if (all.putIfAbsent(member, new NotComparable(member, reason, from)) != null) {
                    settings.refuse("member", member, "a member that is not named twice is expected");
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static Map<String, Boolean> yesOrNo() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("true", true);
        words.put("false", false);
        return words;
    }
}
