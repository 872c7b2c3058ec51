package org.networkspc.reports.web;

import java.util.EnumSet;
import java.util.List;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.page.FreeText;
import org.networkspc.reports.store.Released;

/** The latest release made again, because it was wrong. */
public final class Correction {
    private Correction() {}

    /**
     * @param by name of who approves it
     * @param wrong what was wrong with the release
     * @param read whether somebody has read texts that may tell who somebody is
     * @return the correction as it stands in the journal
     * @throws IllegalArgumentException when it cannot be made, with what to do
     */
    public static Released of(Networks.Hosted hosted, String by, String wrong, boolean read) {
        List<String> texts = FreeText.toRead(hosted.own());
        if (!texts.isEmpty() && !read) {
            throw new IllegalArgumentException(String.join(" ", texts));
        }
        Releases releases = new Releases(hosted, EnumSet.allOf(PackFormat.class));
        try {
            releases.correct(by, wrong, wrong, "command");
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused.said().toString(), refused);
        }
        return releases.latest().orElseThrow();
    }
}
