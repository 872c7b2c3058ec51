package org.networkspc.reports.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entries under {@code releases}. */
final class ReleasingSettings {
    private static final Pattern DAY = Pattern.compile("(working day )?([0-9]{1,2})");
    private static final int LONGEST_MONTH = 31;

    private ReleasingSettings() {}

    static Releasing read(Settings file) {
        return file.below("releases")
                .map(settings -> {
                    try (settings) {
                        return releasing(settings);
                    }
                })
                .orElse(Releasing.LIVE);
    }

    private static Releasing releasing(Settings settings) {
        Releasing usual = Releasing.LIVE;
        if (!settings.has("way")) {
            settings.missing("way", "approval, automatic or live");
        }
        Releasing read = new Releasing(
                settings.choice("way", ways()).orElse(Releasing.Way.LIVE),
                settings.choice("every", months()).orElse(1),
                day(settings, "opens", usual.opens()),
                day(settings, "closes", usual.closes()),
                day(settings, "releases", usual.releases()),
                clock(settings, usual.clock()));
        if (!isInOrder(read)) {
            settings.refuse("releases", days(read), "days in the order opens, closes, releases are expected");
        }
        return read;
    }

    private static Map<String, Releasing.Way> ways() {
        Map<String, Releasing.Way> ways = new LinkedHashMap<>();
        ways.put("live", Releasing.Way.LIVE);
        ways.put("approval", Releasing.Way.APPROVAL);
        ways.put("automatic", Releasing.Way.AUTOMATIC);
        return ways;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new LinkedHashMap<>();
        months.put("month", 1);
        months.put("quarter", 3);
        months.put("year", 12);
        return months;
    }

    /** In a month without holidays that begins with five working days; only dates, or only working days, can be compared. */
    private static boolean isInOrder(Releasing read) {
        List<Releasing.Day> days = List.of(read.opens(), read.closes(), read.releases());
        for (int i = 1; i < days.size(); i++) {
            boolean alike = days.get(i - 1).working() == days.get(i).working();
            if (alike && days.get(i - 1).number() > days.get(i).number()) {
                return false;
            }
        }
        return true;
    }

    private static String days(Releasing read) {
        return read.opens().number() + ", " + read.closes().number() + ", "
                + read.releases().number();
    }

    private static Releasing.Day day(Settings settings, String key, Releasing.Day usual) {
        Optional<String> text = settings.text(key);
        if (text.isEmpty()) {
            return usual;
        }
        Matcher matcher = DAY.matcher(text.get());
        if (!matcher.matches()) {
            settings.refuse(key, text.get(), "a day of the month such as 12, or working day 8, is expected");
            return usual;
        }
        int number = Integer.parseInt(matcher.group(2));
        if (number < 1 || number > LONGEST_MONTH) {
            settings.refuse(key, text.get(), "a day from 1 to 31 is expected");
            return usual;
        }
        return new Releasing.Day(number, matcher.group(1) != null);
    }

    private static Releasing.Clock clock(Settings settings, Releasing.Clock usual) {
        return new Releasing.Clock(
                parsed(settings, "time-zone", "a time zone such as Europe/London is expected", ZoneId::of)
                        .orElse(usual.zone()),
                parsed(settings, "at", "a time such as 06:00 is expected", LocalTime::parse)
                        .orElse(usual.at()),
                new TreeSet<LocalDate>(settings.has("holidays") ? settings.dates("holidays") : List.of()));
    }

    private static <T> Optional<T> parsed(
            Settings settings, String key, String expected, java.util.function.Function<String, T> parser) {
        Optional<String> text = settings.text(key);
        try {
            return text.map(parser);
        } catch (DateTimeException e) {
            settings.refuse(key, text.orElse(""), expected);
            return Optional.empty();
        }
    }
}
