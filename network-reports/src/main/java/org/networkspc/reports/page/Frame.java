package org.networkspc.reports.page;

import java.util.List;
import org.networkspc.words.Words;

/**
 * What stands around every page.
 *
 * @param name the network's, or the software's where no network is meant
 * @param navigation the pages beside this one; the current one is marked
 * @param asAt "12 November 2024"; empty before the first upload and where no data is shown
 * @param audience "shown to members"; empty where no data is shown
 * @param words how its own sentences are worded
 */
public record Frame(String name, List<Choice> navigation, String asAt, String audience, Words words) {
    public static final Frame PLAIN = new Frame("Network SPC", List.of(), "", "");

    /** In plain English. */
    public Frame(String name, List<Choice> navigation, String asAt, String audience) {
        this(name, navigation, asAt, audience, Words.PLAIN);
    }

    public Frame {
        navigation = List.copyOf(navigation);
    }

    /** Data-as-at and audience as one line; empty where no data is shown. */
    public String provenance() {
        if (audience.isEmpty()) {
            return "";
        }
        String data = asAt.isEmpty() ? words.say("No data yet") : words.say("Data as at {0}", asAt);
        String language = words.language().isComplete() ? "" : " · " + words.say("some sentences are still in English");
        return data + " · " + audience + language;
    }
}
