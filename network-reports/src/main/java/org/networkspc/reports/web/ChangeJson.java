package org.networkspc.reports.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.networkspc.measure.Direction;
import org.networkspc.network.Breadth;
import org.networkspc.network.ChangeExplained;
import org.networkspc.network.Contributors;
import org.networkspc.network.Influence;
import org.networkspc.network.PooledChange;
import org.networkspc.network.Window;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.page.Edition;
import org.networkspc.words.Words;

/** Why a line moved and how widely, as JSON: sums and counts, never a member's own part. */
final class ChangeJson {
    private ChangeJson() {}

    static Map<String, Object> of(Edition edition, MeasurePlan plan) {
        Words words = edition.words();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", plan.measure().id());
        json.put("data_as_at", edition.asAt());
        edition.change(plan).ifPresent(change -> json.put("change", change(change, words)));
        if (plan.measure().direction() != Direction.NEUTRAL) {
            json.put("breadth", breadth(edition.breadth(plan)));
        }
        edition.change(plan)
                .flatMap(change -> change.contributors(plan.measure().direction()))
                .ifPresent(found -> json.put("contributors", contributors(found)));
        edition.influence(plan).ifPresent(found -> json.put("influence", influence(found, words)));
        return json;
    }

    private static Map<String, Object> change(PooledChange change, Words words) {
        ChangeExplained terms = change.explained();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("before", window(change.windows().before(), change.levelBefore()));
        json.put("after", window(change.windows().after(), change.levelAfter()));
        json.put("total", terms.total());
        json.put("rates", terms.rates());
        if (change.together()) {
            json.put("counted", change.counted());
        } else {
            json.put("mix", terms.mix());
            json.put("joiners", terms.joiners());
            json.put("leavers", terms.leavers());
        }
        json.put("rates_error", terms.ratesError());
        json.put("reversal", terms.isReversal());
        change.likeForLike().ifPresent(moved -> json.put("like_for_like", moved));
        json.put("sentences", change.sentences(words));
        json.put(
                "cautions",
                change.cautions().stream()
                        .map(c -> ReadingJson.caution(c, words))
                        .toList());
        return json;
    }

    private static Map<String, Object> window(Window window, double value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", window.from().toString());
        json.put("to", window.to().toString());
        json.put("value", value);
        return json;
    }

    private static Map<String, Object> breadth(Breadth breadth) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("improving", breadth.improving());
        json.put("worsening", breadth.worsening());
        json.put("without_signal", breadth.without());
        json.put("unable", breadth.unable());
        json.put("by_chance", breadth.byChance());
        return json;
    }

    private static Map<String, Object> contributors(Contributors found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("effective", found.effective());
        json.put("ceiling", found.ceiling());
        json.put("cancelled", found.cancelled());
        return json;
    }

    /** How many, without their names. */
    private static Map<String, Object> influence(Influence<?> found, Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("decisive", found.decisive().size());
        json.put("sentence", found.sentence(words));
        return json;
    }
}
