package org.networkspc.reports.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.networkspc.pool.Missing;

/**
 * How a network's files are read.
 *
 * @param layouts beside the tidy form, in the order of the file
 * @param aliases other names of members, in the order of the file; at any time a name stands for one member
 * @param membersFromData whether whoever appears in a file is a member
 * @param calendar when its financial and school years begin
 * @param marks what its members write where there is no number, in lower case, beside the usual marks
 */
public record Layouts(
        List<Layout> layouts,
        List<Alias> aliases,
        boolean membersFromData,
        Calendar calendar,
        Map<String, Missing.Kind> marks) {
    public Layouts {
        layouts = List.copyOf(layouts);
        aliases = List.copyOf(aliases);
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    public Layouts(List<Layout> layouts, List<Alias> aliases, boolean membersFromData) {
        this(layouts, aliases, membersFromData, Calendar.UNITED_KINGDOM, Map.of());
    }
}
