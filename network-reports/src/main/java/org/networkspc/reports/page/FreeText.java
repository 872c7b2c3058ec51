package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Posting;
import org.networkspc.reports.sharing.PersonalWords;

/** What people wrote that the network reads, looked through for words that may tell who somebody is. */
public final class FreeText {
    private FreeText() {}

    /** One sentence for each text with such words; none when nothing looks so. */
    public static List<String> toRead(Edition edition) {
        Logbook logbook = edition.config().logbook();
        List<String> sentences = new ArrayList<>();
        for (ChangeIdea idea : logbook.ideas()) {
            add(edition, idea.text() + " " + idea.learned(), idea.text(), sentences);
        }
        for (Annotation note : logbook.annotations()) {
            if (note.memberId().isEmpty()) {
                add(edition, note.words(), note.words(), sentences);
            }
        }
        for (Posting.Kind kind : Posting.Kind.values()) {
            logbook.postings(kind).forEach(posting -> add(edition, posting.words(), posting.words(), sentences));
        }
        return sentences;
    }

    private static void add(Edition edition, String text, String name, List<String> sentences) {
        List<String> found = PersonalWords.in(text);
        if (!found.isEmpty()) {
            sentences.add(edition.say("“{0}” may tell who somebody is: {1}.", name, String.join(", ", found)));
        }
    }
}
