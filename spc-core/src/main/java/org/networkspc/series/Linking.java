package org.networkspc.series;

import java.util.Optional;

/**
 * The choices behind a like-for-like line; a release stores them.
 *
 * @param link the scale on which members keep their distances; empty for the one {@link Link#auto} takes
 * @param anchor the months that make the fixed mix of members
 */
public record Linking(Optional<Link> link, Anchor anchor) {
    /** The link by kind and rate, the mix of all months. */
    public static final Linking AUTO = new Linking(Optional.empty(), Anchor.ALL);

    public static Linking of(Link link) {
        return new Linking(Optional.of(link), Anchor.ALL);
    }

    /** The same on another mix. */
    public Linking anchored(Anchor other) {
        return new Linking(link, other);
    }
}
