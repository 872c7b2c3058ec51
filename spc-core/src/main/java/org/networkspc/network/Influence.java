package org.networkspc.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;

/**
 * Whether a verdict about a network rests on single members: the verdict with each left out.
 *
 * @param verdict with everybody
 * @param decisive members without whom it is another, or none, in id order; for the coordinator only
 */
public record Influence<V>(V verdict, List<Member> decisive) {

    public Influence {
        decisive = List.copyOf(decisive);
    }

    /**
     * The verdict of a network, and of each that is left when one member is taken out.
     *
     * @param judge gives the verdict, empty where there is none, such as months that are no longer connected
     * @throws IllegalArgumentException when the whole network has no verdict
     */
    public static <V> Influence<V> of(Network network, Function<Network, Optional<V>> judge) {
        V whole = Objects.requireNonNull(judge.apply(network), "judge must answer, was null")
                .orElseThrow(() -> new IllegalArgumentException("judge must have a verdict on the whole network"));
        List<Member> decisive = new ArrayList<>();
        for (Member member : network.members()) {
            List<Member> others =
                    network.members().stream().filter(m -> !m.equals(member)).toList();
            Optional<V> without = judge.apply(new Network(network.id(), network.name(), others));
            if (!without.equals(Optional.of(whole))) {
                decisive.add(member);
            }
        }
        return new Influence<>(whole, decisive);
    }
}
