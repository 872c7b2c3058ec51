package org.networkspc.network;

/**
 * One member's part in a change of the pooled number, for that member and the coordinator only. All terms of all members
 * add up to the change.
 *
 * @param rates its own rate changed: w̄·Δr
 * @param mix its share of those who stayed changed: (r̄ − c)·Δw
 * @param joiner what it brought by joining: W·(r − C₁)
 * @param leaver what it took away by leaving: W·(C₀ − r)
 * @param uneven it stayed, but reported another number of periods than before
 */
public record Contribution(String unit, double rates, double mix, double joiner, double leaver, boolean uneven) {
    public double total() {
        return rates + mix + joiner + leaver;
    }
}
