package org.networkspc.reports.store;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How an accepted file stands in the journal: the names of its details. */
public final class Uploaded {
    public static final String ACTION = "upload";
    public static final String SHA256 = "sha256";
    public static final String FILE = "file";
    /** The sender's name for one attempt; may be empty. */
    public static final String KEY = "key";

    public static final String ACCOUNTING = "accounting";
    /** Id of the only member the sender may speak for; empty for the whole network. */
    public static final String MEMBER = "member";
    /** What was said about how the file is to be read: a JSON object of texts, by question. */
    public static final String ANSWERS = "answers";
    /** What files of the same kind have in common, such as their headers; empty when nothing is remembered for them. */
    public static final String LAYOUT = "layout";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Uploaded() {}

    /** What was said about how a file is to be read, by question. */
    static Map<String, String> answers(JournalEntry entry) {
        Map<String, String> answers = new TreeMap<>();
        if (entry.detail(ANSWERS).isEmpty()) {
            return answers;
        }
        try {
            JSON.readTree(entry.detail(ANSWERS))
                    .properties()
                    .forEach(p -> answers.put(p.getKey(), p.getValue().asString("")));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("answers must be a JSON object, was " + entry.detail(ANSWERS), e);
        }
        return answers;
    }
}
