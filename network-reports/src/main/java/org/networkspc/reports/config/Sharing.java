package org.networkspc.reports.config;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may see whose numbers. Small numbers about people are protected for everybody outside a member, whatever is agreed;
 * what is shown of organisations is what they agreed to.
 *
 * @param version of the agreement, as the network calls it; empty when none is written down
 * @param agreed the day it was agreed
 * @param others what members see of each other
 * @param isPublic whether there is a page for everybody
 * @param forMembers what protects numbers shown to the network
 * @param forPublic what protects numbers shown to everybody
 * @param notPeople ids of measures that count things and not people: no count of theirs is small
 */
public record Sharing(
        String version,
        Optional<LocalDate> agreed,
        Others others,
        boolean isPublic,
        Protection forMembers,
        Protection forPublic,
        Set<String> notPeople) {

    /** Nothing written down: members see each other by name, small numbers hidden; nothing is for the public. */
    public static final Sharing UNWRITTEN =
            new Sharing("", Optional.empty(), Others.NAMES, false, Protection.NETWORK, Protection.PUBLIC, Set.of());

    public Sharing {
        notPeople = Collections.unmodifiableSortedSet(new TreeSet<>(notPeople));
    }

    /** What a member sees of the others. */
    public enum Others {
        /** Each line with the name of its member. */
        NAMES,
        /** Each line under a code of its measure and edition, its values alone. */
        CODES,
        /** Nothing but what is pooled. */
        NOTHING
    }

    /**
     * Thresholds of one audience.
     *
     * @param contributors fewest members behind a pooled number
     * @param percent of the largest contribution that the others but the two largest must at least come to (p %-rule)
     * @param counts smallest number of people shown; fewer, but not none, are hidden
     * @param rounding numbers are shown in multiples of this; 1 as they are
     * @param groups fewest people a per cent is made of
     */
    public record Protection(int contributors, double percent, int counts, int rounding, int groups) {
        /** Among members: three contributors, p = 10, counts from 8, per cents of 20 or more. */
        public static final Protection NETWORK = new Protection(3, 10, 8, 1, 20);
        /** For everybody: five contributors, and numbers rounded to 5. */
        public static final Protection PUBLIC = new Protection(5, 10, 8, 5, 20);
    }

    public boolean isWritten() {
        return !version.isEmpty();
    }

    /** Whether a measure counts people. */
    public boolean isOfPeople(String measure) {
        return !notPeople.contains(measure);
    }
}
