package org.networkspc.reports.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a network's files are read.
 *
 * @param layouts beside the tidy form, in the order of the file
 * @param aliases other names of members, as written, to their ids
 * @param membersFromData whether whoever appears in a file is a member
 */
public record Layouts(List<Layout> layouts, Map<String, String> aliases, boolean membersFromData) {
    public Layouts {
        layouts = List.copyOf(layouts);
        aliases = java.util.Collections.unmodifiableMap(new TreeMap<>(aliases));
    }
}
