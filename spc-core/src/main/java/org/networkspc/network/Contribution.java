package org.networkspc.network;

/**
 * One member's part in a change of the pooled number, for that member and the coordinator only. All terms of all members
 * add up to the change.
 *
 * @param rates its own rate changed: w̄·Δr
 * @param mix its share of those who stayed changed: (r̄ − c)·Δw
 * @param joiner what it brought by joining: W·(r − C₁)
 * @param leaver what it took away by leaving: W·(C₀ − r)
 * @param presence in which windows it was
 */
public record Contribution(String unit, double rates, double mix, double joiner, double leaver, Presence presence) {
    /** In which of two windows a member was. */
    public enum Presence {
        /** In both, with the same number of periods. */
        STAYED,
        /** In both, with another number of periods than before. */
        STAYED_UNEVEN,
        /** In the later only. */
        JOINED,
        /** In the earlier only. */
        LEFT
    }

    public Contribution {
        if (!Double.isFinite(rates) || !Double.isFinite(mix) || !Double.isFinite(joiner) || !Double.isFinite(leaver)) {
            throw new IllegalArgumentException(
                    "terms must be finite, was " + rates + ", " + mix + ", " + joiner + ", " + leaver);
        }
    }

    static Contribution stayed(String unit, double rates, double mix, boolean uneven) {
        return new Contribution(unit, rates, mix, 0, 0, uneven ? Presence.STAYED_UNEVEN : Presence.STAYED);
    }

    static Contribution joined(String unit, double brought) {
        return new Contribution(unit, 0, 0, brought, 0, Presence.JOINED);
    }

    static Contribution left(String unit, double taken) {
        return new Contribution(unit, 0, 0, 0, taken, Presence.LEFT);
    }

    public double total() {
        return rates + mix + joiner + leaver;
    }
}
