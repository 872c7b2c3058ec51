package org.networkspc.reports.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.networkspc.network.OpposedMovements;
import org.networkspc.network.Pathway;
import org.networkspc.network.PathwayReading;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.LookTogether;

/** A pathway as JSON: its latest and first year stage by stage, and the parts of the change between them. */
final class PathwayJson {
    private PathwayJson() {}

    static Map<String, Object> of(Edition edition, PathwayReading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("data_as_at", edition.asAt());
        json.put("missing", reading.missing());
        reading.now().ifPresent(now -> json.put("latest_year", year(now)));
        reading.then().ifPresent(then -> json.put("first_year", year(then)));
        json.put("years", reading.years().stream().map(reading::name).toList());
        json.put("yield_change", reading.yieldChange());
        json.put("change_sentences", reading.changeSentences());
        json.put(
                "look_together",
                LookTogether.pairs(edition).stream()
                        .map(pair -> together(edition, pair))
                        .toList());
        return json;
    }

    private static Map<String, Object> together(Edition edition, OpposedMovements pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("here", pair.here().id());
        json.put("better_from", pair.better().toString());
        json.put("there", pair.there().id());
        json.put("worse_from", pair.worse().toString());
        json.put("sentence", LookTogether.sentence(edition, pair));
        return json;
    }

    private static Map<String, Object> year(Pathway pathway) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("consistent", pathway.isConsistent());
        pathway.endToEnd().ifPresent(y -> json.put("period_yield", y));
        pathway.yieldInterval().ifPresent(i -> json.put("period_yield_interval", i));
        json.put(
                "weak_link",
                pathway.weakLink().stream()
                        .map(k -> pathway.stages().get(k).name())
                        .toList());
        json.put("gain_per_point", pathway.gainPerPoint());
        List<Map<String, Object>> stages = new ArrayList<>();
        for (int k = 0; k < pathway.stages().size(); k++) {
            stages.add(stage(pathway.stages().get(k), pathway.consistent().get(k)));
        }
        json.put("stages", stages);
        json.put("sentences", pathway.sentences());
        return json;
    }

    private static Map<String, Object> stage(Pathway.Stage stage, boolean consistent) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", stage.name());
        json.put("owner", stage.owner());
        json.put("entered", stage.entered());
        json.put("reached", stage.reached());
        json.put("rate", stage.rate());
        json.put("rate_interval", stage.interval());
        json.put("lost", stage.lost());
        json.put("follows_on", consistent);
        return json;
    }
}
