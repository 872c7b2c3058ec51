package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Prospect;
import org.networkspc.interpret.Quantity;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Direction;
import org.networkspc.measure.MeasureKind;
import org.networkspc.network.Benefit;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.Pooling;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * An aim beside the line of those it is for.
 *
 * @param reading their line; empty before anything of theirs was reported, and where the measure is not pooled
 * @param benefit what the aim would be worth to people; empty where nobody is counted
 */
public record AimReading(MeasurePlan plan, Aim aim, Optional<Interpretation> reading, Optional<Benefit> benefit) {

    public static AimReading of(Edition edition, MeasurePlan plan, Aim aim) {
        return new AimReading(
                plan,
                aim,
                edition.lines().pooled(plan, aim),
                edition.lines()
                        .line(plan, aim.whom(), Optional.of(Pooling.AS_REPORTED))
                        .flatMap(line -> Benefit.of(line, aim)));
    }

    /** Every aim of a network, in the order of its file. */
    public static List<AimReading> all(Edition edition) {
        return edition.config().aims().stream()
                .flatMap(aim -> edition.config().plan(aim.measureId()).stream().map(plan -> of(edition, plan, aim)))
                .toList();
    }

    /** Whether the aim will be met as things are, and why that can or cannot be told. */
    public Optional<Prospect> prospect() {
        return reading.map(line -> line.prospect(aim));
    }

    /** Whether the day of the aim lies before the latest period. */
    public boolean isPastDue() {
        return reading.map(line -> line.chart().series().subgroups())
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1).start())
                .filter(latest -> aim.by().isBefore(latest))
                .isPresent();
    }

    /** Whether the line stood on the far side of the target where its baseline ended. */
    public boolean wasMetBefore() {
        List<Phase> phases = reading.map(line -> line.chart().phases()).orElse(List.of());
        Direction direction = plan.measure().direction();
        if (phases.isEmpty() || direction == Direction.NEUTRAL) {
            return false;
        }
        double centre = phases.get(0).centre();
        return direction == Direction.INCREASE ? centre >= aim.target() : centre <= aim.target();
    }

    /** What can be said of it, in a fixed order. */
    public List<String> sentences(Words words) {
        return words.say(phrases(words));
    }

    private List<Phrase> phrases(Words words) {
        List<Phrase> said = new ArrayList<>();
        if (reading.isEmpty()) {
            said.add(Phrase.of(
                    "Nothing of those it is for can be shown as one line yet, so nothing can be said of this aim."));
            return said;
        }
        if (isPastDue()) {
            said.add(Phrase.of("Its day, {0}, has passed: a new one can be agreed.", aim.by()));
        }
        if (wasMetBefore()) {
            said.add(Phrase.of(
                    "The line began on the far side of it, at {0}: a further one can be agreed.",
                    new Digits(Quantity.of(reading.get().chart().phases().get(0).centre(), plan.measure()))));
        }
        prospect().ifPresent(prospect -> said.add(Phrase.asWritten(prospect.sentence(words))));
        benefit.map(gain -> BenefitWords.of(plan, aim, gain)).ifPresent(said::addAll);
        if (benefit.isEmpty() && plan.measure().direction() != Direction.NEUTRAL) {
            said.add(Phrase.of(
                    isCounted()
                            ? "How many people it would reach cannot be counted: no complete period has been reported."
                            : "How many people it would reach cannot be counted: no denominators are kept here."));
        }
        return said;
    }

    private boolean isCounted() {
        MeasureKind kind = plan.measure().kind();
        return kind.isRatio() || kind == MeasureKind.COUNT;
    }
}
