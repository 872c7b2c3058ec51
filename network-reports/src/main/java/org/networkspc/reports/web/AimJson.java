package org.networkspc.reports.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.networkspc.interpret.Prospect;
import org.networkspc.network.Benefit;
import org.networkspc.reports.page.AimReading;
import org.networkspc.words.Words;

/** An aim as JSON: how much, for whom, by when; whether it will be met, and what it would be worth. */
final class AimJson {
    private AimJson() {}

    static Map<String, Object> of(AimReading reading, Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", reading.aim().measureId());
        json.put("sentence", reading.aim().sentence());
        json.put("target", reading.aim().target());
        json.put("by", reading.aim().by().toString());
        json.put("for", reading.aim().whom().words());
        reading.prospect().ifPresent(prospect -> put(json, prospect, words));
        json.put("past_due", reading.isPastDue());
        json.put("met_before", reading.wasMetBefore());
        reading.benefit().ifPresent(benefit -> json.put("benefit", benefit(benefit)));
        json.put("sentences", reading.sentences(words));
        return json;
    }

    private static void put(Map<String, Object> json, Prospect prospect, Words words) {
        json.put(
                "assurance",
                prospect.assurance().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("because", words.say(prospect.reason()));
    }

    private static Map<String, Object> benefit(Benefit benefit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("events", benefit.events());
        json.put("exposure", benefit.exposure());
        json.put("events_at_aim", benefit.atAim());
        json.put("gained", benefit.gained());
        json.put("from", benefit.first().toString());
        json.put("to", benefit.last().toString());
        json.put("whole_year", benefit.wholeYear());
        return json;
    }
}
