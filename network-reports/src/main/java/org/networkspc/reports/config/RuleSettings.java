package org.networkspc.reports.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.networkspc.rule.Gaps;
import org.networkspc.rule.RuleChoice;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Side;
import org.networkspc.rule.Ties;

/** The rules of a measure: the code of a published set, or a list of rules. */
final class RuleSettings {
    private static final Map<String, RuleSet> PUBLISHED = published();
    private static final Map<String, Side> SIDES = Map.of("both", Side.BOTH, "high", Side.HIGH, "low", Side.LOW);
    private static final Map<String, Ties> TIES = Map.of("skip", Ties.SKIP, "break", Ties.BREAK, "below", Ties.BELOW);
    private static final Map<String, Gaps> MISSING = Map.of("skip", Gaps.SKIP, "break", Gaps.BREAK);

    private RuleSettings() {}

    static RuleSet read(Settings settings) {
        if (!settings.isList("rules")) {
            return settings.choice("rules", PUBLISHED).orElse(RuleSet.STANDARD);
        }
        List<RuleChoice> choices = new ArrayList<>();
        for (Settings entry : settings.each("rules")) {
            try (entry) {
                choices.add(choice(entry));
            }
        }
        try {
            return RuleSet.custom(choices);
        } catch (IllegalArgumentException e) {
            settings.refuse("rules", "a list", String.valueOf(e.getMessage()));
            return RuleSet.STANDARD;
        }
    }

    private static RuleChoice choice(Settings entry) {
        return new RuleChoice(
                entry.required("rule", "run-one-side"),
                entry.whole("length").map(OptionalInt::of).orElse(OptionalInt.empty()),
                entry.number("beyond").map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                entry.choice("side", SIDES).orElse(Side.BOTH),
                entry.choice("ties", TIES),
                entry.choice("missing", MISSING));
    }

    private static Map<String, RuleSet> published() {
        Map<String, RuleSet> sets = new LinkedHashMap<>();
        RuleSet.all().forEach(set -> sets.put(set.code(), set));
        return sets;
    }
}
