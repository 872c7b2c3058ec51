package org.networkspc.reports.release;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.networkspc.reports.config.Releasing;
import org.networkspc.words.Phrase;

/**
 * Has every period released once, when it is due. It remembers nothing itself: what was released stands in the journal, so a
 * restart, a clock that jumps, or two looks at the same moment change nothing. Periods missed while nobody looked are made one
 * after another at the next look, each saying that it is late.
 */
public final class Schedule {
    private final InstantSource clock;

    public Schedule(InstantSource clock) {
        this.clock = clock;
    }

    /** A network whose periods are released. */
    public interface Network {
        Releasing agreed();

        /** Month of the first numbers; empty before them. */
        Optional<YearMonth> first();

        /** Periods that were released, by the journal. */
        List<YearMonth> released();

        /**
         * Releases one period, or does nothing when it is released already.
         *
         * @param late what is said of its being late; {@link Phrase#NONE} when it is in time
         */
        void release(YearMonth period, Phrase late);
    }

    /** Looks once. For networks that agreed to be released automatically. */
    public void look(Network network) {
        if (network.agreed().way() != Releasing.Way.AUTOMATIC || network.first().isEmpty()) {
            return;
        }
        Calendar calendar = new Calendar(network.agreed());
        for (YearMonth period : calendar.due(network.first().get(), network.released(), clock.instant())) {
            if (!network.released().contains(period)) {
                network.release(period, calendar.lateness(period, clock.instant()));
            }
        }
    }
}
