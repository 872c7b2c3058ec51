package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;

/** All measures of the network as one page of equal panels. */
public final class MeasuresPage {
    private MeasuresPage() {}

    public static Page of(Edition edition) {
        int count = edition.config().measures().size();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Headline(
                "", edition.say(count == 1 ? "One measure" : "A family of {0} measures, read together", count))));
        blocks.addAll(NetworkHome.families(edition));
        return new Page(edition.say("Measures"), edition.frame("Measures"), blocks);
    }
}
