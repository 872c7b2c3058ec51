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
                cautions.add(new Caution(why.code(), Phrase.asWritten(sentence(starts, why, cadence))));
            }
        }
        return cautions;
    }

    private static String sentence(List<LocalDate> starts, Why why, Cadence cadence) {
        String unit = PeriodName.unit(cadence) + (starts.size() == 1 ? " is" : "s are");
        List<String> names = starts.stream()
                .limit(MOST_NAMED)
                .map(start -> PeriodName.of(start, cadence))
                .toList();
        int more = starts.size() - names.size();
        return starts.size() + " " + unit + " hidden because " + why.words() + ": " + String.join(", ", names)
                + (more > 0 ? " and " + more + " more" : "") + ".";
    }
}
