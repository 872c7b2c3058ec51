package org.networkspc.reports.config;

import java.time.LocalDate;
import java.util.List;

/** The entries under {@code aliases} of a member: names, or {@code {name, from, until}}. */
final class AliasSettings {
    private AliasSettings() {}

    /** Adds the names of a member to those of the members before. */
    static void read(Settings member, String id, List<Alias> aliases) {
        member.eachTextOr(
                "aliases",
                name -> add(member, "aliases", Alias.always(name, id), aliases),
                dated -> dated(dated, id, aliases));
    }

    private static void dated(Settings settings, String id, List<Alias> aliases) {
        try (settings) {
            String name = settings.required("name", "Ashdown");
            LocalDate from = settings.date("from").orElse(LocalDate.MIN);
            LocalDate until = settings.date("until").orElse(LocalDate.MAX);
            if (!from.isBefore(until)) {
                settings.refuse("until", until.toString(), "a day after " + from + " is expected");
            } else if (!name.isEmpty()) {
                add(settings, "name", new Alias(name, id, from, until), aliases);
            }
        }
    }

    private static void add(Settings settings, String key, Alias alias, List<Alias> aliases) {
        boolean taken = aliases.stream().anyMatch(a -> a.name().equalsIgnoreCase(alias.name()) && a.overlaps(alias));
        if (taken) {
            settings.refuse(key, alias.name(), "a name that belongs to one member only at a time is expected");
        } else {
            aliases.add(alias);
        }
    }
}
