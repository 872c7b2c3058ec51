package org.networkspc.reports.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Stratum;

/** The entries under {@code aims}: how much, for whom, by when. */
final class AimSettings {
    private static final String WAVE = "wave";

    private AimSettings() {}

    static List<Aim> read(Settings file, List<String> measures, Groups groups) {
        List<Aim> aims = new ArrayList<>();
        for (Settings settings : file.each("aims")) {
            try (settings) {
                aim(settings, measures, groups).ifPresent(aims::add);
            }
        }
        return aims;
    }

    private static Optional<Aim> aim(Settings settings, List<String> measures, Groups groups) {
        String measure = NetworkFile.reference(settings, "measure", measures);
        String sentence = settings.required("sentence", "\"Fewer than 4.0 falls per 1,000 bed days\"");
        Optional<Double> target = settings.number("target");
        Optional<LocalDate> by = settings.date("by");
        if (!settings.has("target")) {
            settings.missing("target", "4.0");
        }
        if (!settings.has("by")) {
            settings.missing("by", "2026-03-31");
        }
        Optional<Aim.Whom> whom = settings.has("for") ? whom(settings, groups) : Optional.of(Aim.Whom.EVERYBODY);
        return target.isPresent() && by.isPresent() && whom.isPresent() && measures.contains(measure)
                ? Optional.of(new Aim(measure, target.get(), by.get(), sentence, whom.get()))
                : Optional.empty();
    }

    private static Optional<Aim.Whom> whom(Settings settings, Groups groups) {
        Optional<Settings> below = settings.below("for");
        if (below.isEmpty()) {
            return Optional.empty();
        }
        try (Settings whom = below.get()) {
            List<String> keys = whom.keys();
            if (keys.size() != 1) {
                settings.refuse("for", String.join(", ", keys), "one group such as {age: 80 and over} is expected");
                keys.forEach(whom::has);
                return Optional.empty();
            }
            String key = keys.get(0);
            String name = whom.text(key).orElse("");
            return key.equals(WAVE) ? wave(whom, name, groups) : stratum(whom, key, name, groups.strata());
        }
    }

    private static Optional<Aim.Whom> wave(Settings whom, String name, Groups groups) {
        if (groups.wave(name).isEmpty()) {
            List<String> known = groups.waves().stream().map(Groups.Wave::name).toList();
            whom.refuse(WAVE, name, "the name of a wave is expected. " + Spelling.advice(name, known));
            return Optional.empty();
        }
        return Optional.of(Aim.Whom.of(name));
    }

    private static Optional<Aim.Whom> stratum(
            Settings whom, String dimension, String category, Map<String, List<String>> strata) {
        List<String> known = strata.getOrDefault(dimension, List.of());
        if (!strata.containsKey(dimension)) {
            whom.refuse(
                    dimension,
                    category,
                    "a dimension of strata is expected. " + Spelling.advice(dimension, strata.keySet()));
        } else if (category.isEmpty() || !known.isEmpty() && !known.contains(category)) {
            whom.refuse(
                    dimension,
                    category,
                    "a category of " + dimension + " is expected. " + Spelling.advice(category, known));
        } else {
            return Optional.of(Aim.Whom.of(Stratum.of(dimension, category)));
        }
        return Optional.empty();
    }
}
