package org.networkspc.reports.intake;

import java.util.List;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Understood;

/** A check as people read it. */
final class CheckText {
    /** Problems shown; the JSON has all. */
    private static final int MOST_SHOWN = 50;

    private CheckText() {}

    static String of(Check check) {
        StringBuilder text = new StringBuilder(check.file()).append('\n');
        Understood understood = check.data().understood();
        if (!understood.columns().isEmpty()) {
            text.append("  ").append(written(understood));
            text.append(understood.headerLine() == 0 ? ", no header" : ", header in line " + understood.headerLine());
            text.append(understood.layout().isEmpty() ? "" : ", layout " + understood.layout())
                    .append('\n');
        }
        if (!understood.layout().isEmpty()) {
            String periods = understood.periods().toString();
            if (!periods.isEmpty()) {
                line(text, periods);
            }
            understood.columns().forEach((header, meaning) -> line(text, "  " + header + ": " + meaning));
        }
        understood.notes().forEach(note -> line(text, note.toString()));
        List<RowProblem> problems = check.problems();
        problems.stream().limit(MOST_SHOWN).forEach(problem -> line(text, problem.sentence()));
        if (problems.size() > MOST_SHOWN) {
            line(text, "… and " + (problems.size() - MOST_SHOWN) + " more; --json lists all of them.");
        }
        check.data().questions().forEach(question -> line(text, question));
        line(text, check.data().accounting().sentence());
        return text.toString();
    }

    private static String written(Understood understood) {
        String separator = understood.separator().isEmpty() ? "" : "Separator " + understood.separator() + ", ";
        return separator + understood.encoding();
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }
}
