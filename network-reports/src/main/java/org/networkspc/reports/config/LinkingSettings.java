package org.networkspc.reports.config;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Anchor;
import org.networkspc.series.Link;
import org.networkspc.series.Linking;
import org.networkspc.series.Weights;

/** How a measure's like-for-like line is fitted: {@code link}, {@code anchor}, {@code weights} and {@code levels}. */
final class LinkingSettings {
    private static final String AUTO = "auto";
    private static final String BASELINE = "baseline";
    private static final String LINKED = "linked";

    private LinkingSettings() {}

    static Linking read(Settings settings, MeasureKind kind) {
        Optional<LocalDate> baseline = settings.date("freeze");
        Linking linking = Linking.AUTO.anchored(anchor(settings, baseline));
        Optional<Link> link = link(settings, kind);
        Weights weights = weights(settings, kind, link);
        boolean linked = isLinked(settings, baseline, weights);
        linking = linking.weighted(weights);
        linking = link.isPresent() ? linking.on(link.get()) : linking;
        return linked ? linking.frozenAfter(baseline.orElseThrow()) : linking;
    }

    private static Optional<Link> link(Settings settings, MeasureKind kind) {
        Map<String, Optional<Link>> links = new LinkedHashMap<>();
        for (Link link : Link.values()) {
            links.put(word(link), Optional.of(link));
        }
        links.put(AUTO, Optional.empty());
        Optional<Link> link = settings.choice("link", links).orElse(Optional.empty());
        if (link.filter(l -> !l.suits(kind)).isPresent()) {
            String suiting = java.util.Arrays.stream(Link.values())
                    .filter(l -> l.suits(kind))
                    .map(LinkingSettings::word)
                    .collect(java.util.stream.Collectors.joining(", "));
            settings.refuse(
                    "link",
                    word(link.get()),
                    "one of " + (suiting.isEmpty() ? "" : suiting + ", ") + AUTO + " is expected for kind "
                            + kind.name().toLowerCase(Locale.ROOT));
            return Optional.empty();
        }
        return link;
    }

    private static Anchor anchor(Settings settings, Optional<LocalDate> baseline) {
        Map<String, Anchor> anchors = new LinkedHashMap<>();
        anchors.put("all", Anchor.ALL);
        anchors.put(BASELINE, baseline.map(Anchor::baseline).orElse(Anchor.ALL));
        anchors.put("last-12", Anchor.LAST_12);
        if (settings.says("anchor", BASELINE) && baseline.isEmpty()) {
            settings.refuse("anchor", BASELINE, "a baseline that ends on a day, freeze, is expected with it");
        }
        return settings.choice("anchor", anchors).orElse(Anchor.ALL);
    }

    private static Weights weights(Settings settings, MeasureKind kind, Optional<Link> link) {
        Map<String, Weights> choices = new LinkedHashMap<>();
        for (Weights weights : Weights.values()) {
            choices.put(word(weights), weights);
        }
        Weights weights = settings.choice("weights", choices).orElse(Weights.DENOMINATOR);
        boolean fits = Link.IDENTITY.suits(kind) && link.orElse(Link.IDENTITY) == Link.IDENTITY;
        if (weights == Weights.EFFICIENT && !fits) {
            settings.refuse(
                    "weights", word(weights), "denominator is expected: efficient weights go with link: identity");
            return Weights.DENOMINATOR;
        }
        return weights;
    }

    private static boolean isLinked(Settings settings, Optional<LocalDate> baseline, Weights weights) {
        Map<String, Boolean> choices = new LinkedHashMap<>();
        choices.put("free", false);
        choices.put(LINKED, true);
        boolean linked = settings.choice("levels", choices).orElse(false);
        if (linked && baseline.isEmpty()) {
            settings.refuse("levels", LINKED, "a baseline that ends on a day, freeze, is expected with it");
        } else if (linked && weights == Weights.EFFICIENT) {
            settings.refuse("levels", LINKED, "free is expected with weights: efficient");
        }
        return linked && baseline.isPresent() && weights == Weights.DENOMINATOR;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
