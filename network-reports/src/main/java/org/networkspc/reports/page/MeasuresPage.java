package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;

/** All measures of the network as one page of equal panels. */
public final class MeasuresPage {
    private MeasuresPage() {}

    public static Page of(Edition edition) {
        int count = edition.config().measures().size();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Headline(
                "", count == 1 ? "One measure" : "A family of " + count + " measures, read together")));
        blocks.addAll(NetworkHome.families(edition));
        return new Page("Measures", edition.frame("Measures"), blocks);
    }
}
