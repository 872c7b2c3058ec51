package org.networkspc.reports;

/** Command line and wiring, no logic. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
