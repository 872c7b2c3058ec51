package org.networkspc.reports.config;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The entries under {@code sharing}. */
final class SharingSettings {
    private static final int FEWEST_CONTRIBUTORS = 3;
    private static final int SMALLEST_COUNT = 3;
    private static final int SMALLEST_GROUP = 5;

    private SharingSettings() {}

    static Sharing read(Settings file, List<String> measures) {
        return file.below("sharing")
                .map(settings -> {
                    try (settings) {
                        return sharing(settings, measures);
                    }
                })
                .orElse(Sharing.UNWRITTEN);
    }

    private static Sharing sharing(Settings settings, List<String> measures) {
        String version = settings.required("version", "\"1\"");
        Optional<LocalDate> agreed = settings.date("agreed");
        if (!settings.has("agreed")) {
            settings.missing("agreed", "2024-04-01");
        }
        Sharing.Others others = settings.choice("members", others()).orElse(Sharing.Others.NOTHING);
        return new Sharing(
                version,
                agreed,
                others,
                settings.choice("public", yesNo()).orElse(false),
                protection(settings, "for-members", Sharing.Protection.NETWORK, others == Sharing.Others.NAMES),
                protection(settings, "for-public", Sharing.Protection.PUBLIC, false),
                notPeople(settings, measures));
    }

    private static Map<String, Sharing.Others> others() {
        Map<String, Sharing.Others> ways = new LinkedHashMap<>();
        ways.put("names", Sharing.Others.NAMES);
        ways.put("codes", Sharing.Others.CODES);
        ways.put("nothing", Sharing.Others.NOTHING);
        return ways;
    }

    static Map<String, Boolean> yesNo() {
        Map<String, Boolean> ways = new LinkedHashMap<>();
        ways.put("yes", true);
        ways.put("no", false);
        return ways;
    }

    private static Set<String> notPeople(Settings settings, List<String> measures) {
        Set<String> ids = new TreeSet<>();
        for (String id : settings.has("not-people") ? settings.texts("not-people") : List.<String>of()) {
            if (!measures.contains(id)) {
                settings.refuse("not-people", id, "the id of a measure is expected. " + Spelling.advice(id, measures));
            }
            ids.add(id);
        }
        return ids;
    }

    /** @param named whether members see each other by name, so that a pooled number says nothing new of them */
    private static Sharing.Protection protection(Settings above, String key, Sharing.Protection usual, boolean named) {
        return above.below(key)
                .map(settings -> {
                    try (settings) {
                        return new Sharing.Protection(
                                atLeast(
                                        settings,
                                        "contributors",
                                        named ? 1 : FEWEST_CONTRIBUTORS,
                                        usual.contributors()),
                                percent(settings, named ? 0 : 1, usual.percent()),
                                atLeast(settings, "counts-from", SMALLEST_COUNT, usual.counts()),
                                atLeast(settings, "rounded-to", 1, usual.rounding()),
                                atLeast(settings, "per-cents-from", SMALLEST_GROUP, usual.groups()));
                    }
                })
                .orElse(usual);
    }

    private static int atLeast(Settings settings, String key, int least, int usual) {
        Optional<Integer> number = settings.whole(key);
        if (number.isPresent() && number.get() < least) {
            settings.refuse(key, number.get().toString(), "a whole number of at least " + least + " is expected");
            return usual;
        }
        return number.orElse(usual);
    }

    private static double percent(Settings settings, double least, double usual) {
        Optional<Double> percent = settings.number("percent");
        if (percent.isPresent() && !(percent.get() >= least && percent.get() <= 100)) {
            settings.refuse(
                    "percent", percent.get().toString(), "a number from " + (int) least + " to 100 is expected");
            return usual;
        }
        return percent.orElse(usual);
    }
}
