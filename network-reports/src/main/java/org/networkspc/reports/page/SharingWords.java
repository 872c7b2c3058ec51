package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.networkspc.interpret.Interpretation;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.Sharing;
import org.networkspc.reports.sharing.Hidden;
import org.networkspc.reports.sharing.Why;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/** What is hidden on a page, how much of it, and why: never silently. */
final class SharingWords {
    private SharingWords() {}

    /** What is hidden of the members' lines of a measure, in one text; empty when nothing is. */
    static String ofOthers(Edition edition, MeasurePlan plan) {
        if (edition.config().sharing().others() == Sharing.Others.NOTHING) {
            return edition.say("The sharing agreement shows no {member}’s line to others; each has its own page.");
        }
        Map<Why, Integer> counts = new TreeMap<>();
        edition.memberLines()
                .others(plan)
                .hidden()
                .values()
                .forEach(all -> all.forEach(h -> counts.merge(h.why(), 1, Integer::sum)));
        if (counts.isEmpty()) {
            return "";
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Digits number = new Digits(Numbers.count(all));
        if (counts.size() == 1) {
            return edition.say(
                    all == 1
                            ? "{0} value is hidden because {1}. Each {member}’s own page shows its own numbers in full."
                            : "{0} values are hidden because {1}. Each {member}’s own page shows its own numbers in"
                                    + " full.",
                    number,
                    Phrase.of(counts.keySet().iterator().next().words()));
        }
        List<String> reasons = new ArrayList<>();
        counts.forEach((why, count) ->
                reasons.add(edition.say("{0} because {1}", new Digits(Numbers.count(count)), Phrase.of(why.words()))));
        return edition.say(
                "{0} values are hidden: {1}. Each {member}’s own page shows its own numbers in full.",
                number, String.join(", ", reasons));
    }

    /** What is agreed, in sentences. */
    static List<String> agreed(Edition edition) {
        Sharing sharing = edition.config().sharing();
        Sharing.Protection protection = sharing.forMembers();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                sharing.isWritten()
                        ? sharing.agreed()
                                .map(day -> edition.say("Sharing agreement {0} of {1}.", sharing.version(), day))
                                .orElseGet(() -> edition.say("Sharing agreement {0}.", sharing.version()))
                        : edition.say("No sharing agreement is written down."));
        sentences.add(edition.say(whose(sharing.others())) + " "
                + edition.say(sharing.isPublic() ? "There is a page for everybody." : "Nothing is public."));
        sentences.add(edition.say(
                "Of people, counts below {0} and per cents of fewer than {1} are hidden outside the {member}. A number"
                        + " of the whole {network} needs {2} who contribute, of whom none stands out.",
                protection.counts(), protection.groups(), protection.contributors()));
        sentences.add(
                edition.say("Nothing protects against what {members} tell each other, what people know from elsewhere,"
                        + " and names in texts that nobody has read."));
        if (!sharing.notPeople().isEmpty()) {
            sentences.add(edition.say("Not about people: {0}.", String.join(", ", sharing.notPeople())));
        }
        return sentences;
    }

    private static String whose(Sharing.Others others) {
        return switch (others) {
            case NAMES -> "{Members} see each other’s lines by name.";
            case CODES -> "{Members} see each other’s lines under codes.";
            case NOTHING -> "No {member} sees another’s line.";
        };
    }

    /** What is hidden of one line; empty when nothing is. */
    static String of(Edition edition, Interpretation reading) {
        return String.join(
                " ",
                reading.cautions().stream()
                        .filter(caution -> caution.code().startsWith("hidden-"))
                        .map(caution -> caution.sentence(edition.words()))
                        .toList());
    }

    /** Why there is no line of the network although something was reported; empty where nothing was. */
    static String nothingShown(Edition edition, MeasurePlan plan) {
        List<Hidden> hidden = edition.lines().hidden(plan);
        return hidden.isEmpty()
                ? ""
                : edition.say(
                        "The line of the {network} is hidden because {0}",
                        Phrase.of(hidden.get(0).why().words()));
    }
}
