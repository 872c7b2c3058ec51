package org.networkspc.reports.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.networkspc.chart.PeriodName;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Posting;
import org.networkspc.network.BrightSpot;
import org.networkspc.network.BrightSpot.Story;
import org.networkspc.network.OwnShift;
import org.networkspc.network.Tried;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.PanelFigure;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/**
 * Whom to ask: members whose own line moved and what they had tried, those whose story is wanted, and those whom people
 * named. At most three of each, the newest runs; in the order of their codes, never of size.
 */
public final class BrightSpots {
    private static final int MOST = 3;
    private static final int WIDTH = 340;
    private static final int HEIGHT = 150;

    private final Edition edition;
    private final List<Found> found;

    /** One spot with the measure it was found on. */
    public record Found(MeasurePlan plan, BrightSpot spot) {
        private OwnShift shift() {
            return spot.shift().orElseThrow();
        }
    }

    private BrightSpots(Edition edition) {
        this.edition = edition;
        this.found = found(edition);
    }

    /** All with a story of any kind, in the order of members and measures. */
    public static List<Found> found(Edition edition) {
        List<Found> found = new ArrayList<>();
        for (MeasurePlan plan : edition.config().measures()) {
            if (edition.isPooled(plan) && plan.measure().direction() != Direction.NEUTRAL) {
                List<Tried> tried = edition.written().ideas(plan).stream()
                        .flatMap(idea -> Tried.of(idea, edition.network()).stream())
                        .toList();
                BrightSpot.of(
                                edition.pool(),
                                plan.measure(),
                                edition.network(plan),
                                edition.lines().linking(plan),
                                tried,
                                BrightSpot.Periods.STANDARD)
                        .stream()
                        .filter(spot -> spot.story() != Story.NONE)
                        .forEach(spot -> found.add(new Found(plan, spot)));
            }
        }
        found.sort(Comparator.comparing(f -> f.spot().member().id()));
        return found;
    }

    /** The part of the pack. */
    public static Page page(Edition edition) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(edition.say("Bright spots"), new BrightSpots(edition).headline()));
        blocks.addAll(of(edition));
        return new Page(edition.say("Bright spots"), edition.frame("Tried and learned"), blocks);
    }

    static List<Block> of(Edition edition) {
        BrightSpots spots = new BrightSpots(edition);
        List<Block> blocks = new ArrayList<>();
        blocks.add(spots.cards());
        spots.wanted().ifPresent(blocks::add);
        spots.nominated().ifPresent(blocks::add);
        return blocks;
    }

    /** Who, in one sentence for a reader with two minutes, and where there is more. */
    static List<Block> shortly(Edition edition) {
        Block said = new Block.Words(edition.say("Bright spots"), List.of(new BrightSpots(edition).headline() + "."));
        return edition.routes().isEmpty()
                ? List.of(said)
                : List.of(
                        said,
                        new Block.Links(
                                "",
                                List.of(new Link(
                                        edition.say("What they tried"),
                                        edition.routes().ideas()))));
    }

    private List<Found> with(Story... stories) {
        return found.stream()
                .filter(f -> List.of(stories).contains(f.spot().story()))
                .sorted(Comparator.comparing((Found f) -> f.shift().first()).reversed())
                .limit(MOST)
                .sorted(Comparator.comparing(f -> f.spot().member().id()))
                .toList();
    }

    private String headline() {
        List<String> names = with(Story.BRIGHT_SPOT, Story.RECALLED).stream()
                .map(f -> edition.called(f.spot().member()))
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return edition.say("None this month");
        }
        return edition.isNamed()
                ? edition.say("Worth asking: {0}", String.join(", ", names))
                : edition.say(
                        names.size() == 1
                                ? "One {member} is worth asking, through those who run the {network}"
                                : "{0} {members} are worth asking, through those who run the {network}",
                        names.size());
    }

    private Block cards() {
        List<Found> cards = with(Story.BRIGHT_SPOT, Story.RECALLED);
        long all = found.stream()
                .filter(f -> f.spot().story() != Story.STORY_WANTED)
                .count();
        if (cards.isEmpty()) {
            return new Block.Words(
                    edition.say("Bright spots"),
                    List.of(edition.say("None this month: no line has moved the right way, further than the others"
                            + " moved, after something had been tried. Most months are like that.")));
        }
        if (!edition.isNamed()) {
            return new Block.Words(
                    edition.say("Bright spots"),
                    List.of(
                            headline() + ".",
                            edition.say("The sharing agreement names nobody here; each sees its own line on its own"
                                    + " page.")));
        }
        String more = all > cards.size() ? " " + edition.say("The newest {0} of {1}.", cards.size(), all) : "";
        return new Block.Panels(
                edition.say("Bright spots"),
                edition.say("Their own line moved the right way, further than the others moved, and something had"
                                + " been tried shortly before.")
                        + " "
                        + edition.say("Ask them about it, through those who run the {network}.") + more,
                cards.stream().map(this::card).toList());
    }

    private Block.Panel card(Found f) {
        String saying = evidence(f) + " " + tried(f);
        Optional<MemberReading> own =
                edition.memberLines().shown(f.plan(), f.spot().member());
        Optional<Figure> panel =
                own.map(o -> PanelFigure.since(o.reading(), edition.words(), Optional.empty(), days(f), WIDTH, HEIGHT));
        return new Block.Panel(
                f.plan().measure().name(),
                Edition.sentenceCase(edition.called(f.spot().member())),
                Optional.empty(),
                saying,
                panel,
                edition.isNamed() ? edition.routes().member(f.spot().member().id()) : "");
    }

    private static List<LocalDate> days(Found f) {
        return f.spot().idea().map(Tried::from).stream().toList();
    }

    private String evidence(Found f) {
        return edition.say(
                "Eight or more {0} in a row the right way since {1}, and ahead of the others’ own movement (z = {2}).",
                since(f));
    }

    /** Periods, the first of them, and how far ahead. */
    private static Object[] since(Found f) {
        Cadence cadence = f.plan().measure().cadence();
        return new Object[] {
            PeriodName.units(cadence),
            PeriodName.phrase(f.shift().first(), cadence),
            new Digits(String.format(Locale.ROOT, "%.1f", f.spot().gapZ().orElse(0)))
        };
    }

    private String tried(Found f) {
        String pattern =
                f.spot().story() == Story.RECALLED ? "Recalled afterwards: {0} (from {1})." : "Tried: {0} (from {1}).";
        return f.spot()
                .idea()
                .map(t -> edition.say(pattern, t.text(), YearMonth.from(t.from())))
                .orElse("");
    }

    /** Questions about moves that nobody has told a story of. */
    static List<String> storiesWanted(Edition edition) {
        return new BrightSpots(edition).storiesWanted();
    }

    private List<String> storiesWanted() {
        return with(Story.STORY_WANTED).stream()
                .filter(f -> edition.isNamed())
                .map(f -> edition.say(
                        "{0}, {1}: {2} Nothing is written down about the months before. What was done there?",
                        Edition.sentenceCase(edition.called(f.spot().member())),
                        f.plan().measure().name(),
                        Phrase.of(
                                "eight or more {0} in a row the right way since {1}, and ahead of the others’ own"
                                        + " movement (z = {2}).",
                                since(f))))
                .toList();
    }

    private Optional<Block> wanted() {
        List<String> sentences = storiesWanted();
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Words(edition.say("A story is wanted"), sentences));
    }

    private Optional<Block> nominated() {
        List<String> named = OffersAndAsks.posted(edition, Posting.Kind.NOMINATION);
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Words(edition.say("Nominated by people"), named));
    }
}
