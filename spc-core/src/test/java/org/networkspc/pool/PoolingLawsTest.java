package org.networkspc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.pool.Reports.STAY;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.measure.Stratum;

class PoolingLawsTest {

    private static Pool merged(Pool first, Pool... others) {
        Pool sum = new Pool();
        sum.merge(first);
        for (Pool other : others) {
            sum.merge(other);
        }
        return sum;
    }

    @Test
    void anEmptyPoolAddsNothingOnEitherSide() {
        Pool pool = Pool.of(Reports.fractional(1, 500));
        assertEquals(Reports.read(pool), Reports.read(merged(pool, new Pool())));
        assertEquals(Reports.read(pool), Reports.read(merged(new Pool(), pool)));
    }

    @Test
    void itsObservationsGiveThePoolBack() {
        for (long seed = 0; seed < 30; seed++) {
            Pool pool = Pool.of(Reports.fractional(seed, 400));
            assertEquals(Reports.read(pool), Reports.read(Pool.of(pool.observations())), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6})
    void poolsMergeInAnyOrderAndAnyGrouping(long seed) {
        Pool a = Pool.of(Reports.fractional(seed, 300));
        Pool b = Pool.of(Reports.fractional(seed + 100, 300));
        Pool c = Pool.of(Reports.whole(seed + 200, 300));
        assertEquals(Reports.counts(merged(a, b)), Reports.counts(merged(b, a)));
        assertEquals(Reports.counts(merged(merged(a, b), c)), Reports.counts(merged(a, merged(b, c))));
    }

    @Test
    void anySplitMergesToTheWhole() {
        for (long seed = 0; seed < 30; seed++) {
            List<Observation> rows = Reports.fractional(seed, 400);
            int cut = new Random(seed).nextInt(rows.size() + 1);
            Pool parts = merged(Pool.of(rows.subList(0, cut)), Pool.of(rows.subList(cut, rows.size())));
            assertEquals(Reports.counts(Pool.of(rows)), Reports.counts(parts), "seed " + seed);
        }
    }

    @Test
    void shuffledRowsGiveTheSameBits() {
        for (long seed = 0; seed < 30; seed++) {
            List<Observation> whole = Reports.whole(seed, 400);
            List<Observation> fractional = Reports.fractional(seed, 400);
            assertEquals(Reports.counts(Pool.of(whole)), Reports.counts(Pool.of(Reports.shuffled(whole, seed + 1))));
            assertEquals(
                    Reports.counts(Pool.of(fractional)),
                    Reports.counts(Pool.of(Reports.shuffled(fractional, seed + 1))));
        }
    }

    @Test
    void valuesMergeToOneInAMillionMillionWhateverTheOrder() {
        for (double mean : new double[] {0, 1, 100, 10_000}) {
            Random random = new Random(11);
            List<Observation> rows = random.doubles(2_000)
                    .mapToObj(u -> Observation.of(STAY, Reports.MEMBERS.get(0), Reports.FROM, mean + 2 * u - 1))
                    .toList();
            double[] values = rows.stream()
                    .mapToDouble(o -> ((Tally) o.reported()).values().mean())
                    .toArray();
            Moments twoPass = Moments.of(values);
            Moments pooled = only(Pool.of(Reports.shuffled(rows, 12)));
            assertEquals(twoPass.n(), pooled.n());
            assertEquals(twoPass.min(), pooled.min());
            assertEquals(twoPass.max(), pooled.max());
            assertEquals(1, pooled.m2() / twoPass.m2(), 1e-12, "mean " + mean);
            assertEquals(twoPass.mean(), pooled.mean(), 1e-12 * Math.max(1, mean));
        }
    }

    private static Moments only(Pool pool) {
        Optional<Reported> cell = pool.cells(STAY, Stratum.ALL).at(0, 0);
        assertTrue(cell.isPresent());
        return ((Tally) cell.get()).values();
    }
}
