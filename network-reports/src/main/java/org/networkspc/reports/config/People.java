package org.networkspc.reports.config;

import java.util.List;
import java.util.Optional;
import org.networkspc.network.Compared;

/**
 * Which people a measure tells apart, and how they go on from it.
 *
 * @param stage its place in the pathway, if it has one
 * @param gaps between groups, each followed as a measure of its own
 * @param handOvers of what this measure counts as sent
 */
public record People(Optional<Stage> stage, List<Gap> gaps, List<SentTo> handOvers) {
    static final People UNTOLD = new People(Optional.empty(), List.of(), List.of());

    public People {
        gaps = List.copyOf(gaps);
        handOvers = List.copyOf(handOvers);
    }

    /**
     * One step of a pathway that people go through in order.
     *
     * @param position from 1
     * @param owner who answers for it, in the network's words; may be empty
     * @param lag periods that people take from the stage before; 0 where the steps of one period follow on
     */
    public record Stage(int position, String name, String owner, int lag) {}

    /** A gap the network follows, on the scale it draws. */
    public record Gap(Compared compared, Scale scale) {}

    /** What the line of a gap shows; its sentence always reads the difference and the ratio both. */
    public enum Scale {
        /** Group less reference. */
        DIFFERENCE,
        /** Group over reference. */
        RATIO,
        /** Slope index of inequality over all groups in order. */
        SII,
        /** Relative index of inequality over all groups in order. */
        RII;

        /** Whether all groups count, in the order of the settings. */
        public boolean isOrdered() {
            return this == SII || this == RII;
        }
    }

    /**
     * A hand-over to be checked.
     *
     * @param from id of the member that sends
     * @param received id of the measure that counts arrivals
     * @param to id of the member that receives
     */
    public record SentTo(String from, String received, String to) {}
}
