package org.networkspc.measure;

import java.util.List;

/**
 * Where something was tried.
 *
 * @param memberIds by whom; empty for the whole network
 * @param strata for which groups of people; empty for everybody
 */
public record Where(List<String> memberIds, List<Stratum> strata) {
    /** The whole network and everybody in it. */
    public static final Where EVERYWHERE = new Where(List.of(), List.of());

    public Where {
        memberIds = List.copyOf(memberIds);
        strata = List.copyOf(strata);
    }

    /** For everybody at these members. */
    public static Where at(List<String> memberIds) {
        return new Where(memberIds, List.of());
    }

    /** Whether this member tried it. */
    public boolean includes(String memberId) {
        return memberIds.isEmpty() || memberIds.contains(memberId);
    }
}
