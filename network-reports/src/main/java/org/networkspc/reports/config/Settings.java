package org.networkspc.reports.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of {@code network.yaml}. Every question asked of it makes the key known; {@link #close} reports the keys
 * nobody asked for.
 */
final class Settings implements AutoCloseable {
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();
    private final String path;
    private final int line;
    private final List<RowProblem> problems;

    Settings(MappingNode node, String path, List<RowProblem> problems) {
        this.path = path;
        this.line = line(node);
        this.problems = problems;
        for (NodeTuple entry : node.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.put(key, entry.getValueNode()) != null) {
                problem(line(entry.getKeyNode()), key, "", Reason.SETTING_TWICE, "");
            }
            lines.put(key, line(entry.getKeyNode()));
        }
    }

    int line() {
        return line;
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** The text of a setting; empty when it is not there or is no text. */
    Optional<String> text(String key) {
        return node(key).flatMap(node -> scalar(key, node)).filter(s -> !s.isBlank());
    }

    /** Whether a setting is exactly this word; it may well be a list instead. */
    boolean says(String key, String word) {
        return node(key)
                .filter(n -> n instanceof ScalarNode scalar && scalar.getValue().equals(word))
                .isPresent();
    }

    boolean isList(String key) {
        return node(key).filter(SequenceNode.class::isInstance).isPresent();
    }

    String required(String key, String example) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            missing(key, example);
        }
        return text.orElse("");
    }

    void missing(String key, String example) {
        problem(line, key, "", Reason.SETTING_MISSING, key + ": " + example);
    }

    <T> Optional<T> choice(String key, Map<String, T> choices) {
        Optional<String> text = text(key);
        Optional<T> chosen = text.flatMap(t -> Optional.ofNullable(choices.get(t)));
        if (text.isPresent() && chosen.isEmpty()) {
            String near = Spelling.nearest(text.get(), choices.keySet())
                    .map(n -> "; did you mean " + n + "?")
                    .orElse("");
            refuse(key, text.get(), "one of " + String.join(", ", choices.keySet()) + " is expected" + near);
        }
        return chosen;
    }

    Optional<Double> number(String key) {
        return parsed(key, "a number such as 4.0 is expected", text -> {
            double number = Double.parseDouble(text);
            if (!Double.isFinite(number)) {
                throw new NumberFormatException(text);
            }
            return number;
        });
    }

    Optional<Integer> whole(String key) {
        return parsed(key, "a whole number such as 2 is expected", Integer::valueOf);
    }

    Optional<LocalDate> date(String key) {
        return parsed(key, "a date such as 2024-04-01 is expected", LocalDate::parse);
    }

    List<LocalDate> dates(String key) {
        List<LocalDate> dates = new ArrayList<>();
        for (String text : texts(key)) {
            try {
                dates.add(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                refuse(key, text, "dates such as [2024-04-01] are expected");
            }
        }
        return dates;
    }

    private <T> Optional<T> parsed(String key, String expected, Function<String, T> parser) {
        Optional<String> text = text(key);
        try {
            return text.map(parser);
        } catch (NumberFormatException | DateTimeParseException e) {
            refuse(key, text.orElse(""), expected);
            return Optional.empty();
        }
    }

    /** The texts of a list. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        sequence(key).forEach(node -> scalar(key, node).ifPresent(texts::add));
        return texts;
    }

    /** The entries of a list that holds texts, mappings, or both, in order. */
    void eachTextOr(String key, Consumer<String> text, Consumer<Settings> settings) {
        for (Node node : sequence(key)) {
            if (node instanceof MappingNode) {
                mapping(key, node, key).ifPresent(settings);
            } else {
                scalar(key, node).ifPresent(text);
            }
        }
    }

    /** The mappings of a list. */
    List<Settings> each(String key) {
        List<Settings> each = new ArrayList<>();
        for (Node node : sequence(key)) {
            mapping(key, node, key).ifPresent(each::add);
        }
        return each;
    }

    /** The mapping below a key. */
    Optional<Settings> below(String key) {
        return node(key).flatMap(node -> mapping(key, node, key));
    }

    private List<Node> sequence(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            refuse(key, shown(node.get()), "a list is expected");
        }
        return node.filter(SequenceNode.class::isInstance)
                .map(n -> ((SequenceNode) n).getValue())
                .orElse(List.of());
    }

    private Optional<Settings> mapping(String key, Node node, String name) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Settings(mapping, place(name), problems));
        }
        problem(line(node), key, shown(node), Reason.SETTING_VALUE, "settings such as {id: …} are expected");
        return Optional.empty();
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(line(node), key, shown(node), Reason.SETTING_VALUE, "a single text or number is expected");
        return Optional.empty();
    }

    /** Says that a value cannot be used, and what is expected there. */
    void refuse(String key, String text, String expected) {
        problem(line(key), key, text, Reason.SETTING_VALUE, expected);
    }

    /** Reports every key that was never asked for. */
    @Override
    public void close() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                problem(
                        line(key),
                        key,
                        "",
                        Reason.SETTING_UNKNOWN,
                        Spelling.advice(key, asked).toString());
            }
        }
    }

    private void problem(int at, String key, String text, Reason reason, String detail) {
        problems.add(new RowProblem(at, place(key), text, reason, detail));
    }

    private String place(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private static String shown(Node node) {
        return switch (node.getNodeType()) {
            case SCALAR -> ((ScalarNode) node).getValue();
            case SEQUENCE -> "a list";
            default -> "a group of settings";
        };
    }
}
