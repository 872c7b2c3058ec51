package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.networkspc.chart.Convention;
import org.networkspc.compare.Adjustment;
import org.networkspc.compare.FunnelKind;
import org.networkspc.compare.FunnelMember;
import org.networkspc.compare.FunnelMethod;
import org.networkspc.compare.Levels;
import org.networkspc.compare.RatioScale;
import org.networkspc.compare.Trimming;
import tools.jackson.databind.node.ObjectNode;

/** A request for a funnel plot, understood. */
record FunnelRequest(FunnelKind kind, FunnelMethod method, List<FunnelMember> members) {
    private static final Set<String> KEYS = Set.of("org", "numerator", "denominator", "options");
    private static final Set<String> OPTIONS = Set.of(
            "data_type",
            "statistic",
            "sr_method",
            "limit",
            "trim_by",
            "overdispersion",
            "outlier_handling",
            "multiplier",
            "z95",
            "z998");
    /** The only limits that make a signal, in per cent. */
    private static final double SIGNAL_LIMIT = 99.8;
    /** What a {@link FunnelMember} can hold, beside 0. */
    private static final double SMALLEST = 1e-9;

    static FunnelRequest of(ObjectNode request) {
        Convention convention =
                Conventions.of(request, List.of(Convention.STANDARD, Convention.FUNNELPLOTR, Convention.PHE));
        ObjectNode input = Columns.input(request);
        Options options = Options.of(input, OPTIONS, Set.of());
        FunnelKind kind = kind(options);
        FunnelMethod method = chosen(base(convention, kind, options), options);
        return new FunnelRequest(kind, method, members(Columns.of(input, KEYS), kind));
    }

    private static FunnelKind kind(Options options) {
        String type = options.word("data_type", List.of("PR", "SR", "RC")).orElse("");
        String statistic =
                options.word("statistic", List.of("proportion", "ratio")).orElse("");
        FunnelKind kind = switch (type + statistic) {
            case "PR", "proportion", "PRproportion" -> FunnelKind.PROPORTION;
            case "SR", "ratio", "SRratio" -> FunnelKind.STANDARDISED_RATIO;
            case "RC" -> FunnelKind.RATIO_OF_COUNTS;
            case "" -> throw Refusal.badValue("data_type", "be one of PR, SR, RC", "missing");
            default -> throw Refusal.badValue("statistic", "agree with data_type " + type, statistic);
        };
        if (kind != FunnelKind.STANDARDISED_RATIO && options.has("sr_method")) {
            throw Refusal.badValue("sr_method", "be given with data_type SR only", options.text("sr_method"));
        }
        return kind;
    }

    private static FunnelMethod base(Convention convention, FunnelKind kind, Options options) {
        boolean cqc =
                options.word("sr_method", List.of("SHMI", "CQC")).orElse("SHMI").equals("CQC");
        return switch (convention) {
            case PHE -> FunnelMethod.PHE;
            case FUNNELPLOTR ->
                kind != FunnelKind.STANDARDISED_RATIO
                        ? FunnelMethod.FUNNELPLOTR
                        : cqc ? FunnelMethod.FUNNELPLOTR_CQC : FunnelMethod.FUNNELPLOTR_SHMI;
            default ->
                options.has("sr_method") && !cqc ? FunnelMethod.STANDARD.on(RatioScale.LOG) : FunnelMethod.STANDARD;
        };
    }

    private static FunnelMethod chosen(FunnelMethod base, Options options) {
        double limit = options.number("limit").orElse(SIGNAL_LIMIT);
        if (limit != SIGNAL_LIMIT) {
            throw Refusal.unsupported("limit", limit);
        }
        Levels usual = base.levels();
        double z95 = positive(options, "z95", usual.z95());
        double z998 = positive(options, "z998", usual.z998());
        if (!(z95 < z998)) {
            throw Refusal.badValue("z998", "be more than z95 " + z95, z998);
        }
        FunnelMethod method = base.trimming(trimming(base, options))
                .at(new Levels(z95, z998))
                .per(positive(options, "multiplier", base.multiplier()));
        return options.word("overdispersion", List.of("none", "additive"))
                .map(word -> method.adjusted(word.equals("none") ? Adjustment.NONE : Adjustment.ADDITIVE))
                .orElse(method);
    }

    private static Trimming trimming(FunnelMethod base, Options options) {
        Trimming usual = base.trimming();
        double share = options.number("trim_by").orElse(usual.share());
        if (!(share >= 0 && share < 0.5)) {
            throw Refusal.badValue("trim_by", "be at least 0 and below 0.5", share);
        }
        Trimming.Kind kind = options.word("outlier_handling", List.of("winsorised", "truncated"))
                .map(word -> word.equals("truncated") ? Trimming.Kind.TRUNCATED : Trimming.Kind.WINSORISED)
                .orElse(usual.kind());
        return new Trimming(kind, share, usual.minimumMembers());
    }

    private static double positive(Options options, String name, double usual) {
        double number = options.number(name).orElse(usual);
        if (!(number > 0 && number <= 1e9)) {
            throw Refusal.badValue(name, "be positive and at most 1e9", number);
        }
        return number;
    }

    /** A row with a missing number adds nothing to its member. */
    private static List<FunnelMember> members(Columns columns, FunnelKind kind) {
        List<String> orgs = columns.texts("org");
        List<OptionalDouble> numerators = columns.countsOrMissing("numerator", orgs.size());
        List<OptionalDouble> denominators = columns.countsOrMissing("denominator", orgs.size());
        List<FunnelMember> members = new ArrayList<>();
        for (int i = 0; i < orgs.size(); i++) {
            boolean known = numerators.get(i).isPresent() && denominators.get(i).isPresent();
            double numerator = known ? size("numerator", numerators.get(i).getAsDouble()) : 0;
            double denominator = known ? size("denominator", denominators.get(i).getAsDouble()) : 0;
            if (kind == FunnelKind.PROPORTION && numerator > denominator) {
                throw Refusal.badValue("numerator", "not exceed its denominator " + denominator, numerator);
            }
            members.add(FunnelMember.of(orgs.get(i), numerator, denominator));
        }
        return members;
    }

    private static double size(String name, double number) {
        if (number > 0 && number < SMALLEST) {
            throw Refusal.badValue(name, "be 0 or at least " + SMALLEST, number);
        }
        return number;
    }
}
