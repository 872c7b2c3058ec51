package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Aim;
import org.networkspc.reports.config.MeasurePlan;

/** Aims on pages: whether one will be met, what it would be worth, and those that are for some people or members only. */
final class TheAim {
    private TheAim() {}

    /** What can be said of the aim for everybody, beside its chart. */
    static Optional<Block.Words> beside(Edition edition, MeasurePlan plan) {
        return everybody(edition, plan)
                .map(aim -> new Block.Words(edition.say("The aim"), aim.sentences(edition.words())));
    }

    /** ": about 140 fewer falls a year"; empty where that is not known, or where the aim is met. */
    static String worth(Edition edition, MeasurePlan plan) {
        return everybody(edition, plan)
                .flatMap(AimReading::benefit)
                .filter(gain -> !gain.isMetAlready())
                .map(gain -> edition.say(": {0}", BenefitWords.worth(plan, gain)))
                .orElse("");
    }

    private static Optional<AimReading> everybody(Edition edition, MeasurePlan plan) {
        return edition.config().aim(plan.measure().id()).map(aim -> AimReading.of(edition, plan, aim));
    }

    /** Aims for a stratum or a wave, each with its own line and path. */
    static List<Block> forSome(Edition edition, MeasurePlan plan) {
        List<Block> blocks = new ArrayList<>();
        for (Aim aim : edition.config().aims(plan.measure().id())) {
            if (!aim.whom().isEverybody()) {
                blocks.add(of(edition, AimReading.of(edition, plan, aim)));
            }
        }
        return blocks;
    }

    private static Block of(Edition edition, AimReading aim) {
        List<String> sentences = new ArrayList<>(List.of(aim.aim().sentence() + "."));
        aim.reading().map(r -> Said.headline(r, edition.words())).ifPresent(sentences::add);
        sentences.addAll(aim.sentences(edition.words()));
        Block.Words words = new Block.Words(
                edition.say(
                        "An aim for {0}",
                        edition.words().say(Said.whom(aim.aim().whom()))),
                sentences);
        Optional<Interpretation> reading = aim.reading();
        return reading.isEmpty()
                ? words
                : new Block.Beside(List.of(Charts.aimPicture(edition, aim, reading.get())), List.of(words));
    }
}
