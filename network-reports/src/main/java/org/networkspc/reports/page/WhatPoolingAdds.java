package org.networkspc.reports.page;

import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Interpretation;
import org.networkspc.network.DetectableStep;
import org.networkspc.network.ValueOfPooling;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.Pooling;

/** The step that members would find alone, and all find together. */
final class WhatPoolingAdds {
    private WhatPoolingAdds() {}

    /** Nothing where there is no like-for-like line, too short a baseline, or rules whose power is not known. */
    static List<Block> of(Edition edition, MeasurePlan plan) {
        Optional<Interpretation> line = edition.lines().ways(plan).contains(Pooling.LIKE_FOR_LIKE)
                ? edition.lines().pooled(plan, Pooling.LIKE_FOR_LIKE)
                : Optional.empty();
        return line.filter(reading -> edition.network(plan).members().size() > 1)
                .flatMap(reading -> DetectableStep.shipped(reading.rules(), baseline(reading)))
                .map(step -> ValueOfPooling.of(
                        edition.pool(),
                        plan.measure(),
                        edition.network(plan),
                        step,
                        edition.lines().linking(plan)))
                .filter(value -> value.together().isPresent() && !value.alone().isEmpty())
                .map(value -> List.<Block>of(new Block.Words(
                        edition.say("What counting together adds"), List.of(value.sentence(edition.words())))))
                .orElseGet(List::of);
    }

    private static int baseline(Interpretation reading) {
        List<Phase> phases = reading.chart().phases();
        return phases.isEmpty() ? 0 : phases.get(phases.size() - 1).baseline();
    }
}
