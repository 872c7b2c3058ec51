package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.networkspc.chart.Chart;
import org.networkspc.rule.Mixture;
import org.networkspc.rule.Reach;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Signal;
import org.networkspc.rule.SpecialCauseRule;
import org.networkspc.rule.ZoneTest;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys that Western Electric and Nelson add: of each numbered test the points that complete its pattern, and the
 * points that belong to one.
 */
record NumberedTestsAnswer(Chart chart, Map<LocalDate, Integer> indices) {

    /** The numbered tests of this set, in order; none of a set that numbers none. */
    static Map<String, SpecialCauseRule> tests(RuleSet set) {
        Map<String, SpecialCauseRule> tests = new LinkedHashMap<>();
        boolean both = set.equals(RuleSet.WESTERN_ELECTRIC_AND_NELSON);
        if (both || set.equals(RuleSet.WESTERN_ELECTRIC)) {
            number("we", RuleSet.WESTERN_ELECTRIC, tests);
            tests.put("we2_partial_window", new ZoneTest(2, 3, 2, false, Reach.UNBROKEN));
            tests.put("we3_partial_window", new ZoneTest(4, 5, 1, false, Reach.UNBROKEN));
        }
        if (both || set.equals(RuleSet.NELSON)) {
            number("nelson", RuleSet.NELSON, tests);
            tests.put("nelson8_either_side", new Mixture(8, false, Reach.UNBROKEN));
        }
        return tests;
    }

    private static void number(String prefix, RuleSet set, Map<String, SpecialCauseRule> tests) {
        set.rules().forEach(rule -> tests.put(prefix + (set.rules().indexOf(rule) + 1), rule));
    }

    void addTo(ObjectNode signals, RuleSet set) {
        tests(set).forEach((name, rule) -> {
            List<Signal> found = RuleSet.of(name, rule).test(chart);
            TreeSet<Integer> completing = new TreeSet<>();
            TreeSet<Integer> members = new TreeSet<>();
            for (Signal signal : found) {
                members.addAll(signal.members());
                signal.members().stream().filter(i -> i >= signal.at()).forEach(completing::add);
            }
            Json.putFlags(signals, name, flags(completing));
            Json.putFlags(signals, name + "_members", flags(members));
        });
    }

    private List<Boolean> flags(TreeSet<Integer> points) {
        List<Boolean> flags = new ArrayList<>();
        chart.series().subgroups().forEach(s -> {
            Integer index = indices.get(s.start());
            flags.add(index != null && points.contains(index));
        });
        return flags;
    }
}
