package org.networkspc.network;

import java.time.LocalDate;
import java.util.List;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Network;

/**
 * An idea that a member tried, and when it was written down.
 *
 * @param from first day of the first test
 * @param recorded the day it was recorded; later than the result it is "recalled"
 */
public record Tried(String memberId, String text, LocalDate from, LocalDate recorded) {

    /** An idea recorded as it was first tested. */
    public static Tried of(String memberId, String text, LocalDate from) {
        return new Tried(memberId, text, from, from);
    }

    /** One for each member that an idea was tried by; one tried by the whole network is everybody's. */
    public static List<Tried> of(ChangeIdea idea, Network network) {
        return network.members().stream()
                .filter(m -> idea.where().includes(m.id()))
                .map(m -> new Tried(m.id(), idea.text(), idea.from(), idea.recorded()))
                .toList();
    }
}
