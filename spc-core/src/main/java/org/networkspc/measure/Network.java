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
        return members.stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
