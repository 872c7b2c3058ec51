package org.networkspc.reports.web;

import java.util.Optional;

/** The version of this software. */
public final class Version {
    private Version() {}

    /** As in the manifest of the jar; "development" when run from classes. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
