package org.networkspc.interpret;

import java.util.List;
import java.util.Optional;
import org.networkspc.measure.Member;
import org.networkspc.series.Completeness;
import org.networkspc.series.Pooling;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Phrase;

/** Cautions about what has not been reported. */
final class ReportingCare {
    /** Below this share of the expected denominators a complete point still wants a word. */
    private static final double NEARLY_ALL = 0.9;

    private static final int NAMED = 5;

    private ReportingCare() {}

    static Optional<Phrase> missing(Evidence evidence) {
        int periods = evidence.chart().series().subgroups().size();
        int gaps = evidence.chart().phases().stream()
                .mapToInt(phase -> phase.gaps().size())
                .sum();
        return gaps == 0
                ? Optional.empty()
                : Optional.of(Phrase.of(
                        gaps == 1
                                ? "{0} of {1} periods has no value; they are shown as gaps and never counted as 0."
                                : "{0} of {1} periods have no value; they are shown as gaps and never counted as 0.",
                        gaps,
                        periods));
    }

    /** Who is still to report the latest period, when that is a tenth of the expected denominators or more. */
    static Optional<Phrase> stillToCome(Evidence evidence) {
        List<Subgroup> subgroups = evidence.chart().series().subgroups();
        Subgroup latest = subgroups.get(subgroups.size() - 1);
        Completeness reports = latest.completeness();
        if (evidence.chart().series().pooling() == Pooling.ONE_MEMBER
                || reports.absent().isEmpty()
                || reports.share() >= NEARLY_ALL) {
            return Optional.empty();
        }
        List<String> names = reports.absent().stream().map(Member::name).toList();
        return Optional.of(Phrase.of(
                "{0} rests on {1}% of what is usual; still to report: {2}.",
                evidence.period(latest.start()),
                Math.round(100 * reports.share()),
                names.size() <= NAMED ? String.join(", ", names) : Phrase.of("{0} {members}", names.size())));
    }
}
