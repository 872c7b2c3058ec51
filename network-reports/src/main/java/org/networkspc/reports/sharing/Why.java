package org.networkspc.reports.sharing;

import java.util.Locale;

/** Why a number is not shown. */
public enum Why {
    FEW_CONTRIBUTORS("too few contributors stand behind it"),
    ONE_STANDS_OUT("one contributor stands out, so that others could work out its number"),
    SMALL_COUNT("few people were counted"),
    SMALL_GROUP("it would be a per cent of few people"),
    /** Said of all that are hidden of a period where to say which of them are small would tell how small. */
    FEW_OR_BESIDE("few people were counted, or it would give away a hidden number beside it"),
    SINGLE_PERSON("each of its points is one person"),
    BESIDE_ANOTHER("it would give away a hidden number beside it");

    private final String words;

    Why(String words) {
        this.words = words;
    }

    /** What can stand after "because". */
    public String words() {
        return words;
    }

    /** For machines: {@code hidden-small-count}. */
    public String code() {
        return "hidden-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
