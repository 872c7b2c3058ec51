package org.networkspc.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Organisations that share one aim.
 *
 * @param members in the order of their ids
 */
public record Network(String id, String name, List<Member> members) implements Scope {

    public Network {
        members = members.stream().sorted(Comparator.comparing(Member::id)).toList();
        if (members.stream().map(Member::id).distinct().count() < members.size()) {
            throw new IllegalArgumentException("members must have different ids, was "
                    + members.stream().map(Member::id).toList());
        }
    }

    public Optional<Member> member(String id) {
        int from = 0;
        int to = members.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (members.get(middle).id().compareTo(id) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < members.size() && members.get(from).id().equals(id)
                ? Optional.of(members.get(from))
                : Optional.empty();
    }
}
