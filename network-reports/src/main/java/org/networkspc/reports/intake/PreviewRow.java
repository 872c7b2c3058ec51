package org.networkspc.reports.intake;

import java.math.BigDecimal;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Tally;
import org.networkspc.reports.ingest.AcceptedRow;
import org.networkspc.reports.ingest.MissingMark;
import org.networkspc.words.Phrase;

/**
 * One row as understood, for people to look at.
 *
 * @param line as a spreadsheet shows it
 * @param period first day of the period
 * @param stratum "area: North", or empty for everybody
 * @param numbers "41 of 50", "12", or why there is none
 */
public record PreviewRow(int line, String measure, String member, String period, String stratum, Phrase numbers) {
    static PreviewRow of(AcceptedRow row) {
        Observation o = row.observation();
        String group = o.stratum().isAll()
                ? ""
                : o.stratum().dimension() + ": " + o.stratum().category();
        return new PreviewRow(
                row.line(),
                o.measure().name(),
                o.member().name(),
                o.measure().cadence().startOf(o.date()).toString(),
                group,
                numbers(o));
    }

    private static Phrase numbers(Observation o) {
        if (o.reported() instanceof Tally tally) {
            Moments values = tally.values();
            return switch (o.measure().kind()) {
                case PROPORTION, RATE -> Phrase.of("{0} of {1}", plain(tally.numerator()), plain(tally.denominator()));
                case COUNT -> Phrase.asWritten(plain(tally.numerator()));
                case MEASUREMENT, BETWEEN ->
                    values.n() > 1
                            ? Phrase.of("{0} (mean of {1})", plain(values.mean()), values.n())
                            : Phrase.asWritten(plain(values.mean()));
            };
        }
        return Phrase.of(MissingMark.words(((Missing) o.reported()).kind()));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
