package org.networkspc.network;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.Measure;
import org.networkspc.series.LeftOut;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.Link;
import org.networkspc.series.Linking;
import org.networkspc.series.Panel;
import org.networkspc.series.Weights;

/**
 * The like-for-like lines of everybody but one member with the choices behind the network's line, but free levels; on the
 * link that suits those others where none is named. Efficient weights are those of everybody.
 */
final class Others {
    private final Measure measure;
    private final Linking linking;
    private final Panel panel;
    private final double[] events;
    private final double[] sizes;
    /** For each link the fit of all, where there is one. */
    private final Map<Link, Optional<LeftOut>> byLink = new EnumMap<>(Link.class);

    Others(Measure measure, Panel panel, Linking linking) {
        this.measure = measure;
        this.linking = linking;
        this.panel = panel;
        events = new double[panel.members().size()];
        sizes = new double[panel.members().size()];
        for (int i = 0; i < sizes.length; i++) {
            for (int t = 0; t < panel.months().size(); t++) {
                events[i] += panel.size(i, t) * panel.value(i, t);
                sizes[i] += panel.size(i, t);
            }
        }
    }

    Measure measure() {
        return measure;
    }

    Panel panel() {
        return panel;
    }

    /**
     * One value for each month of the panel, NaN where the others have none; see {@link LeftOut#line}.
     *
     * @throws IllegalArgumentException when the others have no line
     */
    double[] line(int member) {
        Link link = linking.weights() == Weights.EFFICIENT
                ? Link.IDENTITY
                : linking.link().orElseGet(() -> Link.auto(measure.kind(), pooledWithout(member)));
        Optional<LeftOut> all = byLink.computeIfAbsent(link, this::leftOut);
        return all.isPresent() ? all.get().line(member) : alone(member, link);
    }

    private double pooledWithout(int member) {
        double sum = 0;
        double size = 0;
        for (int i = 0; i < sizes.length; i++) {
            sum += i == member ? 0 : events[i];
            size += i == member ? 0 : sizes[i];
        }
        return size > 0 ? sum / size : 0;
    }

    private Optional<LeftOut> leftOut(Link link) {
        try {
            return Optional.of(LeftOut.of(linking.on(link).fit(panel, measure.kind())));
        } catch (IllegalArgumentException notLinked) {
            return Optional.empty();
        }
    }

    /** Where only the others are linked. */
    private double[] alone(int member, Link link) {
        LikeForLike fit = linking.on(link).fit(panel.without(member), measure.kind());
        double[] line = fit.line();
        double[] whole = new double[panel.months().size()];
        for (int t = 0, k = 0; t < whole.length; t++) {
            boolean there = k < line.length
                    && fit.panel().months().get(k).equals(panel.months().get(t));
            whole[t] = there ? line[k] : Double.NaN;
            k += there ? 1 : 0;
        }
        return whole;
    }
}
