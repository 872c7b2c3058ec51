package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.networkspc.reports.config.Layout;
import org.networkspc.reports.config.NetworkConfig;

/**
 * The line, or the lines above each other, that say what the columns are.
 *
 * @param position of the lowest of them among the filled lines; −1 when the file has none
 * @param depth how many they are
 */
record Heading(int position, int depth) {
    static final Heading NONE = new Heading(-1, 0);

    /** Lines looked at; a title and a date of extraction stand above many headers, fifty lines above none. */
    private static final int DEEPEST = 50;

    private static final int DEEPEST_STACK = 3;
    /** Lines below a header that show what its columns hold. */
    private static final int SHOWING = 10;

    private static final double ENOUGH = 3;
    /** What a number counts against a line's being a header. */
    private static final double NUMBER = 3;

    /** The best line of the first fifty; empty when none looks like a header. */
    static Optional<Heading> find(List<Line> lines, NetworkConfig network) {
        int best = -1;
        double most = 0;
        Vocabulary vocabulary = vocabulary(lines, network);
        for (int i = 0; i < Math.min(lines.size(), DEEPEST); i++) {
            if (fits(lines.get(i), network.layouts().layouts())) {
                return Optional.of(new Heading(i, 1));
            }
            double score = score(lines, i, vocabulary);
            if (score > most && !(best >= 0 && lines.get(i).isSame(lines.get(best)))) {
                best = i;
                most = score;
            }
        }
        return most >= ENOUGH ? Optional.of(new Heading(best, depth(lines, best, vocabulary))) : Optional.empty();
    }

    /** The network's words, with the notation of periods as the first lines have it. */
    static Vocabulary vocabulary(List<Line> lines, NetworkConfig network) {
        List<String> texts = new ArrayList<>();
        lines.stream().limit(DEEPEST).forEach(l -> l.cells().forEach(c -> texts.add(Cell.clean(c))));
        return new Vocabulary(network, texts, Periods.Terms.USUAL);
    }

    private static boolean fits(Line line, List<Layout> layouts) {
        return layouts.stream()
                .anyMatch(l -> !l.required().isEmpty()
                        && l.required().stream()
                                .allMatch(h ->
                                        HeaderWords.position(line.cells(), h).isPresent()));
    }

    /** Known words count double, text above numbers once; numbers count against. */
    private static double score(List<Line> lines, int position, Vocabulary vocabulary) {
        Line line = lines.get(position);
        if (line.filled() < 2) {
            return 0;
        }
        Words words = Words.of(line, vocabulary);
        double numbers = IntStream.range(0, line.cells().size())
                .filter(i -> Numbers.isNumeric(line.text(i)) && !words.period(i))
                .count();
        return 2 * words.known() + turns(lines, position, vocabulary) - NUMBER * numbers;
    }

    /** How many words of a line are known as words of headers. */
    private record Words(int roles, List<Boolean> periods, int names) {
        static Words of(Line line, Vocabulary vocabulary) {
            List<String> texts =
                    IntStream.range(0, line.cells().size()).mapToObj(line::text).toList();
            int roles = 0;
            Set<String> members = new HashSet<>();
            Set<String> measures = new HashSet<>();
            List<Boolean> periods = new ArrayList<>();
            for (String text : texts) {
                Optional<Meaning> meaning = vocabulary.meaning(text);
                boolean period = meaning.filter(m -> !m.period().isEmpty()).isPresent();
                periods.add(period);
                if (meaning.isPresent() && plainlyKnown(meaning.get())) {
                    roles++;
                } else if (meaning.isPresent() && !meaning.get().member().isEmpty()) {
                    members.add(meaning.get().member());
                } else if (meaning.isPresent() && !meaning.get().measure().isEmpty() && !period) {
                    measures.add(meaning.get().measure());
                }
            }
            int names = (members.size() > 1 ? members.size() : 0) + (measures.size() > 1 ? measures.size() : 0);
            return new Words(roles, periods, names);
        }

        private static boolean plainlyKnown(Meaning m) {
            return !m.isNumber() || m.number().isPresent();
        }

        int known() {
            long months = periods.stream().filter(p -> p).count();
            return roles + names + (months >= 3 ? (int) months : 0);
        }

        boolean period(int column) {
            return periods.get(column) && periods.stream().filter(p -> p).count() >= 2;
        }
    }

    /** Columns whose text stands above numbers, or marks of missing ones. */
    private static int turns(List<Line> lines, int position, Vocabulary vocabulary) {
        Line line = lines.get(position);
        int turns = 0;
        for (int column = 0; column < line.cells().size(); column++) {
            String text = line.text(column);
            if (text.isEmpty() || vocabulary.isData(text)) {
                continue;
            }
            int filled = 0;
            int numbers = 0;
            for (int below = position + 1; below < Math.min(lines.size(), position + 1 + SHOWING); below++) {
                String shown = lines.get(below).text(column);
                filled += shown.isEmpty() ? 0 : 1;
                numbers += vocabulary.isData(shown) ? 1 : 0;
            }
            turns += numbers * 2 > filled ? 1 : 0;
        }
        return turns;
    }

    /** Lines right above that only hold periods, measures or members over words that repeat below. */
    private static int depth(List<Line> lines, int position, Vocabulary vocabulary) {
        int depth = 1;
        while (depth < DEEPEST_STACK && position - depth >= 0) {
            Line upper = lines.get(position - depth);
            Line lower = lines.get(position - depth + 1);
            boolean next = upper.number() == lower.number() - 1;
            if (!next || !isAbove(upper, lower, vocabulary)) {
                break;
            }
            depth++;
        }
        return depth;
    }

    private static boolean isAbove(Line upper, Line lower, Vocabulary vocabulary) {
        List<String> texts =
                IntStream.range(0, upper.cells().size()).mapToObj(upper::text).toList();
        List<String> filled = texts.stream().filter(t -> !t.isEmpty()).toList();
        boolean known = !filled.isEmpty()
                && filled.stream().allMatch(t -> vocabulary.meaning(t).isPresent() || vocabulary.isTotal(t));
        Set<String> below = new HashSet<>();
        boolean repeats = false;
        for (int i = 0; i < lower.cells().size(); i++) {
            repeats |= !lower.text(i).isEmpty() && !below.add(Cell.folded(lower.text(i)));
        }
        return known && repeats && filled.size() < lower.cells().size();
    }

    /** Whether a line below a header begins another table rather than a row. */
    static boolean isHeader(List<Line> lines, int position, Vocabulary vocabulary) {
        Line line = lines.get(position);
        boolean numbers = line.cells().stream().anyMatch(c -> Numbers.isNumeric(Cell.clean(c)));
        return !numbers
                && line.filled() > 1
                && Words.of(line, vocabulary).roles() >= 2
                && turns(lines, position, vocabulary) >= 1;
    }

    /** Line of the header as a spreadsheet shows it; 0 when there is none. */
    int line(List<Line> lines) {
        return position < 0 ? 0 : lines.get(position).number();
    }

    /** The name of every column: stacked headers are filled to the right and joined by a slash, repeated ones numbered. */
    List<String> names(List<Line> lines) {
        int width = position < 0
                ? lines.stream().mapToInt(l -> l.cells().size()).max().orElse(0)
                : lines.get(position).cells().size();
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < width; column++) {
            String name = position < 0 ? "column " + (column + 1) : name(lines, column);
            String unique = name;
            for (int again = 2; !unique.isEmpty() && !taken.add(Cell.folded(unique)); again++) {
                unique = name + " (" + again + ")";
            }
            names.add(unique);
        }
        return names;
    }

    private String name(List<Line> lines, int column) {
        List<String> parts = new ArrayList<>();
        for (int above = depth - 1; above >= 0; above--) {
            Line line = lines.get(position - above);
            boolean covers = above > 0 && !lines.get(position).text(column).isEmpty();
            String text = covers ? filledRight(line, column) : line.text(column);
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        return String.join(" / ", parts);
    }

    private static String filledRight(Line line, int column) {
        for (int i = column; i >= 0; i--) {
            if (!line.text(i).isEmpty()) {
                return line.text(i);
            }
        }
        return "";
    }
}
