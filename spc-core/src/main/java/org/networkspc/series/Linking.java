package org.networkspc.series;

import java.time.LocalDate;
import java.util.Optional;
import org.networkspc.measure.MeasureKind;

/**
 * The choices behind a like-for-like line; a release stores them.
 *
 * @param link the scale on which members keep their distances; empty for the one {@link Link#auto} takes
 * @param anchor the months that make the fixed mix of members
 * @param weights how much each cell counts; efficient weights go with the identity link
 * @param levelsFrozenAfter last day of the baseline that members' levels are frozen with, see {@link LinkedLevels}; empty
 *     for free levels
 */
public record Linking(Optional<Link> link, Anchor anchor, Weights weights, Optional<LocalDate> levelsFrozenAfter) {
    /** The link by kind and rate, the mix of all months, denominators as weights, free levels. */
    public static final Linking AUTO = new Linking(Optional.empty(), Anchor.ALL, Weights.DENOMINATOR, Optional.empty());

    public Linking {
        if (weights == Weights.EFFICIENT && link.filter(l -> l != Link.IDENTITY).isPresent()) {
            throw new IllegalArgumentException("link must be IDENTITY with efficient weights, was " + link.get());
        }
        if (weights == Weights.EFFICIENT && levelsFrozenAfter.isPresent()) {
            throw new IllegalArgumentException(
                    "levels must be free with efficient weights, was frozen after " + levelsFrozenAfter.get());
        }
    }

    public static Linking of(Link link) {
        return AUTO.on(link);
    }

    /** The same on this scale. */
    public Linking on(Link scale) {
        return new Linking(Optional.of(scale), anchor, weights, levelsFrozenAfter);
    }

    /** The same on another mix. */
    public Linking anchored(Anchor other) {
        return new Linking(link, other, weights, levelsFrozenAfter);
    }

    public Linking weighted(Weights other) {
        return new Linking(link, anchor, other, levelsFrozenAfter);
    }

    /**
     * The fit of these cells with the chosen link, mix and weights; levels are free, because what stands beside the line
     * is compared anew each time. Means do not tell how their values vary, so that they are weighed by their numbers.
     *
     * @throws IllegalArgumentException as {@link LikeForLike#of(Panel, Link, Anchor)}
     */
    public LikeForLike fit(Panel panel, MeasureKind kind) {
        double mean = panel.pooledValue();
        if (weights == Weights.EFFICIENT) {
            double unit = kind == MeasureKind.PROPORTION ? mean * (1 - mean) : mean;
            return kind.isRatio() && unit > 0
                    ? EfficientWeights.of(panel, unit, anchor).fit()
                    : LikeForLike.of(panel, Link.IDENTITY, anchor);
        }
        return LikeForLike.of(panel, link.orElseGet(() -> Link.auto(kind, mean)), anchor);
    }

    /** The same with members' levels frozen with the baseline that ends on this day. */
    public Linking frozenAfter(LocalDate lastDay) {
        return new Linking(link, anchor, weights, Optional.of(lastDay));
    }
}
