package org.networkspc.series;

import java.time.LocalDate;
import org.networkspc.words.Phrase;

/**
 * The months whose sizes make the fixed mix of members a like-for-like line is standardised to.
 *
 * @param baselineEnd months after this day stay out; {@link LocalDate#MAX} for none
 * @param latest of the months left, so many of the latest
 */
public record Anchor(LocalDate baselineEnd, int latest) {
    /** The mix of all months; the default. */
    public static final Anchor ALL = new Anchor(LocalDate.MAX, Integer.MAX_VALUE);
    /** The mix of the latest twelve months. */
    public static final Anchor LAST_12 = new Anchor(LocalDate.MAX, 12);

    public Anchor {
        if (latest < 1) {
            throw new IllegalArgumentException("latest must be at least 1, was " + latest);
        }
    }

    /** The mix of the months up to this day. */
    public static Anchor baseline(LocalDate lastDay) {
        return new Anchor(lastDay, Integer.MAX_VALUE);
    }

    /** "mix of the latest 12 periods". */
    public String words() {
        return phrase().toString();
    }

    /** {@link #words} for whatever language it will be worded in. */
    public Phrase phrase() {
        if (!baselineEnd.equals(LocalDate.MAX)) {
            return Phrase.of("mix of the baseline");
        }
        return latest < Integer.MAX_VALUE
                ? Phrase.of("mix of the latest {0} periods", latest)
                : Phrase.of("mix of all periods");
    }

    /** How much each member counted in these months, in the panel's order. */
    public double[] sizes(Panel panel) {
        int end = (int) panel.months().stream()
                .filter(month -> !month.isAfter(baselineEnd))
                .count();
        double[] sizes = new double[panel.members().size()];
        for (int i = 0; i < sizes.length; i++) {
            for (int t = Math.max(0, end - latest); t < end; t++) {
                sizes[i] += panel.size(i, t);
            }
        }
        return sizes;
    }

    /** The share S of each member; they add up to 1, or are 1 each for counts, whose line is a sum. */
    double[] shares(Panel panel) {
        double[] shares = sizes(panel);
        double total = 0;
        for (double size : shares) {
            total += size;
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("anchor must hold a month with a value, was " + this);
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = !panel.isCounted() ? shares[i] / total : shares[i] > 0 ? 1 : 0;
        }
        return shares;
    }
}
