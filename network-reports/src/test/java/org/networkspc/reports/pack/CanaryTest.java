package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A member's file holds nothing of another member beyond what is agreed: every file of a pack is opened to its last stream and
 * searched for numbers and words that only one member has.
 */
class CanaryTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private static final Map<String, Written> PACKS = new TreeMap<>();

    @TempDir
    static Path folder;

    /** A pack and what its files hold, by part and place. */
    private record Written(CanaryNetwork network, Map<String, Map<String, String>> files) {}

    /** Each is written once and searched several times. */
    private static Written pack(String agreed, long seed) throws IOException {
        String name = agreed + seed;
        if (!PACKS.containsKey(name)) {
            CanaryNetwork network = CanaryNetwork.in(folder.resolve(name), agreed, seed);
            PACKS.put(name, new Written(network, opened(network, name)));
        }
        return at(PACKS, name);
    }

    /** What must be there. */
    private static <V> V at(Map<String, V> map, String key) {
        return Optional.ofNullable(map.get(key)).orElseThrow();
    }

    @AfterAll
    static void forget() {
        PACKS.clear();
    }

    @Test
    void noMembersFileHoldsANumberOrAWordOfAnother() throws IOException {
        for (String agreed : List.of("names", "nothing")) {
            CanaryNetwork network = pack(agreed, 1).network();
            Map<String, Map<String, String>> files = pack(agreed, 1).files();
            List<String> hits = new ArrayList<>();
            for (String reader : CanaryNetwork.MEMBERS) {
                for (String other : CanaryNetwork.MEMBERS) {
                    if (!other.equals(reader)) {
                        at(files, reader)
                                .forEach((place, text) -> hits.addAll(network.hits(other, place, text, agreed)));
                    }
                }
            }
            assertEquals(List.of(), hits, agreed);
        }
    }

    @Test
    void theNetworksFileHoldsNoNumberOfOneMember() throws IOException {
        for (String agreed : List.of("names", "nothing")) {
            CanaryNetwork network = pack(agreed, 1).network();
            List<String> hits = new ArrayList<>();
            at(pack(agreed, 1).files(), PackPlan.NETWORK)
                    .forEach((place, text) -> CanaryNetwork.MEMBERS.forEach(m -> {
                        network.numbersIn(m, text).forEach(n -> hits.add(place + ": number " + n + " of " + m));
                        if (agreed.equals("nothing") && text.contains(at(network.names(), m))) {
                            hits.add(place + ": name of " + m);
                        }
                    }));
            assertEquals(List.of(), hits, agreed);
        }
    }

    /** What changes in a reader's file when everybody else's numbers change is no rate of one of them. */
    @Test
    void noRateOfAnotherIsPrintedRoundedEither() throws IOException {
        CanaryNetwork first = pack("nothing", 1).network();
        CanaryNetwork second = pack("nothing", 2).network();
        Map<String, Map<String, String>> before = pack("nothing", 1).files();
        Map<String, Map<String, String>> after = pack("nothing", 2).files();
        String reader = CanaryNetwork.MEMBERS.get(0);
        assertEquals(at(first.printed(), reader), at(second.printed(), reader), "the reader's own are the same");
        Set<String> own = new TreeSet<>(at(first.printed(), reader));
        assertTrue(tokens(at(before, reader)).containsAll(own), "own rates are printed");
        Set<String> changed = tokens(at(before, reader));
        changed.removeAll(tokens(at(after, reader)));
        Set<String> seen = new TreeSet<>();
        for (String other : CanaryNetwork.MEMBERS) {
            at(first.printed(), other).stream()
                    .filter(rate -> !other.equals(reader) && changed.contains(rate))
                    .forEach(rate -> seen.add(reader + " reads " + rate + " of " + other));
        }
        assertEquals(Set.of(), seen);
    }

    @Test
    void theSearchFindsWhatIsThere() throws IOException {
        CanaryNetwork network = pack("nothing", 1).network();
        Map<String, Map<String, String>> files = pack("nothing", 1).files();
        String reader = CanaryNetwork.MEMBERS.get(0);
        for (PackFormat format : PackFormat.values()) {
            List<String> own = new ArrayList<>();
            at(files, reader).forEach((place, text) -> {
                if (place.contains("." + format.extension())) {
                    own.addAll(network.hits(reader, place, text, "nothing"));
                }
            });
            assertTrue(own.stream().anyMatch(hit -> hit.contains("name")), format + " " + own);
            boolean counted = !Set.of(PackFormat.PDF, PackFormat.TXT).contains(format);
            assertTrue(!counted || own.stream().anyMatch(hit -> hit.contains("number")), format + " " + own);
        }
    }

    private static Set<String> tokens(Map<String, String> texts) {
        Set<String> tokens = new TreeSet<>();
        texts.forEach((place, text) -> {
            Matcher numbers = NUMBER.matcher(text);
            while (numbers.find()) {
                tokens.add(numbers.group());
            }
        });
        return tokens;
    }

    /** All texts of each part's files, by part: ids of members and the network's. */
    private static Map<String, Map<String, String>> opened(CanaryNetwork network, String name) throws IOException {
        Manifest.Header header = new Manifest.Header("canary", "12 October 2024", "2024-09", "test");
        PackPlan plan = PackPlan.of(network.edition(), List.of(), "test", member -> true);
        WrittenPack pack = WrittenPack.of(
                new ChartPack(plan, EnumSet.allOf(PackFormat.class), header, List.of()),
                folder.resolve(name).resolve("pack"));
        Map<String, Map<String, String>> parts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
            String part = file.getKey().replaceAll("members/|\\..*", "");
            parts.computeIfAbsent(part, k -> new TreeMap<>())
                    .putAll(Opened.of(file.getKey(), file.getValue()).texts());
        }
        return parts;
    }
}
