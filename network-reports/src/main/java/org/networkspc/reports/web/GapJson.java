package org.networkspc.reports.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.GapReading;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** A gap between groups as JSON: every group with what was counted in it, and the gap's own chart. */
final class GapJson {
    private GapJson() {}

    static Map<String, Object> of(GapReading reading, Edition edition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dimension", reading.equity().dimension());
        json.put("group", reading.equity().group());
        json.put("reference", reading.equity().reference());
        json.put("scale", reading.gap().scale().name().toLowerCase(Locale.ROOT));
        json.put(
                "mix",
                reading.gap().compared().mix().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("sentence", reading.sentence());
        json.put("people", reading.equity().people());
        json.put("not_known", reading.equity().notKnown());
        List<Map<String, Object>> strata = new ArrayList<>();
        reading.strata().forEach(series -> strata.add(stratum(series)));
        json.put("strata", strata);
        json.put("gap", ReadingJson.of(reading.line(), edition));
        return json;
    }

    private static Map<String, Object> stratum(Series series) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("category", series.stratum().category());
        json.put(
                "numerator",
                series.subgroups().stream().map(Subgroup::numerator).toList());
        json.put(
                "denominator",
                series.subgroups().stream().map(Subgroup::denominator).toList());
        return json;
    }
}
