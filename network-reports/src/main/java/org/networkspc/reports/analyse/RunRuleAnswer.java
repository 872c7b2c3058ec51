package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.networkspc.chart.Chart;
import org.networkspc.rule.BeyondLimits;
import org.networkspc.rule.Reach;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.RunOneSide;
import org.networkspc.rule.SpecialCauseRule;
import org.networkspc.rule.Ties;
import tools.jackson.databind.node.ObjectNode;

/** The key that qcc's run rule adds: points of a run from the one that makes it long enough. */
record RunRuleAnswer(Chart chart, Map<LocalDate, Integer> indices) {
    private static final int LONGEST = 1000;

    /** qcc's rules with a run of the length asked for. */
    static RuleSet rules(Options options) {
        if (options.has("rule_set")) {
            throw Refusal.badValue("run_rule_length", "be given without rule_set", options.text("rule_set"));
        }
        int length = options.point("run_rule_length", LONGEST).orElseThrow();
        if (length < 2) {
            throw Refusal.badValue("run_rule_length", "be at least 2", length);
        }
        return RuleSet.of(
                RuleSet.QCC.code(), new BeyondLimits(3), new RunOneSide(length, Ties.BREAK, Reach.WHOLE_PHASE));
    }

    void addTo(ObjectNode signals, RuleSet set) {
        for (SpecialCauseRule rule : set.rules()) {
            if (rule instanceof RunOneSide run) {
                Json.putFlags(signals, key(run.length()), flags(late(run)));
            }
        }
    }

    private static String key(int length) {
        return "run_of_" + length + "_from_" + length + "th_point";
    }

    private Set<Integer> late(RunOneSide run) {
        Set<Integer> points = new TreeSet<>();
        RuleSet.of(RuleSet.QCC.code(), run)
                .test(chart)
                .forEach(signal ->
                        signal.members().stream().filter(i -> i >= signal.at()).forEach(points::add));
        return points;
    }

    private List<Boolean> flags(Set<Integer> points) {
        List<Boolean> flags = new ArrayList<>();
        chart.series().subgroups().forEach(s -> {
            Integer index = indices.get(s.start());
            flags.add(index != null && points.contains(index));
        });
        return flags;
    }
}
