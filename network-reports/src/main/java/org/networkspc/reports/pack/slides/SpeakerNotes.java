package org.networkspc.reports.pack.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.networkspc.chart.ChartPoint;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Readership;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.LinePlot;
import org.networkspc.reports.figure.Text;
import org.networkspc.words.Words;

/** What stands in the notes under a slide: how each of its charts came about, and the reading for analysts. */
final class SpeakerNotes {
    private SpeakerNotes() {}

    static List<String> of(Figure figure) {
        List<String> notes = new ArrayList<>();
        notes.add("Method: " + figure.title() + ". " + figure.caption());
        if (figure.plot().orElse(null) instanceof LinePlot line) {
            notes.addAll(method(line.reading(), line.notes().words()));
        }
        return notes;
    }

    private static List<String> method(Interpretation reading, Words words) {
        List<String> notes = new ArrayList<>();
        notes.add(sentence(Text.sentence(reading.chart().series().way()) + "; "
                + reading.chart().spec().words()));
        notes.add("Rules: " + reading.rules().words(reading.chart().spec().method()) + ".");
        leftOut(reading).ifPresent(notes::add);
        notes.add("For analysts: " + String.join(" ", reading.reading(Readership.ANALYST, words)));
        if (!reading.cautions().isEmpty()) {
            notes.add("Read with care: "
                    + reading.cautions().stream()
                            .map(caution -> caution.sentence(words))
                            .collect(Collectors.joining(" ")));
        }
        return notes;
    }

    /** Points that limits and rules do not use. */
    private static Optional<String> leftOut(Interpretation reading) {
        List<ChartPoint> points = reading.chart().points();
        long ghosted = points.stream().filter(ChartPoint::ghosted).count();
        long open = points.stream().filter(p -> !p.ghosted() && !p.counts()).count();
        long gaps = reading.chart().series().subgroups().stream()
                .filter(s -> !s.hasValue())
                .count();
        List<String> parts = new ArrayList<>();
        add(parts, ghosted, "left out by choice");
        add(parts, open, "not judged yet");
        add(parts, gaps, "without a value");
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Periods not used by limits and rules: " + String.join(", ", parts) + ".");
    }

    private static void add(List<String> parts, long count, String words) {
        if (count > 0) {
            parts.add(count + " " + words);
        }
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
