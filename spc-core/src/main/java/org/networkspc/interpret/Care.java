package org.networkspc.interpret;

import java.util.Optional;
import java.util.function.Function;
import org.networkspc.words.Phrase;

/**
 * Why a chart can want reading with care, in the order in which it is said. {@code docs/cautions.md} lists them with
 * examples.
 */
enum Care {
    NO_POINTS("no-points", "nothing has been reported", BaselineCare::noPoints),
    NO_COUNTED_POINTS(
            "no-counted-points", "every point is provisional or left out by choice", BaselineCare::noCountedPoints),
    SHORT_BASELINE(
            "short-baseline", "limits rest on fewer than 20 points, or cannot be drawn yet", BaselineCare::isShort),
    RECENT_REBASE("recent-rebase", "the last phase has fewer than 12 counted points", BaselineCare::recentRebase),
    OLD_BASELINE("old-baseline", "the frozen baseline ended three years before the latest point", BaselineCare::isOld),
    GIVEN_LIMITS("given-limits", "the centre or sigma was given, not learned from the points", BaselineCare::given),
    UNCHECKED_CONVENTION(
            "unchecked-convention",
            "the convention comes from a tool's published documentation only",
            BaselineCare::unchecked),
    ZERO_SPREAD("zero-spread", "all counted points of the last phase are equal", SpreadCare::none),
    SCREENED("screened", "large moving ranges were screened out before the limits were set", SpreadCare::screened),
    CLAMPED("clamped", "a limit as computed lies where no value can", SpreadCare::clamped),
    FEW_EVENTS(
            "few-events",
            "fewer than 5 events are expected at some points of a chart of counts",
            SpreadCare::fewEvents),
    OVERDISPERSION(
            "overdispersion",
            "points vary more than chance alone would make them: σ_z above 1 + 1.6/√n",
            SpreadCare::over),
    UNDERDISPERSION(
            "underdispersion",
            "points vary less than chance alone would make them: σ_z below 1 − 1.4/√n",
            SpreadCare::under),
    MISSING_PERIODS("missing-periods", "a period of the calendar has no value", ReportingCare::missing),
    STILL_TO_REPORT(
            "still-to-report",
            "a tenth or more of the usual denominators is still to come",
            ReportingCare::stillToCome),
    AUTOCORRELATION(
            "autocorrelation",
            "from 20 points, neighbours resemble each other: lag-1 autocorrelation above 2/√n",
            SpreadCare::dependence);

    private final String code;
    private final String when;
    private final Function<Evidence, Optional<Phrase>> sentence;

    Care(String code, String when, Function<Evidence, Optional<Phrase>> sentence) {
        this.code = code;
        this.when = when;
        this.sentence = sentence;
    }

    /** Stable, for machines. */
    String code() {
        return code;
    }

    /** When it is said, for people who want to know. */
    String when() {
        return when;
    }

    /** The caution, where this chart wants it. */
    Optional<Caution> in(Evidence evidence) {
        boolean asked = this == NO_POINTS || !evidence.chart().phases().isEmpty();
        return asked ? sentence.apply(evidence).map(said -> new Caution(code, said)) : Optional.empty();
    }
}
