package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.interpret.Doubt;
import org.networkspc.interpret.Interpretation;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.EfficientWeights;
import org.networkspc.series.Link;
import org.networkspc.series.Linked;
import org.networkspc.series.Series;
import org.networkspc.series.Weights;
import org.networkspc.words.Digits;

/** What another choice of fitting a like-for-like line would change, where it would. */
final class PoolingChoices {
    private PoolingChoices() {}

    static Optional<Block.Words> of(Edition edition, MeasurePlan plan, Interpretation reading) {
        Optional<Linked> linked = reading.chart().series().linked();
        if (linked.isEmpty()) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>();
        if (!linked.get().choices().equals(plan.linking())) {
            sentences.add(edition.say(
                    "What network.yaml asks for cannot be fitted to these numbers, so the usual fit stands."));
        }
        weights(edition, plan, linked.get()).ifPresent(sentences::add);
        levels(edition, plan, reading).ifPresent(sentences::add);
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Words(edition.say("How it is fitted"), sentences));
    }

    private static Optional<String> weights(Edition edition, MeasurePlan plan, Linked linked) {
        if (linked.link() != Link.IDENTITY
                || linked.fit().isEmpty()
                || linked.choices().weights() == Weights.EFFICIENT) {
            return Optional.empty();
        }
        return Series.worthwhileWeights(edition.pool(), plan.measure(), edition.network(plan))
                .map(EfficientWeights::cut)
                .map(cut -> edition.say(
                        "Weights that allow for what size does not explain would make changes of the line about {0}"
                                + " surer: weights: efficient in network.yaml.",
                        new Digits(Math.round(100 * cut) + "%")));
    }

    private static Optional<String> levels(Edition edition, MeasurePlan plan, Interpretation reading) {
        boolean suspected = reading.doubt()
                .filter(doubt -> doubt.reason() == Doubt.Reason.MOVING_DIFFERENTLY)
                .isPresent();
        return suspected && plan.chart().isFrozen()
                ? Optional.of(
                        edition.say("{Members} may be moving differently: levels: linked in network.yaml freezes the"
                                + " distances between them with the baseline, so that what joiners gain later shows."))
                : Optional.empty();
    }
}
