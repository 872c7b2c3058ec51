package org.networkspc.reports.pack.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Readership;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.LinePlot;
import org.networkspc.reports.figure.Text;
import org.networkspc.words.Words;

/** What stands in the notes under a slide: how each of its charts came about, and the reading for analysts. */
final class SpeakerNotes {
    private SpeakerNotes() {}

    static List<String> of(List<Figure> figures, Words words) {
        return figures.stream().flatMap(figure -> of(figure, words).stream()).toList();
    }

    private static List<String> of(Figure figure, Words words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.say("Method: {0}. {1}", figure.title(), figure.caption()));
        if (figure.plot().orElse(null) instanceof LinePlot line) {
            notes.addAll(method(line.reading(), words));
        }
        return notes;
    }

    private static List<String> method(Interpretation reading, Words words) {
        ChartSpec spec = reading.chart().spec();
        List<String> notes = new ArrayList<>();
        notes.add(sentence(Text.sentence(reading.chart().series().way(words)) + "; " + spec.words(words)));
        notes.add(words.say("Rules: {0}.", reading.rules().words(spec.method(), words)));
        leftOut(reading, words).ifPresent(notes::add);
        notes.add(words.say("For analysts: {0}", String.join(" ", reading.reading(Readership.ANALYST, words))));
        if (!reading.cautions().isEmpty()) {
            String cautions = reading.cautions().stream()
                    .map(caution -> caution.sentence(words))
                    .collect(Collectors.joining(" "));
            notes.add(words.say("Read with care: {0}", cautions));
        }
        return notes;
    }

    /** Points that limits and rules do not use. */
    private static Optional<String> leftOut(Interpretation reading, Words words) {
        List<ChartPoint> points = reading.chart().points();
        long ghosted = points.stream().filter(ChartPoint::ghosted).count();
        long open = points.stream().filter(p -> !p.ghosted() && !p.counts()).count();
        long gaps = reading.chart().series().subgroups().stream()
                .filter(s -> !s.hasValue())
                .count();
        List<String> parts = new ArrayList<>();
        if (ghosted > 0) {
            parts.add(words.say("{0} left out by choice", ghosted));
        }
        if (open > 0) {
            parts.add(words.say("{0} not judged yet", open));
        }
        if (gaps > 0) {
            parts.add(words.say("{0} without a value", gaps));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("Periods not used by limits and rules: {0}.", String.join(", ", parts)));
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
