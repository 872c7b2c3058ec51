package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.words.Phrase;

/** Where the header of a file stands: the line a person named, else the likeliest, else none at all. */
final class HeaderChoice {
    /** Lines a person can name as the header. */
    private static final int OFFERED = 15;

    static final String NO_LINE = "none";
    private static final Phrase LABEL = Phrase.of("Header in line");

    private final NetworkConfig network;
    private final Choices choices;

    HeaderChoice(NetworkConfig network, Choices choices) {
        this.network = network;
        this.choices = choices;
    }

    /** The header a person named, else the likeliest, else none at all when the first line looks like a row. */
    Optional<Heading> among(List<Line> lines) {
        List<String> offered = new ArrayList<>();
        lines.stream().limit(OFFERED).forEach(l -> offered.add(Integer.toString(l.number())));
        offered.add(NO_LINE);
        Optional<String> said = choices.answer("header");
        if (said.isPresent() && said.get().equals(NO_LINE)) {
            choices.seen("header", LABEL, NO_LINE, offered);
            return Optional.of(Heading.NONE);
        }
        for (int i = 0; said.isPresent() && i < lines.size(); i++) {
            if (said.get().equals(Integer.toString(lines.get(i).number()))) {
                choices.seen("header", LABEL, said.get(), List.of());
                return Optional.of(heading(i, 1));
            }
        }
        Optional<Heading> found = Heading.find(lines, network);
        if (found.isEmpty() && isRows(lines)) {
            choices.guessed("header", LABEL, NO_LINE, offered, Phrase.of("Does the file begin without a header line?"));
            return Optional.of(Heading.NONE);
        }
        found.ifPresent(h -> choices.seen("header", LABEL, Integer.toString(h.line(lines)), offered));
        return found.map(h -> heading(h.position(), h.depth()));
    }

    /** Never deeper than there are lines. */
    private Heading heading(int position, int seen) {
        return new Heading(position, Math.min(depth(seen), position + 1));
    }

    private int depth(int seen) {
        List<String> depths = List.of("1", "2", "3");
        String depth = Integer.toString(seen);
        return Integer.parseInt(
                seen > 1
                        ? choices.guessed(
                                "header lines",
                                Phrase.of("Lines of the header"),
                                depth,
                                depths,
                                Phrase.of("Do the headers stand in {0} lines above each other?", depth))
                        : choices.answer("header lines")
                                .filter(depths::contains)
                                .orElse(depth));
    }

    /** Whether the first line holds what rows hold: a period and a number or a mark of a missing one. */
    private static boolean isRows(List<Line> lines) {
        if (lines.isEmpty()) {
            return false;
        }
        Line first = lines.get(0);
        boolean number = false;
        boolean period = false;
        for (int i = 0; i < first.cells().size(); i++) {
            int column = i;
            List<String> texts =
                    lines.stream().limit(OFFERED).map(l -> l.text(column)).toList();
            Periods periods = Periods.of(texts);
            period |= periods.read(first.text(i)) instanceof Periods.Period;
            boolean years = texts.stream().allMatch(t -> periods.read(t) instanceof Periods.Period);
            number |= Numbers.isNumeric(first.text(i)) && !years;
        }
        return number && period;
    }
}
