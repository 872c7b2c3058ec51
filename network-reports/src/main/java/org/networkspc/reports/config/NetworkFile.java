package org.networkspc.reports.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.words.Language;
import org.networkspc.words.Terms;
import org.networkspc.words.Words;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** The meaning of {@code network.yaml}. */
final class NetworkFile {
    private NetworkFile() {}

    static NetworkConfig read(MappingNode root, List<RowProblem> problems) {
        try (Settings file = new Settings(root, "", problems)) {
            String id = file.required("network", "safer-wards");
            String name = file.text("name").orElse(id);
            Calendar calendar = CalendarSettings.read(file);
            Map<String, List<String>> strata = strata(file);
            List<Alias> aliases = new ArrayList<>();
            boolean fromData = file.says("members", "from-data");
            List<Member> members = fromData ? List.of() : members(file, aliases);
            List<String> ids = members.stream().map(Member::id).toList();
            List<MeasurePlan> measures =
                    PathwaySettings.read(file, measures(file, calendar, strata, ids), members, fromData);
            Groups groups = new Groups(strata, WaveSettings.read(file, fromData, members));
            return new NetworkConfig(
                    new Network(id, name, members),
                    wording(file),
                    AimSettings.read(file, ids(measures), groups),
                    measures,
                    Logbook.EMPTY,
                    new Layouts(
                            LayoutSettings.read(file, measures, groups.strata().keySet()),
                            aliases,
                            fromData,
                            calendar,
                            CalendarSettings.marks(file)),
                    new Agreement(groups, SharingSettings.read(file, ids(measures)), ReleasingSettings.read(file)));
        }
    }

    private static Wording wording(Settings file) {
        Language language = language(file);
        return file.below("wording")
                .map(settings -> {
                    try (settings) {
                        Terms plain = language.terms();
                        Terms terms = new Terms(
                                settings.text("member").orElse(plain.member()),
                                settings.text("members").orElse(plain.members()),
                                settings.text("network").orElse(plain.network()));
                        Wording named = Wording.of(new Words(terms, language));
                        return new Wording(
                                named.words(), settings.text("audience").orElse(named.audience()));
                    }
                })
                .orElseGet(() -> Wording.of(new Words(language.terms(), language)));
    }

    /** The language pages and packs speak; English where none is named. */
    private static Language language(Settings file) {
        String code = file.text("language").orElse(Language.ENGLISH.code());
        Optional<Language> language = Language.of(code);
        if (language.isEmpty()) {
            file.refuse("language", code, "one of " + String.join(", ", Language.codes()) + " is expected");
        }
        return language.orElse(Language.ENGLISH);
    }

    private static List<MeasurePlan> measures(
            Settings file, Calendar calendar, Map<String, List<String>> strata, List<String> members) {
        if (!file.has("measures")) {
            file.missing("measures", "[{id: falls, kind: rate, …}]");
        }
        Map<String, MeasurePlan> plans = new LinkedHashMap<>();
        Map<Settings, MeasurePlan> read = new LinkedHashMap<>();
        for (Settings settings : file.each("measures")) {
            try (settings) {
                MeasureSettings.read(settings, calendar, strata, members).ifPresent(plan -> {
                    read.put(settings, plan);
                    if (plans.putIfAbsent(plan.measure().id(), plan) != null) {
                        settings.refuse("id", plan.measure().id(), "an id that no other measure has is expected");
                    }
                });
            }
        }
        read.forEach((settings, plan) -> CountingSettings.check(settings, plan, plans));
        return List.copyOf(plans.values());
    }

    /** The id of a known measure under this key; empty where none is written, and told where it is not known. */
    static String reference(Settings settings, String key, List<String> known) {
        String measure = settings.required(key, known.isEmpty() ? "falls" : known.get(0));
        if (!measure.isEmpty() && !known.contains(measure)) {
            settings.refuse(key, measure, "the id of a measure is expected. " + Spelling.advice(measure, known));
        }
        return measure;
    }

    private static List<Member> members(Settings file, List<Alias> aliases) {
        if (!file.has("members")) {
            file.missing("members", "from-data, or a list [{id: H01, name: Ashdown General}]");
        }
        Map<String, Member> members = new TreeMap<>();
        for (Settings settings : file.each("members")) {
            try (settings) {
                String id = settings.required("id", "H01");
                String name = settings.text("name").orElse(id);
                LocalDate joins = settings.date("joins").orElse(LocalDate.MIN);
                LocalDate leaves = settings.date("leaves").orElse(LocalDate.MAX);
                AliasSettings.read(settings, id, aliases);
                if (!joins.isBefore(leaves)) {
                    settings.refuse("leaves", leaves.toString(), "a day after joining on " + joins + " is expected");
                } else if (members.containsKey(id)) {
                    settings.refuse("id", id, "an id that no other member has is expected");
                } else if (!id.isEmpty()) {
                    members.put(id, new Member(id, name, joins, leaves));
                }
            }
        }
        return List.copyOf(members.values());
    }

    private static Map<String, List<String>> strata(Settings file) {
        Map<String, List<String>> strata = new LinkedHashMap<>();
        file.below("strata").ifPresent(settings -> {
            for (String dimension : settings.keys()) {
                if (settings.says(dimension, "from-data")) {
                    strata.put(dimension, List.of());
                } else {
                    strata.put(dimension, settings.texts(dimension));
                }
            }
        });
        return strata;
    }

    private static List<String> ids(List<MeasurePlan> measures) {
        return measures.stream().map(p -> p.measure().id()).toList();
    }
}
