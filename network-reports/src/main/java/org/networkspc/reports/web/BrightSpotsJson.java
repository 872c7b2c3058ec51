package org.networkspc.reports.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.networkspc.measure.Posting;
import org.networkspc.network.BrightSpot;
import org.networkspc.reports.page.BrightSpots;
import org.networkspc.reports.page.Edition;

/** Bright spots, stories wanted and nominations, as JSON; all of them, in the order of members. */
final class BrightSpotsJson {
    private BrightSpotsJson() {}

    static Map<String, Object> of(Edition edition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "found",
                BrightSpots.found(edition).stream()
                        .filter(f -> edition.isNamed())
                        .map(f -> found(f.plan().measure().id(), f.spot()))
                        .toList());
        json.put(
                "nominated",
                edition.config().logbook().postings(Posting.Kind.NOMINATION).stream()
                        .map(posting -> NoteJson.of(posting, edition.isNamed()))
                        .toList());
        return json;
    }

    private static Map<String, Object> found(String measure, BrightSpot spot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member", spot.member().id());
        json.put("measure", measure);
        json.put("story", spot.story().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        spot.shift().ifPresent(shift -> json.put("since", shift.first().toString()));
        spot.gapZ().ifPresent(z -> json.put("gap_z", z));
        spot.idea().ifPresent(idea -> {
            json.put("idea", idea.text());
            json.put("from", idea.from().toString());
            json.put("recorded", idea.recorded().toString());
        });
        return json;
    }
}
