package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.interpret.Interpretation;
import org.networkspc.reports.config.MeasurePlan;

/** The ways of looking at a measure: everybody, one wave of members, or periods since joining. */
final class Looks {
    private Looks() {}

    /** What can be chosen; empty where all members began together. */
    static Optional<Block.Switch> of(Edition edition, MeasurePlan plan, Look chosen) {
        List<Cohort> waves = edition.waves().of(plan);
        if (waves.isEmpty() || edition.routes().isEmpty()) {
            return Optional.empty();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(
                edition,
                plan,
                edition.say("All {members}"),
                edition.say("Everybody who belongs to the {network}."),
                Look.AT_EVERYBODY,
                chosen));
        for (Cohort wave : waves) {
            int size = wave.members().members().size();
            choices.add(choice(
                    edition,
                    plan,
                    wave.name(),
                    edition.say("{0} of the {members}, whatever the others do.", size),
                    Look.at(wave.name()),
                    chosen));
        }
        if (edition.lines().pooled(plan, Look.SINCE_JOINING, Optional.empty()).isPresent()) {
            choices.add(choice(
                    edition,
                    plan,
                    edition.say("Since joining"),
                    edition.say("Periods counted from each one’s first, like for like: later ones hold only those who"
                            + " joined early."),
                    Look.SINCE_JOINING,
                    chosen));
        }
        return Optional.of(new Block.Switch(edition.say("Whose line"), choices));
    }

    private static Choice choice(
            Edition edition, MeasurePlan plan, String name, String meaning, Look look, Look chosen) {
        String query = query(look);
        String here = edition.routes().measure(plan.measure().id());
        return new Choice(name, meaning, query.isEmpty() ? here : here + "?" + query, look.equals(chosen));
    }

    /** As it stands in an address; empty for everybody. */
    static String query(Look look) {
        return look.sinceJoining()
                ? "time=joining"
                : look.wave().isEmpty() ? "" : "wave=" + Routes.encoded(look.wave());
    }

    /** Titles name who is looked at: the name of the network of the line, where it is not everybody's. */
    static String title(MeasurePlan plan, Look look, Interpretation reading) {
        return look.sinceJoining()
                ? reading.chart().series().measure().name()
                : plan.measure().name() + (look.wave().isEmpty() ? "" : ", " + look.wave());
    }
}
