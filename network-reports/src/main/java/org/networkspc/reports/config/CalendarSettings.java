package org.networkspc.reports.config;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.networkspc.pool.Missing;

/** The entries under {@code calendar} and {@code missing}. */
final class CalendarSettings {
    private CalendarSettings() {}

    static Calendar read(Settings file) {
        return file.below("calendar")
                .map(settings -> {
                    try (settings) {
                        return calendar(settings);
                    }
                })
                .orElse(Calendar.UNITED_KINGDOM);
    }

    /** What the network's members write where there is no number. */
    static Map<String, Missing.Kind> marks(Settings file) {
        Map<String, Missing.Kind> kinds = new LinkedHashMap<>();
        for (Missing.Kind kind : Missing.Kind.values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind);
        }
        Map<String, Missing.Kind> marks = new LinkedHashMap<>();
        file.below("missing").ifPresent(settings -> {
            for (String mark : settings.keys()) {
                settings.choice(mark, kinds).ifPresent(kind -> marks.put(mark.toLowerCase(Locale.ROOT), kind));
            }
        });
        return marks;
    }

    private static Calendar calendar(Settings settings) {
        Calendar usual = Calendar.UNITED_KINGDOM;
        Map<String, Month> months = new LinkedHashMap<>();
        for (Month month : Month.values()) {
            months.put(month.name().toLowerCase(Locale.ROOT), month);
        }
        return new Calendar(
                settings.choice("financial-year", months).orElse(usual.financialYear()),
                settings.choice("financial-year-named-by", namedBy()).orElse(usual.namedByEnd()),
                days(settings, "terms", usual.terms()),
                days(settings, "half-terms", usual.halfTerms()));
    }

    private static Map<String, Boolean> namedBy() {
        Map<String, Boolean> ways = new LinkedHashMap<>();
        ways.put("end", true);
        ways.put("start", false);
        return ways;
    }

    private static List<MonthDay> days(Settings settings, String key, List<MonthDay> usual) {
        List<MonthDay> days = new ArrayList<>();
        for (String text : settings.has(key) ? settings.texts(key) : List.<String>of()) {
            try {
                days.add(MonthDay.parse("--" + text));
            } catch (DateTimeException e) {
                settings.refuse(key, text, "days such as 09-01 are expected");
            }
        }
        if (!days.isEmpty() && days.size() != usual.size()) {
            settings.refuse(
                    key, Integer.toString(days.size()), usual.size() + " first days are expected, autumn first");
        }
        return days.size() == usual.size() ? days : usual;
    }
}
