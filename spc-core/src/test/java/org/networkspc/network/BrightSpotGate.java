package org.networkspc.network;

import java.util.List;
import java.util.SplittableRandom;
import org.networkspc.measure.Stratum;
import org.networkspc.network.SimulatedNetwork.Movement;
import org.networkspc.pool.Pool;
import org.networkspc.series.Linking;
import org.networkspc.series.Panel;
import org.networkspc.series.Series;

/**
 * In how many networks of a hundred, looked at each month from 20 to 24, a member shows the run alone, and the run ahead of
 * the others; an idea is not asked for. Where the first member gains, only that one is looked at.
 */
record BrightSpotGate(double run, double card) {

    static BrightSpotGate of(int networks, Movement movement, double gain) {
        SplittableRandom random = new SplittableRandom(77);
        int runs = 0;
        int cards = 0;
        for (int n = 0; n < networks; n++) {
            SimulatedNetwork drawn =
                    SimulatedNetwork.of(random.split(), movement, 24, (i, t) -> i == 0 && t >= 12 ? gain : 0);
            Seen seen = Seen.NOTHING;
            for (int look = 20; look <= 24 && !seen.card(); look++) {
                seen = seen.and(look(drawn.upTo(look), gain > 0 ? 1 : SimulatedNetwork.MEMBERS));
            }
            runs += seen.run() ? 1 : 0;
            cards += seen.card() ? 1 : 0;
        }
        return new BrightSpotGate(100.0 * runs / networks, 100.0 * cards / networks);
    }

    private record Seen(boolean run, boolean card) {
        static final Seen NOTHING = new Seen(false, false);

        Seen and(Seen later) {
            return new Seen(run || later.run, card || later.card);
        }
    }

    private static Seen look(SimulatedNetwork drawn, int members) {
        Pool pool = drawn.pool();
        List<Series> lines = Series.ofMembers(pool, SimulatedNetwork.MEASURE, drawn.network);
        Panel panel = Panel.of(pool, SimulatedNetwork.MEASURE, drawn.network, Stratum.ALL);
        Others others = new Others(SimulatedNetwork.MEASURE, panel, Linking.AUTO);
        Seen seen = Seen.NOTHING;
        for (int i = 0; i < members; i++) {
            boolean run = OwnShift.of(lines.get(i), 12).isPresent();
            boolean ahead = run && OwnGap.z(others, i, 12, 6).orElse(0) > 3;
            seen = seen.and(new Seen(run, ahead));
        }
        return seen;
    }
}
