package org.networkspc.reports.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.network.IdeaReading;
import org.networkspc.network.Shift;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.IdeaPage;

/** One idea wherever it was tried, as JSON: its entries, and what the numbers show around their days. */
final class IdeaJson {
    private IdeaJson() {}

    static Map<String, Object> of(Edition edition, ChangeIdea idea) {
        List<ChangeIdea> entries = edition.config().logbook().entries(idea);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("idea", idea.text());
        json.put(
                "entries",
                entries.stream().map(edition.written()::told).map(NoteJson::of).toList());
        json.put(
                "readings",
                edition.config().measures().stream()
                        .filter(plan -> entries.stream()
                                .anyMatch(e -> e.concerns(plan.measure().id())))
                        .map(plan -> reading(edition, plan, entries))
                        .toList());
        return json;
    }

    private static Map<String, Object> reading(Edition edition, MeasurePlan plan, List<ChangeIdea> entries) {
        List<ChangeIdea> meant =
                entries.stream().filter(e -> e.concerns(plan.measure().id())).toList();
        Optional<IdeaReading> reading = IdeaPage.reading(edition, plan, meant);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", plan.measure().id());
        if (edition.isNamed()) {
            IdeaPage.asShown(edition, plan, meant)
                    .ifPresent(r -> json.put(
                            "tried", r.own().stream().map(IdeaJson::own).toList()));
        }
        reading.ifPresent(r -> {
            json.put("together", shift(r.together()));
            json.put("others", shift(r.others()));
            json.put("apart", shift(r.apart()));
        });
        json.put("sentences", IdeaPage.sentences(edition, plan, reading));
        return json;
    }

    private static Map<String, Object> own(IdeaReading.Own own) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member", own.member().id());
        json.put("from", own.from().toString());
        json.putAll(shift(own.shift()));
        return json;
    }

    /** Empty where there is too little on one side. */
    private static Map<String, Object> shift(Optional<Shift> shift) {
        Map<String, Object> json = new LinkedHashMap<>();
        shift.ifPresent(s -> {
            json.put("before", s.before());
            json.put("after", s.after());
            json.put("change", s.change());
            json.put("give_or_take", s.giveOrTake());
            json.put(
                    "beyond_chance",
                    s.side().map(side -> side.name().toLowerCase(Locale.ROOT)).orElse("no"));
        });
        return json;
    }
}
