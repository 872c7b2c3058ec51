package org.networkspc.reports;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.networkspc.reports.store.Verification;

/** What a backup or a restore did, for people. */
final class Copied {
    private Copied() {}

    static void print(Map<String, Verification> copied, Path to, PrintWriter out) {
        copied.forEach((name, checked) -> out.print(name(name) + checked.text()));
        out.println("Copied to " + to + ".");
        out.flush();
    }

    /** How a network's folder stands before what is said of it. */
    static String name(String folder) {
        return folder.isEmpty() ? "" : folder + ": ";
    }
}
