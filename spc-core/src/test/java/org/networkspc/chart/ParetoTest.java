package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParetoTest {
    @Test
    void ordersCausesByCountAndThenByNameAndAddsShares() {
        Pareto pareto = Pareto.of(Map.of("wrong dose", 12.0, "late", 30.0, "allergy", 12.0, "lost", 6.0));

        assertEquals(
                List.of("late", "allergy", "wrong dose", "lost"),
                pareto.categories().stream().map(Pareto.Category::name).toList());
        assertEquals(
                List.of(0.5, 0.7, 0.9, 1.0),
                pareto.categories().stream().map(Pareto.Category::cumulative).toList());
        assertEquals(0.2, pareto.categories().get(1).share());
        assertEquals(3, pareto.vital(0.8));
        assertEquals(2, pareto.vital(0.7));
    }

    @Test
    void nothingCountedGivesNoCategory() {
        assertEquals(List.of(), Pareto.of(Map.of()).categories());
        assertEquals(List.of(), Pareto.of(Map.of("late", 0.0)).categories());
        assertEquals(0, Pareto.of(Map.of()).vital(0.8));
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThrows(IllegalArgumentException.class, () -> Pareto.of(Map.of("late", -1.0)));
        assertThrows(IllegalArgumentException.class, () -> Pareto.of(Map.of("late", Double.NaN)));
    }
}
