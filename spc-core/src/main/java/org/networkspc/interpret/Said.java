package org.networkspc.interpret;

/** What sentences are put together from: each is worded once for a finding, whoever reads it. */
enum Said {
    /** Name of the measure. */
    MEASURE,
    /** "month", "week", "point": what the line goes on by. */
    PERIOD,
    /** Name of the latest counted period. */
    LATEST,
    /** First period of the pattern that is told. */
    FIRST,
    /** First period of the last phase. */
    BEGIN,
    /** "May 2022 to March 2023", the phase before the last. */
    SPAN_BEFORE,
    /** "higher" or "lower". */
    SIDE,
    /** "rising" or "falling". */
    COURSE,
    /** Present when the signal goes in the direction of improvement. */
    IMPROVING,
    /** Present when it goes against it. */
    CONCERNING,
    VALUE,
    FIRST_VALUE,
    CENTRE,
    LOWER,
    UPPER,
    /** The centre that a movement is measured from. */
    BEFORE,
    /** "before" a frozen baseline ended, or "for the whole time". */
    WHEN,
    /** Average since a change. */
    SINCE,
    /** First period that average is taken from. */
    SINCE_WHEN,
    /** "4 more points". */
    MORE,
    /** "16 points", of the last phase. */
    COUNTED,
    /** How many points a phase needs before change can be told. */
    FEWEST,
    /** Present when rules stay silent until then. */
    SILENT,
    /** What the rule saw. */
    EVIDENCE,
    /** Present when the line crossed its centre unusually rarely. */
    FEW_CROSSINGS,
    /** How often such charts signal when nothing changes. */
    CHANCE,
    /** What the line of those says who were there before anybody joined. */
    FOUNDERS,
    /** Every choice that changes numbers. */
    SPEC,
    /** Code of the rule set. */
    RULES,
    /** Id of the rule that is told. */
    RULE,
    REFERENCE,
    /** Last period of the pattern. */
    LAST,
    /** Period that completed the pattern. */
    COMPLETE,
    /** "January 2022 to April 2023, 16 points". */
    BASELINE,
    SIGMA;

    /** Whether a sentence only asks that it is known and does not say it. */
    boolean isCondition() {
        return this == IMPROVING || this == CONCERNING || this == SILENT || this == FEW_CROSSINGS;
    }
}
