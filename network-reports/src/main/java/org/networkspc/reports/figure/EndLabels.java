package org.networkspc.reports.figure;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Labels in a column beside the plot: nudged apart, and the least important dropped where there is no room. */
final class EndLabels {
    private static final double LEADING = 14;
    private static final double FURTHEST = 17;

    /** A label that would like to stand at this height. */
    record Wanted(String text, Font font, Color color, double middle) {}

    private EndLabels() {}

    /**
     * @param wanted the most important first; of labels with the same text only the first stays
     * @param top the highest middle of a label
     * @param bottom the lowest middle of a label
     */
    static List<Label> place(List<Wanted> wanted, double x, double top, double bottom) {
        List<Wanted> kept = new ArrayList<>();
        for (Wanted next : wanted) {
            if (kept.stream().anyMatch(k -> k.text().equals(next.text()))) {
                continue;
            }
            List<Wanted> tried = new ArrayList<>(kept);
            tried.add(next);
            tried.sort(Comparator.comparingDouble(Wanted::middle));
            if (kept.isEmpty() || furthest(tried, apart(tried, top, bottom)) <= FURTHEST) {
                kept = tried;
            }
        }
        List<Double> middles = apart(kept, top, bottom);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Wanted w = kept.get(i);
            labels.add(Label.centred(w.text(), w.font(), w.color(), x, middles.get(i)));
        }
        return labels;
    }

    private static double furthest(List<Wanted> wanted, List<Double> middles) {
        double furthest = 0;
        for (int i = 0; i < wanted.size(); i++) {
            furthest = Math.max(furthest, Math.abs(wanted.get(i).middle() - middles.get(i)));
        }
        return furthest;
    }

    /** Middles in order, at least a line apart, moved as little as neighbours allow: groups share their shift. */
    private static List<Double> apart(List<Wanted> sorted, double top, double bottom) {
        List<double[]> groups = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            groups.add(new double[] {sorted.get(i).middle() - i * LEADING, 1});
            while (groups.size() > 1 && groups.get(groups.size() - 2)[0] >= groups.get(groups.size() - 1)[0]) {
                double[] last = groups.remove(groups.size() - 1);
                double[] before = groups.get(groups.size() - 1);
                before[0] = (before[0] * before[1] + last[0] * last[1]) / (before[1] + last[1]);
                before[1] += last[1];
            }
        }
        double lowest = bottom - (sorted.size() - 1) * LEADING;
        List<Double> middles = new ArrayList<>();
        for (double[] group : groups) {
            for (int k = 0; k < group[1]; k++) {
                double shift = Math.max(top, Math.min(group[0], lowest));
                middles.add(shift + middles.size() * LEADING);
            }
        }
        return middles;
    }
}
