package org.networkspc.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.words.Phrase;

/**
 * How a like-for-like line came about.
 *
 * @param choices as they were applied
 * @param link the scale it was fitted on
 * @param fit the fit behind it; empty where levels are frozen, and for the difference of two lines
 * @param errors of the difference of two lines; empty for every other
 */
public record Linked(Linking choices, Link link, Optional<LikeForLike> fit, Optional<LineErrors> errors) {

    /** A line of one fit, or of frozen levels. */
    public Linked(Linking choices, Link link, Optional<LikeForLike> fit) {
        this(choices, link, fit, Optional.empty());
    }

    /** Every choice that is not the usual one: "log link, mix of the baseline"; empty when all are. */
    public List<Phrase> words() {
        List<Phrase> words = new ArrayList<>();
        if (choices.link().isPresent()) {
            words.add(linkPhrase());
        }
        if (choices.levelsFrozenAfter().isPresent()) {
            words.add(Phrase.of("{members'} levels frozen with the baseline"));
        } else if (!choices.anchor().equals(Anchor.ALL)) {
            words.add(choices.anchor().phrase());
        }
        if (choices.weights() == Weights.EFFICIENT) {
            words.add(Phrase.of("efficient weights"));
        }
        return words;
    }

    /** "log link". */
    public String linkWords() {
        return linkPhrase().toString();
    }

    /** {@link #linkWords} for whatever language it will be worded in. */
    public Phrase linkPhrase() {
        return Phrase.of(
                switch (link) {
                    case IDENTITY -> "identity link";
                    case LOG -> "log link";
                    case LOGIT -> "logit link";
                });
    }
}
