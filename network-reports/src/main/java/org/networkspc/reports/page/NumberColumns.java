package org.networkspc.reports.page;

import java.util.List;
import java.util.Set;
import org.networkspc.reports.page.NumberTable.Column;
import org.networkspc.reports.page.NumberTable.Kind;

/** The columns of numbers, the same in every file. */
final class NumberColumns {
    static final Column CHART =
            new Column("chart", "Chart", "What is drawn: line, bridge, pathway, funnel or ribbon", Kind.CONSTANT);
    static final Column MEASURE =
            new Column("measure", "Measure", "Id of the measure in network.yaml; empty on a pathway", Kind.CONSTANT);
    static final Column OF =
            new Column("of", "Whose line", "Whose it is, by id; a group of people after a slash", Kind.CONSTANT);
    static final Column POOLING = new Column(
            "pooling",
            "Pooled",
            "Way of pooling: like-for-like, as-reported, equal-members or one-member",
            Kind.CONSTANT);
    static final Column PART = words(
            "part", "Part", "A step of a bridge, a stage of a pathway, a point of a funnel, a percentile of a ribbon");
    static final Column PERIOD = words("period", "First day", "First day of the period");
    static final Column PERIOD_NAME = words("period_name", "Period", "The period as charts name it");
    static final Column NUMERATOR = number(
            "numerator",
            "Numerator",
            "What was counted; empty where nothing was, on a fitted line and on small panels");
    static final Column DENOMINATOR = number(
            "denominator", "Denominator", "Out of how many, or over how much exposure; of means how many values");
    static final Column VALUE = number("value", "Value", "The plotted value; on a bridge the level a step ends at");
    static final Column CHANGE = number("change", "Change", "On a bridge, how much a step adds to the level");
    static final Column CENTRE = number("centre", "Centre", "The centre line at this period; on a funnel all together");
    static final Column LOWER = number(
            "lower",
            "Lower limit",
            "The lower control limit, cut to what is possible; empty where there is none. On a bridge twice the"
                    + " standard error below, on a funnel the 99.8% limit");
    static final Column UPPER = number(
            "upper", "Upper limit", "The upper control limit, cut to what is possible; else as the lower one, above");
    static final Column LOWER_95 = number("lower_95", "Lower 95%", "The 95% limit of a funnel, for the eye");
    static final Column UPPER_95 = number("upper_95", "Upper 95%", "The 95% limit of a funnel, for the eye");
    static final Column SIGNAL =
            code("signal", "Signal", "yes where the point is part of a signal, no where it is judged and is not");
    static final Column VARIATION = code(
            "variation", "Mark", "What the mark of the point says: improving, concerning, neutral or common-cause");
    static final Column RULES =
            words("rules", "Rules", "Ids of the rules whose signals this point is part of, separated by spaces");
    static final Column SIDE = code("side", "Side", "high, low or both: where the signal lies");
    static final Column STANDING = code(
            "standing",
            "Standing",
            "complete, incomplete (allowed for), provisional (not judged yet), gap (not reported), not-applicable or"
                    + " suppressed (hidden: small numbers)");
    static final Column COUNTED =
            code("counted", "Counted", "yes where the point counts in limits and rules, no where it does not");
    static final Column PHASE =
            number("phase", "Phase", "Number of the phase, from 1; each has its own centre and limits");
    static final Column LIMITS = code(
            "limits",
            "Limits",
            "baseline where the limits were learned, monitoring where later points are compared with them");
    static final Column REPORTED = number("reported", "Reported", "How many reported");
    static final Column EXPECTED = number(
            "expected", "Expected", "How many were expected to; of a stage that does not follow on, how many were due");
    static final Column AIM = number("aim", "Aim", "The way to the aim at this period");
    static final Column BEHIND = number("behind", "Pale line", "The pale line behind: another way of pooling");
    static final Column NOTED =
            words("noted", "Written down", "What was tried from this period on, and what happened in it");

    /** In the order of the long table. */
    static final List<Column> ALL = List.of(
            CHART,
            MEASURE,
            OF,
            POOLING,
            PART,
            PERIOD,
            PERIOD_NAME,
            NUMERATOR,
            DENOMINATOR,
            VALUE,
            CHANGE,
            CENTRE,
            LOWER,
            UPPER,
            LOWER_95,
            UPPER_95,
            SIGNAL,
            VARIATION,
            RULES,
            SIDE,
            STANDING,
            COUNTED,
            PHASE,
            LIMITS,
            REPORTED,
            EXPECTED,
            AIM,
            BEHIND,
            NOTED);

    /** What one picture of a line shows and another of the same line may not. */
    static final Set<Column> BESIDE = Set.of(NUMERATOR, DENOMINATOR, AIM, BEHIND, NOTED);

    private NumberColumns() {}

    private static Column words(String code, String name, String meaning) {
        return new Column(code, name, meaning, Kind.WORDS);
    }

    private static Column code(String code, String name, String meaning) {
        return new Column(code, name, meaning, Kind.CODE);
    }

    private static Column number(String code, String name, String meaning) {
        return new Column(code, name, meaning, Kind.NUMBER);
    }
}
