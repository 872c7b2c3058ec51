package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.Phase;

/**
 * So many points in a row, each strictly above the one before, or each below. Every point of the trend is a member, its
 * first one included.
 *
 * @param length how many points complete it: 7 points are 6 steps
 * @param ties what a point equal to the one before does
 * @param reach what else ends it
 */
public record Trend(int length, Ties ties, Reach reach) implements SpecialCauseRule {

    public Trend {
        if (length < 3) {
            throw new IllegalArgumentException("length must be at least 3, was " + length);
        }
    }

    @Override
    public String id() {
        return "trend-of-" + length;
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (List<Integer> stretch : reach.stretches(phase)) {
            List<Integer> trend = new ArrayList<>(stretch.subList(0, 1));
            int direction = 0;
            for (int i : stretch.subList(1, stretch.size())) {
                int last = trend.get(trend.size() - 1);
                int step = Double.compare(
                        phase.points().get(i).value(), phase.points().get(last).value());
                if (step == 0 && ties == Ties.SKIP) {
                    continue;
                }
                if (step == direction && step != 0) {
                    trend.add(i);
                    continue;
                }
                complete(trend, direction, signals);
                trend = new ArrayList<>(step == 0 ? List.of(i) : List.of(last, i));
                direction = step;
            }
            complete(trend, direction, signals);
        }
        return signals;
    }

    private void complete(List<Integer> trend, int direction, List<Signal> signals) {
        if (direction != 0 && trend.size() >= length) {
            signals.add(new Signal(id(), trend.get(length - 1), trend, direction > 0 ? Side.HIGH : Side.LOW));
        }
    }

    @Override
    public String words(Signal signal) {
        return signal.members().size() + " points in a row " + (signal.side() == Side.HIGH ? "rising" : "falling");
    }

    @Override
    public String reference() {
        return switch (length) {
            case 5 -> "Perla, Provost & Murray 2011, doi:10.1136/bmjqs.2009.037895";
            case 6 -> "Nelson 1984, doi:10.1080/00224065.1984.11978921";
            default -> "NHS England, Making Data Count";
        };
    }
}
