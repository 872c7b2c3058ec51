package org.networkspc.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** Three clinics and one rate, small enough to check by hand. */
public final class SmallNetwork {
    public static final YearMonth FIRST = YearMonth.of(2023, 1);
    /** Listed out of order on purpose. */
    private static final List<String> MEMBERS = List.of("C3", "C1", "C2");

    private static final String YAML = """
            network: small
            name: Small clinics
            wording: {member: clinic, members: clinics, audience: shown to members}
            aims:
              - {measure: falls, target: 4.0, by: 2026-03-31, sentence: "Fewer than 4.0 falls by March 2026"}
            measures:
              - id: falls
                name: Falls per 1,000 bed days
                kind: rate
                per: 1000
                improvement: decrease
                role: outcome
                level: whole-population
                cadence: month
                lag: 0
            members:
              - {id: C3, name: Cedar}
              - {id: C1, name: Ash}
              - {id: C2, name: Birch}
            """;

    private static final String IDEAS = """
            id,idea,members,measures,from,outcome,learned
            1,Non-slip socks,C1,falls,2023-06-01,abandoned,They were lost in the wash.
            2,Lights at night,,falls,2023-09-01,adopted,Cheap and quick.
            """;

    private SmallNetwork() {}

    /** Writes the configuration, and returns the network's folder. */
    public static Path writeTo(Path folder) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("network.yaml"), YAML);
        Files.writeString(config.resolve("ideas.csv"), IDEAS);
        return folder;
    }

    /** This many months from all clinics, with different numbers each month. */
    public static String csv(int months) {
        StringBuilder csv = new StringBuilder("member,measure,period,numerator,denominator\n");
        for (int month = 0; month < months; month++) {
            for (int member = 0; member < MEMBERS.size(); member++) {
                int falls = 10 + (month * 7 + member * 3) % 5;
                csv.append(row(MEMBERS.get(member), FIRST.plusMonths(month), falls, 2000));
            }
        }
        return csv.toString();
    }

    public static String row(String member, YearMonth month, int falls, int days) {
        return member + ",falls," + month + "," + falls + "," + days + "\n";
    }
}
