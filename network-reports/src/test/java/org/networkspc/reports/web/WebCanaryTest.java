package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.pack.CanaryNetwork;
import org.networkspc.reports.pack.Opened;

/**
 * Whatever the service answers to a GET, found by following every link, is searched for numbers, words and names that only one
 * member has: on the page for everybody, on pages of the network, and on a member's own page those of the others.
 */
class WebCanaryTest {
    private static final String HOME = "/networks/canary";
    private static final String API = "/api/v1" + HOME;
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final List<String> MEASURES = List.of("seen", "stays");
    private static final String MEMBERS = HOME + "/members";
    /** Who takes part is known, whatever else is agreed: each is led to its own page, and chooses itself in forms. */
    private static final List<String> WHO_TAKES_PART = List.of(MEMBERS, "/api/v1/networks", API);
    /** What was handed in, as it was handed in, for those who run the network. */
    private static final List<String> HANDED_IN = List.of(API + "/ideas", API + "/annotations");

    private static final Pattern FORMS = Pattern.compile("(?s)<form.*?</form>");

    @TempDir
    private Path folder;

    @Test
    void whereNothingIsShownNoAnswerHoldsANumberOfAMember() throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        CanaryNetwork network = answers("nothing", true, answers);
        assertTrue(
                answers.keySet().stream().anyMatch(place -> place.contains("chart.csv")), answers.keySet()::toString);
        List<String> hits = new ArrayList<>();
        answers.forEach((place, text) -> CanaryNetwork.MEMBERS.stream()
                .filter(member -> !isOwn(place, member))
                .forEach(member -> hits.addAll(hits(network, member, place, text))));
        assertEquals(List.of(), hits);
    }

    /** Not every link: what others see of each other is agreed there. */
    @Test
    void whereMembersAreNamedToEachOtherTheirOwnPagesAndThePublicOneHoldNothingOfOthers() throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        CanaryNetwork network = answers("names", false, answers);
        List<String> hits = new ArrayList<>();
        answers.forEach((place, text) -> CanaryNetwork.MEMBERS.stream()
                .filter(member -> place.startsWith(HOME + "/public")
                        || CanaryNetwork.MEMBERS.stream().anyMatch(reader -> isOwn(place, reader))
                                && !isOwn(place, member))
                .forEach(member -> hits.addAll(
                        network.hits(member, place, text, place.startsWith(HOME + "/public") ? "nothing" : "names"))));
        assertEquals(List.of(), hits);
    }

    /** Numbers anywhere; words and names where readers are not agreed to see them. */
    private static List<String> hits(CanaryNetwork network, String member, String place, String text) {
        boolean own = CanaryNetwork.MEMBERS.stream().anyMatch(reader -> isOwn(place, reader));
        if (own || place.startsWith(HOME + "/public")) {
            return network.hits(member, place, text, "nothing");
        }
        List<String> hits = new ArrayList<>();
        network.numbersIn(member, text).forEach(n -> hits.add(place + ": number " + n + " of " + member));
        if (!WHO_TAKES_PART.contains(place.replaceFirst("\\?.*", "")) && !HANDED_IN.contains(place)) {
            hits.addAll(network.namesIn(member, place, FORMS.matcher(text).replaceAll("")));
        }
        return hits;
    }

    /** A member's own page, picture or numbers. */
    private static boolean isOwn(String place, String member) {
        return place.contains("/members/" + member);
    }

    /** Every answer by its address; that the search finds what is there is asserted. */
    private CanaryNetwork answers(String agreed, boolean follow, Map<String, String> answers) throws IOException {
        Path data = folder.resolve(agreed);
        CanaryNetwork network = CanaryNetwork.in(data, agreed, 1);
        try (Networks networks = Networks.open(data);
                Service service = Service.start(networks, 0)) {
            Client client = new Client(service);
            Deque<String> open = new ArrayDeque<>(known());
            Set<String> seen = new TreeSet<>(open);
            while (!open.isEmpty()) {
                String place = open.remove();
                String body = client.get(place).body();
                Map<String, String> texts =
                        Opened.of(place, body.getBytes(StandardCharsets.UTF_8)).texts();
                answers.put(place, String.join("\n", texts.values()));
                if (follow) {
                    links(body).stream().filter(seen::add).forEach(open::add);
                }
            }
        }
        String reader = CanaryNetwork.MEMBERS.get(0);
        String own = String.valueOf(answers.get(MEMBERS + "/" + reader));
        assertTrue(!network.numbersIn(reader, own).isEmpty() && own.contains("Quillowmere"), "own numbers are found");
        return network;
    }

    /** Where the search begins: pages and answers in JSON. */
    private static List<String> known() {
        List<String> places = new ArrayList<>(List.of(HOME, HOME + "/public", "/api/v1/networks", API));
        for (String measure : MEASURES) {
            for (String answer : List.of("", "?pooling=as-reported", "/change", "/gaps")) {
                places.add(API + "/measures/" + measure + answer);
            }
            CanaryNetwork.MEMBERS.forEach(member -> places.add(API + "/members/" + member + "/measures/" + measure));
        }
        List.of("/aims", "/pathway", "/ideas", "/annotations", "/bright-spots")
                .forEach(place -> places.add(API + place));
        CanaryNetwork.MEMBERS.forEach(member -> places.add(MEMBERS + "/" + member));
        return places;
    }

    /** Within the network; pictures of pixels hold no text. */
    private static List<String> links(String body) {
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(body);
        while (found.find()) {
            String link = found.group(1).replace("&amp;", "&");
            if (link.startsWith(HOME) && !link.contains(".png")) {
                links.add(link);
            }
        }
        return links;
    }
}
