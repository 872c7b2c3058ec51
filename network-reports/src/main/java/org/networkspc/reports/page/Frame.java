package org.networkspc.reports.page;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param name the network's, or the software's where no network is meant
 * @param navigation the pages beside this one; the current one is marked
 * @param asAt "12 November 2024"; empty before the first upload and where no data is shown
 * @param audience "shown to members"; empty where no data is shown
 */
public record Frame(String name, List<Choice> navigation, String asAt, String audience) {
    public static final Frame PLAIN = new Frame("Network SPC", List.of(), "", "");

    public Frame {
        navigation = List.copyOf(navigation);
    }

    /** Data-as-at and audience as one line; empty where no data is shown. */
    public String provenance() {
        if (audience.isEmpty()) {
            return "";
        }
        return (asAt.isEmpty() ? "No data yet" : "Data as at " + asAt) + " · " + audience;
    }
}
