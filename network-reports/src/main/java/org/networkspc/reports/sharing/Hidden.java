package org.networkspc.reports.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Caution;
import org.networkspc.measure.Cadence;
import org.networkspc.words.Phrase;

/** A number that is not shown, and why. */
public record Hidden(LocalDate start, Why why) {
    private static final int MOST_NAMED = 3;

    /** One caution for each reason, with how many periods and which: a number is never left out silently. */
    public static List<Caution> cautions(List<Hidden> hidden, Cadence cadence) {
        List<Caution> cautions = new ArrayList<>();
        for (Why why : Why.values()) {
            List<LocalDate> starts = hidden.stream()
                    .filter(h -> h.why() == why)
                    .map(Hidden::start)
                    .sorted()
                    .toList();
            if (!starts.isEmpty()) {
                cautions.add(new Caution(why.code(), sentence(starts, why, cadence)));
            }
        }
        return cautions;
    }

    private static Phrase sentence(List<LocalDate> starts, Why why, Cadence cadence) {
        List<Phrase> names = starts.stream()
                .limit(MOST_NAMED)
                .map(start -> PeriodName.phrase(start, cadence))
                .toList();
        Phrase named = Phrase.joined("{0}, {1}", names);
        int more = starts.size() - names.size();
        boolean one = starts.size() == 1;
        return Phrase.of(
                one ? "{0} {1} is hidden because {2}: {3}." : "{0} {1} are hidden because {2}: {3}.",
                starts.size(),
                one ? PeriodName.unitPhrase(cadence) : PeriodName.units(cadence),
                Phrase.of(why.words()),
                more > 0 ? Phrase.of("{0} and {1} more", named, more) : named);
    }
}
