package org.networkspc.reports.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.networkspc.measure.Member;

/** The entries under {@code waves}: named cohorts of members, of which nobody belongs to two. */
final class WaveSettings {
    private WaveSettings() {}

    /** @param fromData whether members are taken as files have them, so that no id can be checked */
    static List<Groups.Wave> read(Settings file, boolean fromData, List<Member> members) {
        List<String> known = members.stream().map(Member::id).toList();
        Map<String, Groups.Wave> waves = new LinkedHashMap<>();
        Map<String, String> waveOf = new LinkedHashMap<>();
        for (Settings settings : file.each("waves")) {
            try (settings) {
                String name = settings.required("name", "Founders");
                List<String> own = new ArrayList<>();
                for (String id : settings.texts("members")) {
                    String before = waveOf.putIfAbsent(id, name);
                    if (before != null) {
                        settings.refuse("members", id, "a member of one wave only is expected; it is in " + before);
                    } else if (!fromData && !known.contains(id)) {
                        settings.refuse("members", id, "the id of a member is expected. " + Spelling.advice(id, known));
                    } else {
                        own.add(id);
                    }
                }
                if (!settings.has("members")) {
                    settings.missing("members", "[H01, H02]");
                } else if (waves.putIfAbsent(name, new Groups.Wave(name, own)) != null) {
                    settings.refuse("name", name, "a name that no other wave has is expected");
                }
            }
        }
        return List.copyOf(waves.values());
    }
}
