package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;

/**
 * So many points in a row strictly on one side of the centre. One signal for each run; every point of the run is a
 * member.
 *
 * @param length how many points complete it: 8 in {@code STANDARD}, 7 in Making Data Count
 * @param ties what a point exactly on the centre does
 * @param reach what else ends it
 */
public record RunOneSide(int length, Ties ties, Reach reach) implements SpecialCauseRule {

    public RunOneSide {
        if (length < 2) {
            throw new IllegalArgumentException("length must be at least 2, was " + length);
        }
    }

    @Override
    public String id() {
        return "run-of-" + length;
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (List<Integer> stretch : reach.stretches(phase)) {
            List<Integer> run = new ArrayList<>();
            int side = 0;
            for (int i : stretch) {
                int here = side(phase.points().get(i));
                if (here == 0 && ties == Ties.SKIP) {
                    continue;
                }
                if (here != side) {
                    complete(run, side, signals);
                    run = new ArrayList<>();
                    side = here;
                }
                run.add(i);
            }
            complete(run, side, signals);
        }
        return signals;
    }

    private void complete(List<Integer> run, int side, List<Signal> signals) {
        if (side != 0 && run.size() >= length) {
            signals.add(new Signal(id(), run.get(length - 1), run, side > 0 ? Side.HIGH : Side.LOW));
        }
    }

    /** 1 above the centre, −1 below, 0 on it. */
    static int side(ChartPoint point) {
        return Double.compare(point.value(), point.limits().centre());
    }

    @Override
    public String words(Signal signal) {
        return signal.members().size() + " points in a row " + (signal.side() == Side.HIGH ? "above" : "below")
                + " the centre";
    }

    @Override
    public String reference() {
        return switch (length) {
            case 6 -> "Perla, Provost & Murray 2011, doi:10.1136/bmjqs.2009.037895";
            case 7 -> "NHS England, Making Data Count";
            case 9 -> "Nelson 1984, doi:10.1080/00224065.1984.11978921";
            default -> "Western Electric 1956, Statistical Quality Control Handbook";
        };
    }
}
