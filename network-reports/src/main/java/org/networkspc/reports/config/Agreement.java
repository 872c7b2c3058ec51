package org.networkspc.reports.config;

/**
 * What a network has agreed beside its measures.
 *
 * @param groups what people and members are told apart by
 * @param sharing who may see whose numbers
 * @param releasing when pooled figures change
 */
public record Agreement(Groups groups, Sharing sharing, Releasing releasing) {
    /** Nothing agreed about sharing, and figures that are live. */
    static Agreement of(Groups groups) {
        return new Agreement(groups, Sharing.UNWRITTEN, Releasing.LIVE);
    }
}
