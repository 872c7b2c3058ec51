package org.networkspc.reports.config;

/**
 * The network's own words for itself, in lower case.
 *
 * @param member one of its organisations: "hospital"
 * @param members several of them: "hospitals"
 * @param audience who sees its figures, as printed on them: "shown to members"
 */
public record Wording(String member, String members, String audience) {
    public static final Wording PLAIN = new Wording("member", "members", "shown to members");
}
