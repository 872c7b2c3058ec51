package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.networkspc.interpret.Interpretation;
import org.networkspc.network.Pathway;
import org.networkspc.network.PathwayReading;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.People;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.PathwayFigure;
import org.networkspc.reports.figure.Verdict;
import org.networkspc.series.Pooling;
import org.networkspc.series.Standing;
import org.networkspc.words.Digits;

/** One way through the network: its stages with their owners, where people are lost, and what moved the yield. */
public final class PathwayPage {
    private static final int WIDE = 900;
    private static final int NARROW = 360;

    private PathwayPage() {}

    /** Empty where the settings have no pathway. */
    public static Optional<PathwayReading> reading(Edition edition) {
        List<PathwayReading.Step> steps =
                edition.config().pathway().stream().map(PathwayPage::step).toList();
        return steps.isEmpty() || isHidden(edition)
                ? Optional.empty()
                : Optional.of(PathwayReading.of(edition.pool(), edition.network(), steps));
    }

    /** Whether a stage has a period that may not be shown: people are counted from stage to stage, so all or none. */
    private static boolean isHidden(Edition edition) {
        return edition.config().pathway().stream()
                .flatMap(plan -> edition.lines().line(plan, Pooling.AS_REPORTED).stream())
                .flatMap(line -> line.subgroups().stream())
                .anyMatch(s -> s.standing() == Standing.SUPPRESSED);
    }

    private static PathwayReading.Step step(MeasurePlan plan) {
        People.Stage stage = plan.stage().orElseThrow();
        return new PathwayReading.Step(stage.name(), stage.owner(), plan.measure(), stage.lag());
    }

    /** Whether pages lead to a pathway. */
    static boolean isConfigured(NetworkConfig config) {
        return !config.pathway().isEmpty();
    }

    /** Empty where the settings have no pathway. */
    public static Optional<Page> of(Edition edition) {
        return isConfigured(edition.config()) && isHidden(edition)
                ? Optional.of(hidden(edition))
                : reading(edition).map(reading -> page(edition, reading));
    }

    private static Page hidden(Edition edition) {
        return new Page(
                edition.say("Pathway"),
                edition.frame("Pathway"),
                List.of(
                        new Block.Headline(
                                edition.say("Pathway"),
                                edition.say("The pathway is hidden, because a stage has too few contributors")),
                        lines(edition)));
    }

    private static Page page(Edition edition, PathwayReading reading) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(edition.say("Pathway"), finding(edition, reading)));
        reading.lacking()
                .forEach(phrase -> blocks.add(new Block.Note(edition.words().say(phrase))));
        reading.now().ifPresent(now -> {
            blocks.add(new Block.KeyFigures(figures(edition, reading, now)));
            blocks.add(new Block.Beside(
                    List.of(picture(edition, reading, now)),
                    List.of(
                            new Block.Words(
                                    edition.say("What the pathway says"),
                                    edition.words().say(now.phrases())),
                            new Block.Words(
                                    edition.say("What moved the yield"),
                                    edition.words().say(reading.changePhrases())),
                            new Block.Words(edition.say("A period yield"), List.of(edition.say(PERIOD_YIELD))))));
            blocks.add(table(edition, reading, now));
        });
        blocks.addAll(LookTogether.of(edition));
        blocks.add(lines(edition));
        return new Page(edition.say("Pathway"), edition.frame("Pathway"), blocks);
    }

    private static final String PERIOD_YIELD =
            "The yield multiplies steps of one year as if one cohort met all of them. Nobody has walked the whole way"
                    + " in that year.";

    /** The pathway in short, for the first page; empty where there is none to read. */
    static Optional<Block> small(Edition edition) {
        return reading(edition).flatMap(reading -> reading.now().map(now -> small(edition, reading, now)));
    }

    private static Block small(Edition edition, PathwayReading reading, Pathway now) {
        List<Block> side = new ArrayList<>();
        side.add(new Block.Words(edition.say("Pathway"), edition.words().say(now.phrases())));
        List<String> together = LookTogether.pairs(edition).stream()
                .map(pair -> LookTogether.sentence(edition, pair))
                .toList();
        if (!together.isEmpty()) {
            side.add(new Block.Words(edition.say("Look together"), together));
        }
        if (!edition.routes().isEmpty()) {
            side.add(new Block.Links(
                    "",
                    List.of(new Link(
                            edition.say("The pathway in full"), edition.routes().pathway()))));
        }
        return new Block.Beside(List.of(picture(edition, reading, now)), side);
    }

    private static String finding(Edition edition, PathwayReading reading) {
        if (reading.now().isEmpty()) {
            return edition.say("The pathway cannot be read yet");
        }
        Optional<Double> yield = reading.now().get().endToEnd();
        if (yield.isEmpty()) {
            return edition.say("The stages do not count the same people, so each stands for itself");
        }
        if (yield.get() == 0) {
            return edition.say("Nobody reached the end in the latest year");
        }
        return edition.say("If one cohort met this year’s steps, {0} of 100 would reach the end", per100(yield.get()));
    }

    private static List<Block.KeyFigure> figures(Edition edition, PathwayReading reading, Pathway now) {
        List<Block.KeyFigure> figures = new ArrayList<>();
        now.endToEnd().ifPresent(y -> figures.add(reached(edition, reading, now, y)));
        List<Integer> weak = now.weakLink();
        figures.add(new Block.KeyFigure(
                weak.size() == 1 ? now.stages().get(weak.get(0)).name() : edition.say("{0} stages", weak.size()),
                edition.say(weak.size() == 1 ? "the lowest step" : "of which any may be the lowest step")));
        List<Double> gains = now.gainPerPoint();
        if (weak.size() == 1 && !gains.isEmpty()) {
            figures.add(new Block.KeyFigure(
                    edition.say("{0} people", oneDecimal(gains.get(weak.get(0)))),
                    edition.say("more a year at the end for one more point there, if later steps hold")));
        }
        return figures;
    }

    private static Block.KeyFigure reached(Edition edition, PathwayReading reading, Pathway now, double yield) {
        Optional<Double> was = reading.then().flatMap(Pathway::endToEnd);
        String before = was.map(w -> edition.say("{0} → ", per100(w))).orElse("");
        String interval = now.yieldInterval()
                .map(i -> edition.say(", 95% interval now {0} to {1}", per100(i.get(0)), per100(i.get(1))))
                .orElse("");
        return new Block.KeyFigure(
                before + edition.say("{0} of 100", per100(yield)),
                edition.say(was.isEmpty() ? "period yield" : "period yield, first and latest year") + interval);
    }

    private static Digits per100(double share) {
        return oneDecimal(100 * share);
    }

    private static Digits oneDecimal(double value) {
        return new Digits(String.format(Locale.ROOT, "%.1f", value));
    }

    private static Block.Picture picture(Edition edition, PathwayReading reading, Pathway now) {
        String span = edition.words()
                .say(reading.phrase(reading.years().get(reading.years().size() - 1)));
        Figure wide = PathwayFigure.of(now, edition.say("Pathway"), span, edition.asAt(), edition.words(), WIDE);
        Figure narrow = PathwayFigure.of(now, edition.say("Pathway"), span, edition.asAt(), edition.words(), NARROW);
        return new Block.Picture(wide, Optional.of(Charts.narrow(narrow)), List.of());
    }

    private static Block.Table table(Edition edition, PathwayReading reading, Pathway now) {
        List<Block.Column> columns = List.of(
                Block.Column.text(edition.say("Stage")),
                Block.Column.number(edition.say("Entered")),
                Block.Column.number(edition.say("Reached")),
                Block.Column.number(edition.say("Did not")),
                Block.Column.number(edition.say("Step")),
                Block.Column.number(edition.say("First year")),
                Block.Column.number(edition.say("Part of the change")),
                Block.Column.number(edition.say("One more point")));
        List<Double> gains = now.gainPerPoint();
        List<Double> parts = reading.yieldChange();
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < now.stages().size(); k++) {
            Pathway.Stage stage = now.stages().get(k);
            int at = k;
            rows.add(List.of(
                    stage.name(),
                    edition.number(Numbers.count(stage.entered())),
                    edition.number(Numbers.count(stage.reached())),
                    edition.number(Numbers.count(stage.lost())),
                    rate(edition, stage),
                    reading.then()
                            .map(was -> percent(edition, was.stages().get(at).rate()))
                            .orElse(""),
                    parts.isEmpty() ? "" : edition.number(signed(100 * parts.get(k))),
                    gains.isEmpty() ? "" : edition.number(String.format(Locale.ROOT, "+%.1f", gains.get(k)))));
        }
        return new Block.Table(edition.say("Stage by stage"), columns, rows, false);
    }

    private static String rate(Edition edition, Pathway.Stage stage) {
        List<Double> interval = stage.interval();
        return edition.say(
                "{0} ({1} to {2})", percent(edition, stage.rate()), per100(interval.get(0)), per100(interval.get(1)));
    }

    private static String percent(Edition edition, double share) {
        return edition.number(per100(share).english() + "%");
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
    }

    /** Every stage's own line, in the order people meet them. */
    private static Block.Panels lines(Edition edition) {
        List<Block.Panel> panels = new ArrayList<>();
        for (MeasurePlan plan : edition.config().pathway()) {
            People.Stage stage = plan.stage().orElseThrow();
            Optional<Interpretation> line = edition.lines().pooled(plan);
            String kicker = stage.position() + " · " + stage.owner();
            panels.add(new Block.Panel(
                    kicker,
                    stage.name(),
                    line.map(r -> Verdict.of(r, edition.words())),
                    line.isEmpty() ? edition.say("Nothing has been reported yet.") : "",
                    line.map(r -> Charts.named(Charts.panel(edition, r, Optional.empty()), "stage")),
                    edition.routes().measure(plan.measure().id())));
        }
        return new Block.Panels(
                edition.say("Each stage on its own line"),
                edition.say("Each with its own limits, in the order people meet them."),
                panels);
    }
}
