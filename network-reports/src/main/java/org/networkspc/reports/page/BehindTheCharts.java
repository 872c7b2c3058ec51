package org.networkspc.reports.page;

import java.util.List;
import java.util.stream.Stream;

/** The numbers behind pooled lines as tables, shown on request where a page has pictures only. */
public final class BehindTheCharts {
    private BehindTheCharts() {}

    /** Behind the line the first page is about; none where there is no such line. */
    public static List<Block> lead(Edition edition) {
        return edition
                .lead()
                .flatMap(edition.lines()::pooled)
                .map(reading -> PlottedNumbers.table(edition, reading))
                .stream()
                .map(Block.class::cast)
                .toList();
    }

    /** Behind each pooled line of the family, in its order. */
    public static List<Block> family(Edition edition) {
        return edition.config().measures().stream()
                .flatMap(plan -> edition.lines().pooled(plan).stream()
                        .flatMap(reading -> Stream.<Block>of(PlottedNumbers.table(
                                edition,
                                edition.say(
                                        "The numbers behind: {0}",
                                        plan.measure().name()),
                                reading))))
                .toList();
    }
}
