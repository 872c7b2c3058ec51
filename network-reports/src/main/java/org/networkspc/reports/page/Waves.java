package org.networkspc.reports.page;

import java.time.YearMonth;
import java.util.List;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Network;
import org.networkspc.network.Wave;
import org.networkspc.reports.config.MeasurePlan;

/** Members of a measure who began together, or whom an aim is for. */
public final class Waves {
    private final Edition edition;

    Waves(Edition edition) {
        this.edition = edition;
    }

    /** The waves of this measure's members: those the network names, else by date of joining; none where all are one. */
    public List<Cohort> of(MeasurePlan plan) {
        List<Cohort> waves = edition.config().groups().waves().isEmpty()
                ? Wave.of(edition.pool(), plan.measure(), edition.network(plan)).stream()
                        .map(wave ->
                                new Cohort(edition.say("Joined {0}", YearMonth.from(wave.joined())), wave.members()))
                        .toList()
                : edition.config().groups().waves().stream()
                        .map(wave -> new Cohort(wave.name(), members(plan, Aim.Whom.of(wave.name()))))
                        .toList();
        return waves.size() < 2 || !edition.isPooled(plan) ? List.of() : waves;
    }

    /** The members an aim is for. */
    Network members(MeasurePlan plan, Aim.Whom whom) {
        Network all = edition.network(plan);
        return edition.config()
                .groups()
                .wave(whom.wave())
                .map(wave -> new Network(
                        all.id() + "-" + wave.name(),
                        all.name() + ", " + wave.name(),
                        all.members().stream()
                                .filter(m -> wave.members().contains(m.id()))
                                .toList()))
                .orElse(all);
    }
}
