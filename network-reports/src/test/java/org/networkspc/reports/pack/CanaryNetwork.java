package org.networkspc.reports.pack;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Routes;

/**
 * A network in which every number and every word of a member occurs nowhere else: primes above and below the line, names and
 * texts of made-up words.
 *
 * @param numbers of each member, as digits
 * @param printed rates of each member with two places, as pages print them
 * @param words of each member that nobody else may read
 * @param names of each member
 */
public record CanaryNetwork(
        Edition edition,
        Map<String, List<String>> numbers,
        Map<String, List<String>> printed,
        Map<String, List<String>> words,
        Map<String, String> names) {

    public static final List<String> MEMBERS = List.of("Q-A-1", "Q-B-2", "Q-C-3", "Q-D-4", "Q-E-5", "Q-F-6");
    private static final List<String> NAMES =
            List.of("Quillowmere", "Brackenthwaite", "Cinderholm", "Dunnockside", "Elverstone", "Fallowgarth");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final YearMonth FIRST = YearMonth.of(2022, 4);
    private static final int MONTHS = 30;

    /**
     * @param others whom members see: names or nothing
     * @param seed of the numbers of all but the first member, whose are always the same
     */
    public static CanaryNetwork in(Path folder, String others, long seed) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("network.yaml"), settings(others));
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        Map<String, List<String>> printed = new LinkedHashMap<>();
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        StringBuilder csv = new StringBuilder("member,measure,period,numerator,denominator\n");
        StringBuilder ideas = new StringBuilder("id,idea,members,measures,from,outcome,learned\n");
        StringBuilder notes = new StringBuilder("id,kind,words,measure,member,on,by\n");
        Set<BigInteger> taken = new HashSet<>();
        for (int m = 0; m < MEMBERS.size(); m++) {
            String id = MEMBERS.get(m);
            Random random = new Random(m == 0 ? 0 : 100 * seed + m);
            names.put(id, NAMES.get(m));
            List<String> own = new ArrayList<>();
            List<String> rates = new ArrayList<>();
            for (String measure : List.of("seen", "stays")) {
                for (int month = 0; month < MONTHS; month++) {
                    BigInteger numerator = prime(200_000 + random.nextInt(600_000), taken);
                    BigInteger denominator = prime(1_000_000 + random.nextInt(100_000), taken);
                    own.add(numerator.toString());
                    own.add(denominator.toString());
                    double rate = 100 * numerator.doubleValue() / denominator.doubleValue();
                    rates.add(String.format(Locale.ROOT, "%.2f", rate));
                    csv.append(id).append(',').append(measure).append(',').append(FIRST.plusMonths(month));
                    csv.append(',')
                            .append(numerator)
                            .append(',')
                            .append(denominator)
                            .append('\n');
                }
            }
            numbers.put(id, own);
            printed.put(id, rates);
            words.put(
                    id,
                    List.of(word(m, "tried"), word(m, "learned"), word(m, "noted"), word(m, "offered"), word(m, "by")));
            ideas.append(m).append(',').append(word(m, "tried")).append(',').append(id);
            ideas.append(",seen,2023-06-01,abandoned,")
                    .append(word(m, "learned"))
                    .append('\n');
            notes.append('n')
                    .append(m)
                    .append(",annotation,")
                    .append(word(m, "noted"))
                    .append(",seen,")
                    .append(id);
            notes.append(",2023-03-05,\n");
            notes.append('o')
                    .append(m)
                    .append(",offer,")
                    .append(word(m, "offered"))
                    .append(",,")
                    .append(id);
            notes.append(",2024-03-05,").append(word(m, "by")).append('\n');
        }
        ideas.append("90,A shared walk,")
                .append(String.join(";", MEMBERS))
                .append(",seen,2023-09-01,adopted,It helped.\n");
        Files.writeString(config.resolve("ideas.csv"), ideas);
        Files.writeString(config.resolve("notes.csv"), notes);
        try (Intake intake = Intake.open(folder, () -> Instant.parse("2024-10-12T09:00:00Z"))) {
            intake.accept(intake.preview("months.csv", csv.toString().getBytes(StandardCharsets.UTF_8)), "");
            Edition edition = new Edition(intake.config(), intake.pool(), "12 October 2024", Routes.NONE);
            return new CanaryNetwork(edition, numbers, printed, words, names);
        }
    }

    /** What of one member stands in a text: numbers, words, and where nobody is named to others its name and id. */
    public List<String> hits(String member, String place, String text, String agreed) {
        List<String> hits = new ArrayList<>();
        numbersIn(member, text).forEach(n -> hits.add(place + ": number " + n + " of " + member));
        words.getOrDefault(member, List.of()).stream()
                .filter(text::contains)
                .forEach(word -> hits.add(place + ": " + word));
        if (agreed.equals("nothing")) {
            hits.addAll(namesIn(member, place, text));
        }
        return hits;
    }

    public List<String> namesIn(String member, String place, String text) {
        return Stream.of(names.getOrDefault(member, member), member)
                .filter(text::contains)
                .map(name -> place + ": name " + name)
                .toList();
    }

    public List<String> numbersIn(String member, String text) {
        Set<String> own = new TreeSet<>(numbers.getOrDefault(member, List.of()));
        List<String> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String number = matcher.group().replaceFirst("\\.0$", "");
            if (own.contains(number)) {
                found.add(number);
            }
        }
        return found;
    }

    /** The next prime that nobody has yet. */
    private static BigInteger prime(int from, Set<BigInteger> taken) {
        BigInteger prime = BigInteger.valueOf(from).nextProbablePrime();
        while (!taken.add(prime)) {
            prime = prime.nextProbablePrime();
        }
        return prime;
    }

    /** A word that nobody else writes. */
    private static String word(int member, String about) {
        return "zq" + about + "x" + NAMES.get(member).substring(0, 5).toLowerCase(Locale.ROOT) + "zq";
    }

    private static String settings(String others) {
        StringBuilder yaml = new StringBuilder("network: canary\nname: Aviary\n");
        yaml.append("sharing: {version: \"1\", agreed: 2024-01-01, members: ")
                .append(others)
                .append(", public: yes}\n");
        yaml.append("measures:\n");
        yaml.append("  - {id: seen, name: Seen in time, kind: proportion, improvement: increase, role: outcome,");
        yaml.append(" level: whole-population, cadence: month, lag: 0}\n");
        yaml.append("  - {id: stays, name: Stays, kind: rate, per: 100, improvement: decrease, role: balancing,");
        yaml.append(" level: service, cadence: month, lag: 0}\nmembers:\n");
        for (int m = 0; m < MEMBERS.size(); m++) {
            yaml.append("  - {id: ")
                    .append(MEMBERS.get(m))
                    .append(", name: ")
                    .append(NAMES.get(m))
                    .append("}\n");
        }
        return yaml.toString();
    }
}
