package org.networkspc.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Random;

/** A network without a story, to measure with: members as many as wanted, twenty proportions and rates, three years. Seeded. */
public final class LargeNetwork {
    /** With so many there are more than a thousand charts. */
    public static final int MEMBERS = 50;

    public static final int MEASURES = 20;
    public static final YearMonth FIRST = YearMonth.of(2022, 1);
    private static final int MONTHS = 36;
    public static final YearMonth LAST = FIRST.plusMonths(MONTHS - 1);

    private LargeNetwork() {}

    /** Settings in {@code config}, one file of numbers in {@code data}. */
    public static Path writeTo(Path folder, int members) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(config.resolve("network.yaml"), settings(members));
        Files.writeString(config.resolve("ideas.csv"), ideas(members));
        Files.writeString(data.resolve("months.csv"), rows(members));
        return folder;
    }

    private static String settings(int members) {
        StringBuilder yaml = new StringBuilder("network: large\nname: A large network\nmeasures:\n");
        for (int measure = 0; measure < MEASURES; measure++) {
            yaml.append("  - id: m").append(measure).append('\n');
            yaml.append("    name: Measure ").append(measure).append('\n');
            yaml.append("    kind: ").append(kind(measure)).append('\n');
            yaml.append(kind(measure).equals("rate") ? "    per: 1000\n" : "");
            yaml.append("    improvement: decrease\n    role: outcome\n");
            yaml.append("    level: ")
                    .append(measure == 0 ? "whole-population" : "service")
                    .append('\n');
            yaml.append("    cadence: month\n    lag: 0\n");
        }
        yaml.append("members:\n");
        for (int member = 0; member < members; member++) {
            yaml.append("  - {id: ")
                    .append(id(member))
                    .append(", name: Member ")
                    .append(member)
                    .append("}\n");
        }
        return yaml.toString();
    }

    private static String ideas(int members) {
        StringBuilder csv = new StringBuilder("id,idea,members,measures,from,outcome,learned\n");
        for (int member = 0; member < members; member++) {
            csv.append(member)
                    .append(",Idea ")
                    .append(member)
                    .append(',')
                    .append(id(member))
                    .append(",m");
            csv.append(member % MEASURES).append(",2023-06-01,adopted,It helped.\n");
        }
        return csv.toString();
    }

    private static String rows(int members) {
        Random random = new Random(50 * 20);
        StringBuilder csv = new StringBuilder("member,measure,period,numerator,denominator\n");
        for (int measure = 0; measure < MEASURES; measure++) {
            for (int member = 0; member < members; member++) {
                for (int month = 0; month < MONTHS; month++) {
                    int size = kind(measure).equals("rate") ? 1500 + random.nextInt(500) : 150 + random.nextInt(50);
                    int counted = (int) Math.round(30 + 6 * random.nextGaussian());
                    csv.append(id(member)).append(",m").append(measure).append(',');
                    csv.append(FIRST.plusMonths(month)).append(',');
                    csv.append(Math.max(0, counted)).append(',').append(size).append('\n');
                }
            }
        }
        return csv.toString();
    }

    private static String kind(int measure) {
        return measure % 2 == 0 ? "proportion" : "rate";
    }

    private static String id(int member) {
        return String.format(Locale.ROOT, "P%02d", member);
    }
}
