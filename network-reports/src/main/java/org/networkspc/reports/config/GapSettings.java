package org.networkspc.reports.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.MeasureKind;
import org.networkspc.network.Compared;

/** The gaps of a measure: which groups, compared with whom, drawn on which scale. */
final class GapSettings {
    private static final String REST = "rest";
    private static final Map<String, People.Scale> SCALES = scales();
    private static final Map<String, Compared.Mix> MIXES = mixes();

    private final Settings settings;
    private final Map<String, List<String>> strata;

    private GapSettings(Settings settings, Map<String, List<String>> strata) {
        this.settings = settings;
        this.strata = strata;
    }

    /**
     * Reads {@code gaps} below a measure.
     *
     * @param strata categories of each dimension; an empty list when any is taken
     */
    static List<People.Gap> read(Settings measure, MeasureKind kind, Map<String, List<String>> strata) {
        if (measure.has("gaps") && !kind.isRatio()) {
            measure.refuse("gaps", "a list", "gaps are of proportions and rates; kind proportion or rate is expected");
        }
        List<People.Gap> gaps = new ArrayList<>();
        for (Settings one : measure.each("gaps")) {
            try (one) {
                new GapSettings(one, strata).gap().filter(g -> kind.isRatio()).ifPresent(gaps::add);
            }
        }
        return gaps;
    }

    private Optional<People.Gap> gap() {
        String dimension = settings.required("dimension", "age");
        People.Scale scale = settings.choice("scale", SCALES).orElse(People.Scale.DIFFERENCE);
        Compared.Mix mix = settings.choice("mix", MIXES).orElse(Compared.Mix.OVERALL);
        List<String> groups = strata.getOrDefault(dimension, List.of()).stream()
                .filter(category -> !Compared.isNotKnown(category))
                .toList();
        boolean ends = scale.isOrdered() && groups.size() > 1;
        String group = settings.text("group").orElse(ends ? groups.get(groups.size() - 1) : "");
        String reference = settings.text("reference").orElse(ends ? groups.get(0) : REST);
        if (scale.isOrdered() && mix == Compared.Mix.WITHIN_MEMBERS) {
            settings.refuse("mix", "within-members", "overall is expected: an index over all groups counts everybody");
        }
        if (!isDimension(dimension) || !isOrdered(scale, groups) || !areGroups(group, reference, groups)) {
            return Optional.empty();
        }
        Compared compared =
                reference.equals(REST) ? Compared.toRest(dimension, group) : Compared.of(dimension, group, reference);
        return Optional.of(new People.Gap(compared.on(mix), scale));
    }

    private boolean isDimension(String dimension) {
        if (!dimension.isEmpty() && !strata.containsKey(dimension)) {
            settings.refuse(
                    "dimension",
                    dimension,
                    "a dimension of strata is expected. " + Spelling.advice(dimension, List.copyOf(strata.keySet())));
        }
        return strata.containsKey(dimension);
    }

    private boolean isOrdered(People.Scale scale, List<String> groups) {
        boolean possible = !scale.isOrdered() || groups.size() > 1;
        if (!possible) {
            settings.refuse(
                    "scale",
                    code(scale),
                    "the groups in their order, as a list of two or more under strata, are expected");
        }
        return possible;
    }

    private boolean areGroups(String group, String reference, List<String> groups) {
        if (group.isEmpty()) {
            settings.missing("group", groups.isEmpty() ? "80 and over" : groups.get(groups.size() - 1));
            return false;
        }
        boolean known =
                isGroup("group", group, groups) && (reference.equals(REST) || isGroup("reference", reference, groups));
        if (known && group.equals(reference)) {
            settings.refuse("reference", reference, "another group than " + group + ", or rest, is expected");
        }
        return known && !group.equals(reference);
    }

    private boolean isGroup(String key, String category, List<String> groups) {
        if (Compared.isNotKnown(category)) {
            settings.refuse(key, category, "a group whose people are known is expected");
            return false;
        }
        boolean known = groups.isEmpty() || groups.contains(category);
        if (!known) {
            settings.refuse(
                    key, category, "a category of the dimension is expected. " + Spelling.advice(category, groups));
        }
        return known;
    }

    private static Map<String, People.Scale> scales() {
        Map<String, People.Scale> scales = new LinkedHashMap<>();
        for (People.Scale scale : People.Scale.values()) {
            scales.put(code(scale), scale);
        }
        return scales;
    }

    private static Map<String, Compared.Mix> mixes() {
        Map<String, Compared.Mix> mixes = new LinkedHashMap<>();
        mixes.put("overall", Compared.Mix.OVERALL);
        mixes.put("within-members", Compared.Mix.WITHIN_MEMBERS);
        return mixes;
    }

    private static String code(People.Scale scale) {
        return scale.name().toLowerCase(Locale.ROOT);
    }
}
