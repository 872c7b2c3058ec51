package org.networkspc.reports.store;

import java.util.Map;
import java.util.TreeMap;

/** How an accepted file stands in the journal. */
public final class Uploaded {
    public static final String ACTION = "upload";
    public static final String SHA256 = "sha256";
    public static final String FILE = "file";
    /** The sender's name for one attempt; may be empty. */
    public static final String KEY = "key";

    public static final String ACCOUNTING = "accounting";
    /** Id of the only member the sender may speak for; empty for the whole network. */
    public static final String SENDER = "sender";
    /** What files of the same kind have in common, such as their header; empty when nothing is remembered for them. */
    public static final String LAYOUT = "layout";

    private static final String ANSWER = "answer:";

    private Uploaded() {}

    /** Adds what was said about how the file is to be read, by question. */
    public static void putAnswers(Map<String, String> details, Map<String, String> answers) {
        answers.forEach((question, answer) -> details.put(ANSWER + question, answer));
    }

    /** What was said about how the file is to be read, by question. */
    public static Map<String, String> answers(JournalEntry entry) {
        Map<String, String> answers = new TreeMap<>();
        entry.details().forEach((name, answer) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), answer);
            }
        });
        return answers;
    }
}
