package org.networkspc.reports.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Convention;
import org.networkspc.chart.MovingRanges;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of docs/conventions.md are those computed today. After a change of the text or of a number run with
 * {@code -Ddocs.write=true} and read it.
 *
 * <p>The text holds numbers as «case convention path decimals options»: options is a JSON object laid over those of the
 * case, or {@code chart=code}.
 */
class ConventionsPageTest {
    private static final Path PAGE = Path.of("../docs/conventions.md");
    private static final Path TEXT = Path.of("src/test/resources/org/networkspc/reports/analyse/conventions.md");
    private static final Pattern NUMBER = Pattern.compile("«([^»]*)»");

    @Test
    void theNumbersOfThePageAreThoseComputedToday() throws IOException {
        String page = NUMBER.matcher(Files.readString(TEXT))
                .replaceAll(found -> Matcher.quoteReplacement(said(found.group(1))));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    private static String said(String wanted) {
        if (wanted.equals("conventions")) {
            return components();
        }
        String[] parts = wanted.split(" ", 5);
        JsonNode result = result(parts[0], parts[1], parts.length > 4 ? parts[4] : "{}");
        String path = parts[2];
        if (path.startsWith("points:")) {
            return points(result, path.substring("points:".length()));
        }
        if (path.startsWith("count:") || path.startsWith("flags:")) {
            List<Integer> flagged = flagged(at(result, path.substring("count:".length())));
            return path.startsWith("count:") ? String.valueOf(flagged.size()) : list(flagged);
        }
        JsonNode number = at(result, path);
        if (number.isMissingNode()) {
            throw new IllegalArgumentException("path must lead to a number, was " + wanted);
        }
        return number(number, Integer.parseInt(parts[3]));
    }

    private static JsonNode result(String number, String convention, String options) {
        JsonNode one = ConformanceCases.read(file(number));
        ObjectNode request = ConformanceCases.JSON.createObjectNode();
        request.put("id", number);
        boolean other = options.startsWith("chart=");
        request.put(
                "chart",
                other ? options.substring("chart=".length()) : one.get("chart").stringValue());
        request.put("convention", convention);
        ObjectNode input = (ObjectNode) one.get("input").deepCopy();
        if (other) {
            input.remove("org");
        } else {
            ObjectNode merged =
                    input.get("options") instanceof ObjectNode given ? given : ConformanceCases.JSON.createObjectNode();
            ConformanceCases.JSON.readTree(options).properties().forEach(o -> merged.set(o.getKey(), o.getValue()));
            input.set("options", merged);
        }
        request.set("input", input);
        JsonNode answer = ConformanceCases.JSON.readTree(new Analyse().answer(request.toString(), 1));
        if (!answer.has("result")) {
            throw new IllegalStateException(request + " " + answer);
        }
        return answer.get("result");
    }

    private static Path file(String number) {
        for (Path folder : List.of(ConformanceCases.FOLDER, ConformanceCases.FOLDER.resolveSibling("comparison"))) {
            try (Stream<Path> files = Files.list(folder)) {
                var found = files.filter(f -> f.getFileName().toString().startsWith(number + "-"))
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        throw new IllegalArgumentException("case must exist, was " + number);
    }

    private static JsonNode at(JsonNode result, String path) {
        JsonNode at = result;
        for (String step : path.split("\\.")) {
            at = at.isArray() ? at.path(Integer.parseInt(step)) : at.path(step);
        }
        return at;
    }

    private static List<Integer> flagged(JsonNode flags) {
        List<Integer> flagged = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            if (flags.get(i).booleanValue()) {
                flagged.add(i + 1);
            }
        }
        return flagged;
    }

    private static String points(JsonNode result, String rule) {
        TreeSet<Integer> points = new TreeSet<>();
        for (JsonNode signal : result.get("found")) {
            if (signal.get("rule").stringValue().equals(rule)) {
                signal.get("members").forEach(member -> points.add(member.intValue()));
            }
        }
        return list(List.copyOf(points));
    }

    private static String list(List<Integer> points) {
        return points.isEmpty()
                ? "none"
                : String.join(", ", points.stream().map(String::valueOf).toList());
    }

    private static String number(JsonNode node, int decimals) {
        if (!node.isNumber()) {
            return node.isNull() ? "none" : node.asString();
        }
        return new BigDecimal(node.doubleValue())
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('-', '−');
    }

    private static String components() {
        StringBuilder table = new StringBuilder("| convention | d2 | D4 | ranges screened | ranges bridge | limits from"
                + " | Xbar-R, R | Xbar-S, S | g |\n|---|---|---|---|---|---|---|---|---|\n");
        for (Convention convention : Convention.values()) {
            MovingRanges ranges = convention.ranges();
            table.append(String.join(
                            " | ",
                            "| `" + convention.code() + "`",
                            rounded(ranges.constants().d2()),
                            rounded(ranges.constants().d4()),
                            ranges.screened() ? "yes" : "no",
                            words(convention.bridging()),
                            convention.fewestForLimits() == 0 ? "any number" : convention.fewestForLimits() + " points",
                            "`" + convention.subgroups().ofRanges().code() + "`",
                            "`" + convention.subgroups().ofDeviations().code() + "`",
                            words(convention.limits().g())))
                    .append(" |\n");
        }
        return table.toString().stripTrailing();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String rounded(double number) {
        return new BigDecimal(number)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
