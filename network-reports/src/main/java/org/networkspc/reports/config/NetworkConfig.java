package org.networkspc.reports.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.Aim;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.network.HandOver;
import org.networkspc.series.Link;

/**
 * Everything a network has agreed about its measurement.
 *
 * @param measures in the order of the file, which is the order of pages and packs
 * @param logbook what people wrote down, in the order of {@code ideas.csv} and {@code notes.csv}
 * @param agreement strata of people and waves of members, who sees what, and when figures are released
 */
public record NetworkConfig(
        Network network,
        Wording wording,
        List<Aim> aims,
        List<MeasurePlan> measures,
        Logbook logbook,
        Layouts layouts,
        Agreement agreement) {

    public NetworkConfig {
        aims = List.copyOf(aims);
        measures = List.copyOf(measures);
    }

    /** A network without waves of its own. */
    public NetworkConfig(
            Network network,
            Wording wording,
            List<Aim> aims,
            List<MeasurePlan> measures,
            Logbook logbook,
            Layouts layouts,
            Map<String, List<String>> strata) {
        this(network, wording, aims, measures, logbook, layouts, new Groups(strata, List.of()));
    }

    /** A network that has agreed nothing about sharing. */
    public NetworkConfig(
            Network network,
            Wording wording,
            List<Aim> aims,
            List<MeasurePlan> measures,
            Logbook logbook,
            Layouts layouts,
            Groups groups) {
        this(network, wording, aims, measures, logbook, layouts, Agreement.of(groups));
    }

    /** What people and members are told apart by. */
    public Groups groups() {
        return agreement.groups();
    }

    /** Who may see whose numbers. */
    public Sharing sharing() {
        return agreement.sharing();
    }

    /** When pooled figures change. */
    public Releasing releasing() {
        return agreement.releasing();
    }

    /** Categories of each dimension; an empty list when any category is taken. */
    public Map<String, List<String>> strata() {
        return groups().strata();
    }

    /**
     * Reads {@code network.yaml} and, when present, {@code ideas.csv} and {@code notes.csv} of a config folder. With problems, the value holds
     * what could be read, so that all of them are found at once; a service does not start on it.
     */
    public static Loaded<NetworkConfig> read(Path configFolder) {
        return ConfigFolder.read(configFolder);
    }

    public Optional<MeasurePlan> plan(String measureId) {
        return measures.stream().filter(p -> p.measure().id().equals(measureId)).findFirst();
    }

    /** The aim of a measure that is for everybody, the first if there are several. */
    public Optional<Aim> aim(String measureId) {
        return aims(measureId).stream().filter(a -> a.whom().isEverybody()).findFirst();
    }

    /** All aims of a measure, in the order of the file. */
    public List<Aim> aims(String measureId) {
        return aims.stream().filter(a -> a.measureId().equals(measureId)).toList();
    }

    /** The measures of the pathway in its order; empty when the network has none. */
    public List<MeasurePlan> pathway() {
        return measures.stream()
                .filter(p -> p.stage().isPresent())
                .sorted(Comparator.comparingInt(p -> p.stage().orElseThrow().position()))
                .toList();
    }

    /** What one member sends and another receives; those whose members are not known yet are left out. */
    public List<HandOver> handOvers() {
        List<HandOver> known = new ArrayList<>();
        for (MeasurePlan sent : measures) {
            for (People.SentTo sentTo : sent.people().handOvers()) {
                plan(sentTo.received())
                        .ifPresent(received -> network.member(sentTo.from())
                                .ifPresent(from -> network.member(sentTo.to())
                                        .ifPresent(to -> known.add(
                                                new HandOver(sent.measure(), from, received.measure(), to)))));
            }
        }
        return known;
    }

    /** What was tried. */
    public List<ChangeIdea> ideas() {
        return logbook.ideas();
    }

    /** The same network, its pages headed with other words about who sees them and when they change. */
    public NetworkConfig withAudience(String audience) {
        return new NetworkConfig(
                network, new Wording(wording.words(), audience), aims, measures, logbook, layouts, agreement);
    }

    /** The same network with what people wrote down. */
    public NetworkConfig withLogbook(Logbook other) {
        return new NetworkConfig(network, wording, aims, measures, other, layouts, agreement);
    }

    /** The same network with the scales chosen at its first release, by measure. */
    public NetworkConfig keeping(Map<String, Link> links) {
        List<MeasurePlan> plans = measures.stream()
                .map(plan -> Optional.ofNullable(links.get(plan.measure().id()))
                        .map(plan::keeping)
                        .orElse(plan))
                .toList();
        return new NetworkConfig(network, wording, aims, plans, logbook, layouts, agreement);
    }

    /** The same network with these members. */
    public NetworkConfig withMembers(List<Member> members) {
        Network known = new Network(network.id(), network.name(), members);
        return new NetworkConfig(known, wording, aims, measures, logbook, layouts, agreement);
    }
}
