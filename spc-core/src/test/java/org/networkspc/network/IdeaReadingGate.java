package org.networkspc.network;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.network.SimulatedNetwork.Movement;

/**
 * In how many networks of a hundred the reading of an idea that four of twelve members tried, in months 15 to 18 of 24, says
 * more than chance: of all together, of any of the four lines, of the four beside the others.
 */
record IdeaReadingGate(double together, double anyLine, double apart) {

    /**
     * @param gain of those who tried it, from their own month on
     * @param noise standard deviation of each member's months, beside counting and the 0.01 there always is
     * @param tide standard deviation of months that move all members alike
     */
    static IdeaReadingGate of(int networks, double gain, double noise, double tide) {
        SplittableRandom random = new SplittableRandom(2024);
        int[] found = new int[3];
        for (int n = 0; n < networks; n++) {
            SplittableRandom months = random.split();
            double[] all = IntStream.range(0, 24)
                    .mapToDouble(t -> tide * months.nextGaussian())
                    .toArray();
            SimulatedNetwork drawn = SimulatedNetwork.of(
                    random.split(),
                    Movement.FOUR_JOIN,
                    24,
                    (i, t) -> all[t] + noise * months.nextGaussian() + (i < 4 && t >= 14 + i ? gain : 0));
            List<ChangeIdea> tried = IntStream.range(0, 4)
                    .mapToObj(i -> new ChangeIdea(
                            "i" + i,
                            "huddles",
                            List.of("M1" + i),
                            List.of("p"),
                            SimulatedNetwork.FIRST.plusMonths(14L + i),
                            ChangeIdea.Outcome.TESTING,
                            ""))
                    .toList();
            IdeaReading reading = IdeaReading.of(drawn.pool(), SimulatedNetwork.MEASURE, drawn.network, tried);
            found[0] += isSeen(reading.together()) ? 1 : 0;
            found[1] += reading.own().stream().anyMatch(o -> isSeen(o.shift())) ? 1 : 0;
            found[2] += isSeen(reading.apart()) ? 1 : 0;
        }
        double each = 100.0 / networks;
        return new IdeaReadingGate(each * found[0], each * found[1], each * found[2]);
    }

    private static boolean isSeen(Optional<Shift> shift) {
        return shift.flatMap(Shift::side).isPresent();
    }
}
