package org.networkspc.network;

import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;

/**
 * What one member sends and another receives: people referred and people seen, children leaving and starting.
 *
 * @param sent counted by {@code from}
 * @param received counted by {@code to}, in the same period
 */
public record HandOver(Measure sent, Member from, Measure received, Member to) {
    public HandOver {
        if (sent.kind() != received.kind()) {
            throw new IllegalArgumentException(
                    "received must be of the kind of sent, " + sent.kind() + ", was " + received.kind());
        }
    }
}
