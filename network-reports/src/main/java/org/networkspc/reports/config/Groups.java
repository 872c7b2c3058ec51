package org.networkspc.reports.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people and members are told apart by.
 *
 * @param strata categories of each dimension of people; an empty list when any category is taken
 * @param waves named cohorts of members, in the order of the file; empty when dates of joining tell them apart
 */
public record Groups(Map<String, List<String>> strata, List<Wave> waves) {
    /**
     * Members who began together, in the network's own words.
     *
     * @param members their ids
     */
    public record Wave(String name, List<String> members) {
        public Wave {
            members = List.copyOf(members);
        }
    }

    public Groups {
        strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
        waves = List.copyOf(waves);
    }

    public Optional<Wave> wave(String name) {
        return waves.stream().filter(w -> w.name().equals(name)).findFirst();
    }
}
