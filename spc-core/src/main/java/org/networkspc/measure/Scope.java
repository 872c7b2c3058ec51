package org.networkspc.measure;

/** Whose line is drawn: one member's or the whole network's. */
public sealed interface Scope permits Member, Network {
    String id();

    String name();
}
