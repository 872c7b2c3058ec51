package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Member;
import org.networkspc.network.NextToGaps;
import org.networkspc.network.OddValue;
import org.networkspc.network.Question;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.figure.Verdict;
import org.networkspc.series.Pooling;

/** One member's own charts for every measure, with its own change ideas. Nobody else is on it. */
public final class MemberPage {
    private static final int ASKED_AT_ONCE = 5;

    private static final String NOTHING_LOGGED =
            "Nothing is written down here yet. What have you tried, also when it did not work?";

    private MemberPage() {}

    public static Page of(Edition edition, Member member) {
        return of(edition, edition, member);
    }

    /**
     * @param edition everything known, of which the member sees its own
     * @param network what the network sees
     */
    public static Page of(Edition edition, Edition network, Member member) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(quiet(edition, member), member.name()));
        int drawn = 0;
        for (MeasurePlan plan : edition.config().measures()) {
            Optional<MemberReading> own = edition.memberLines().of(plan, member).map(r -> new MemberReading(member, r));
            own.ifPresent(o -> blocks.add(measure(edition, network, plan, o)));
            drawn += own.isPresent() ? 1 : 0;
        }
        if (drawn == 0) {
            blocks.add(new Block.Note(
                    edition.say("Nothing has been reported yet. The charts appear here with the first upload.")));
        }
        questions(edition, network, member).ifPresent(blocks::add);
        List<ChangeIdea> ideas = IdeasPage.newestFirst(edition.config().ideas()).stream()
                .filter(i -> i.memberIds().contains(member.id()))
                .toList();
        String heading = edition.say("What {0} tried and learned", member.name());
        blocks.add(
                ideas.isEmpty()
                        ? new Block.Words(heading, List.of(edition.say(NOTHING_LOGGED)))
                        : IdeasPage.own(edition, heading, ideas, member));
        return new Page(member.name(), edition.frame("{Members}"), blocks);
    }

    /** Odd values as kind questions, the newest first, few enough for one sitting. */
    private static Optional<Block> questions(Edition edition, Edition network, Member member) {
        List<String> questions = edition.questions().stream()
                .filter(question -> question.member().equals(member) && isTold(edition, question))
                .sorted(Comparator.comparing(Question::start).reversed())
                .map(question -> edition.words().say(question.asked()))
                .toList();
        List<String> missing = nextToGaps(network, member);
        if (questions.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>(missing);
        sentences.addAll(questions.subList(0, Math.min(ASKED_AT_ONCE, questions.size())));
        int older = questions.size() + missing.size() - sentences.size();
        if (older > 0) {
            sentences.add(edition.say(older == 1 ? "And {0} older question." : "And {0} older questions.", older));
        }
        sentences.add(edition.say("Nothing is changed until you say so."));
        return Optional.of(new Block.Words(edition.say("Worth asking about your numbers"), sentences));
    }

    /** Whether another member's number in a question is one that this member may see. */
    private static boolean isTold(Edition edition, Question question) {
        boolean ofTwo = question.about() == OddValue.DUPLICATE_OF_ANOTHER_MEMBER
                || question.about() == OddValue.MISMATCH_WITH_PARTNER;
        return !ofTwo
                || edition.isNamed()
                        && edition.config()
                                .plan(question.measure().id())
                                .map(plan -> edition.memberLines().others(plan).hidden(question.member()).stream()
                                        .noneMatch(h -> h.start().equals(question.start())))
                                .orElse(true);
    }

    /** Whether what a member reports beside missing months differs from the rest. */
    private static List<String> nextToGaps(Edition edition, Member member) {
        return edition.config().measures().stream()
                .filter(plan -> edition.lines().ways(plan).contains(Pooling.LIKE_FOR_LIKE))
                .flatMap(plan -> edition
                        .lines()
                        .pooled(plan, Pooling.LIKE_FOR_LIKE)
                        .flatMap(reading -> reading.chart().series().fit())
                        .flatMap(fit -> NextToGaps.question(plan.measure(), fit, member.id()))
                        .map(edition.words()::say)
                        .stream())
                .toList();
    }

    private static String quiet(Edition edition, Member member) {
        String kind = Edition.sentenceCase(edition.config().wording().member());
        return member.id().equals(member.name()) ? kind : kind + " " + member.id();
    }

    private static Block measure(Edition edition, Edition network, MeasurePlan plan, MemberReading own) {
        List<Block> side = new ArrayList<>();
        side.add(new Block.Finding(
                edition.say(Said.role(plan.measure().place().role())),
                plan.measure().name(),
                Verdict.of(own.reading(), edition.words()),
                Said.withoutName(own.reading(), edition.words())));
        CountedAlike.of(edition, plan, own.member()).ifPresent(side::add);
        Denominators.beside(edition, Denominators.of(edition, plan, own.member()), own.reading())
                .ifPresent(words -> side.add(new Block.Words(edition.say("The number counted"), List.of(words))));
        OwnPart.of(network, plan, own.member()).ifPresent(side::add);
        if (!own.reading().cautions().isEmpty()) {
            side.add(new Block.Care(Said.cautions(own.reading(), edition.words())));
        }
        return new Block.Beside(
                List.of(Charts.memberPicture(edition, plan, own), PlottedNumbers.table(edition, own.reading())), side);
    }
}
