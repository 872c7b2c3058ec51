package org.networkspc.reports.intake;

import java.util.Locale;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.AcceptedRow;
import org.networkspc.reports.ingest.Accounting;
import org.networkspc.reports.ingest.Choice;
import org.networkspc.reports.ingest.Understood;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A check as programs read it. */
final class CheckJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CheckJson() {}

    static String of(Check check, boolean withRows) {
        ObjectNode node = JSON.createObjectNode().put("file", check.file());
        understood(node.putObject("understood"), check.data().understood());
        Accounting accounting = check.data().accounting();
        node.put("read", accounting.read())
                .put("accepted", accounting.accepted())
                .put("excluded", accounting.excluded())
                .put("refused", accounting.refused());
        ArrayNode problems = node.putArray("problems");
        check.problems().forEach(p -> problem(problems.addObject(), p));
        ArrayNode questions = node.putArray("questions");
        check.data().questions().forEach(questions::add);
        if (withRows) {
            ArrayNode rows = node.putArray("rows");
            check.data().rows().forEach(r -> row(rows.addObject(), r));
        }
        return JSON.writeValueAsString(node);
    }

    private static void understood(ObjectNode node, Understood understood) {
        node.put("separator", understood.separator())
                .put("encoding", understood.encoding())
                .put("headerLine", understood.headerLine())
                .put("layout", understood.layout());
        ObjectNode columns = node.putObject("columns");
        understood.columns().forEach((header, meaning) -> columns.put(header, meaning.toString()));
        ArrayNode choices = node.putArray("choices");
        understood.changeable().forEach(c -> choice(choices.addObject(), c));
        node.put("periods", understood.periods().toString());
        ArrayNode notes = node.putArray("notes");
        understood.notes().forEach(note -> notes.add(note.toString()));
    }

    private static void choice(ObjectNode node, Choice choice) {
        node.put("key", choice.key()).put("value", choice.value());
        node.put("state", choice.state().name().toLowerCase(Locale.ROOT));
        ArrayNode options = node.putArray("options");
        choice.options().forEach(options::add);
        if (choice.isAsked()) {
            node.put("question", choice.question().toString());
        }
    }

    private static void problem(ObjectNode node, RowProblem problem) {
        node.put("line", problem.line())
                .put("column", problem.column())
                .put("value", problem.text())
                .put("reason", problem.found())
                .put("fix", problem.fix())
                .put("effect", problem.reason().effect().name().toLowerCase(Locale.ROOT))
                .put("sentence", problem.sentence());
    }

    private static void row(ObjectNode node, AcceptedRow row) {
        Observation o = row.observation();
        node.put("line", row.line())
                .put("measure", o.measure().id())
                .put("member", o.member().id())
                .put("period", o.measure().cadence().startOf(o.date()).toString());
        if (!o.stratum().isAll()) {
            node.putObject("stratum").put(o.stratum().dimension(), o.stratum().category());
        }
        if (o.reported() instanceof Tally tally) {
            numbers(node, o, tally);
        } else {
            Missing missing = (Missing) o.reported();
            node.put("missing", missing.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (Double.isFinite(missing.upper())) {
                node.put("lower", missing.lower()).put("upper", missing.upper());
            }
        }
    }

    private static void numbers(ObjectNode node, Observation o, Tally tally) {
        Moments values = tally.values();
        switch (o.measure().kind()) {
            case PROPORTION, RATE -> node.put("numerator", tally.numerator()).put("denominator", tally.denominator());
            case COUNT -> node.put("value", tally.numerator());
            case MEASUREMENT, BETWEEN -> {
                node.put("value", values.mean());
                if (values.n() > 1) {
                    node.put("n", values.n()).put("sd", values.standardDeviation());
                }
            }
        }
    }
}
