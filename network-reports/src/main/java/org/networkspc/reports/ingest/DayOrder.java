package org.networkspc.reports.ingest;

import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** Which part of 03/08/2024 comes first. */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /** Different days or months that settle a column whose other part never changes. */
    private static final int SETTLING = 3;

    String words() {
        return switch (this) {
            case DAY_FIRST -> "day first";
            case MONTH_FIRST -> "month first";
            case UNKNOWN -> "";
        };
    }

    static DayOrder of(String words) {
        return words.equals(DAY_FIRST.words()) ? DAY_FIRST : words.equals(MONTH_FIRST.words()) ? MONTH_FIRST : UNKNOWN;
    }

    /** What a column of dates says about it; unknown when it could be either, or says both. */
    static DayOrder in(Collection<String> texts) {
        TreeSet<Integer> firsts = new TreeSet<>();
        TreeSet<Integer> seconds = new TreeSet<>();
        for (String text : texts) {
            String date = Periods.commenced(text);
            Matcher slashed = Periods.SLASHED.matcher(date);
            if (!date.isEmpty() && date.charAt(0) <= '9' && slashed.matches()) {
                firsts.add(Integer.valueOf(slashed.group(1)));
                seconds.add(Integer.valueOf(slashed.group(2)));
            }
        }
        return of(firsts, seconds);
    }

    private static DayOrder of(TreeSet<Integer> firsts, TreeSet<Integer> seconds) {
        if (firsts.isEmpty()) {
            return UNKNOWN;
        }
        boolean dayFirst = firsts.last() > 12;
        boolean monthFirst = seconds.last() > 12;
        if (dayFirst == monthFirst && !dayFirst) {
            dayFirst = firsts.size() == 1 && seconds.size() >= SETTLING;
            monthFirst = seconds.size() == 1 && firsts.size() >= SETTLING;
        }
        if (dayFirst == monthFirst) {
            return UNKNOWN;
        }
        return dayFirst ? DAY_FIRST : MONTH_FIRST;
    }
}
