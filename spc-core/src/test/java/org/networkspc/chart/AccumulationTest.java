package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.networkspc.series.Subgroup;

class AccumulationTest {
    private static final List<Subgroup> THREE = List.of(month(1), month(2), month(3));

    @Test
    void pointsComeAsTheyWereAddedOnTheScaleOfTheChart() {
        Accumulation percent = accumulation(new Scale(100, Band.NONE));
        THREE.forEach(month -> percent.add(month, month.value() / 2, ControlLimits.centreOnly(50)));
        assertEquals(
                List.of(50.0, 100.0, 150.0),
                percent.points().stream().map(ChartPoint::value).toList());
    }

    @Test
    void aMethodThatAddsNoPointHasNone() {
        assertEquals(List.of(), accumulation(Scale.AS_LEARNED).points());
    }

    @Test
    void aMethodThatForgetsASubgroupIsTold() {
        Accumulation accumulation = accumulation(Scale.AS_LEARNED);
        accumulation.add(THREE.get(0), 1, ControlLimits.centreOnly(1));
        assertEquals(
                "a point must be added for each of 3 subgroups or for none, was 1",
                assertThrows(IllegalStateException.class, accumulation::points).getMessage());
    }

    @Test
    void aValueThatIsNoNumberIsRefused() {
        Accumulation accumulation = accumulation(Scale.AS_LEARNED);
        ControlLimits limits = ControlLimits.centreOnly(1);
        assertEquals(
                "value must be finite, was NaN",
                assertThrows(IllegalArgumentException.class, () -> accumulation.add(THREE.get(0), Double.NaN, limits))
                        .getMessage());
    }

    private static Accumulation accumulation(Scale scale) {
        return new Accumulation(
                THREE,
                Subgroup::counts,
                month -> scale,
                (month, value, limits) -> new ChartPoint(month, value, limits, false, false));
    }

    private static Subgroup month(int month) {
        return Subgroup.of(LocalDate.of(2024, month, 1), month);
    }
}
