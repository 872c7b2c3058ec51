package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.networkspc.network.ChangeExplained;
import org.networkspc.network.PooledChange;
import org.networkspc.words.Digits;
import org.networkspc.words.Words;

/** The way from one year's pooled level to the next: the terms of the change as steps, always in the same order. */
public final class BridgeFigure {
    private static final double SCALE_TO_LOOK = 1.12;

    private BridgeFigure() {}

    /**
     * @param dataAsAt as people read it; may be empty
     * @param width in px; about 900
     * @param height in px; about 260
     */
    public static Figure of(PooledChange change, Words words, String dataAsAt, int width, int height) {
        String title = words.say(
                "{0}, why the as-reported line moved", change.measure().name());
        return new Figure(
                "why-" + change.measure().id().replaceAll("[^A-Za-z0-9-]+", "-"),
                title,
                title + ". " + String.join(" ", change.sentences(words).subList(0, 2)),
                words.say("As reported. Dark step: what changed within {members}; the thin line is twice its"
                                + " standard error each way. Pale steps: who was counted, and how much of it.")
                        + asAt(words, dataAsAt),
                width,
                height,
                Drawing.of(
                        (g, w, h) -> new BridgeLayout(steps(change, words), axis(change), w, h).draw(g),
                        new BridgePlot(change, words)));
    }

    private static String asAt(Words words, String dataAsAt) {
        return dataAsAt.isEmpty() ? "" : " " + words.say("Data as at {0}.", dataAsAt);
    }

    static List<BridgeStep> steps(PooledChange change, Words words) {
        ChangeExplained why = change.explained();
        double scale = change.measure().multiplier();
        List<BridgeStep> steps = new ArrayList<>();
        double before = change.levelBefore() * scale;
        double after = change.levelAfter() * scale;
        steps.add(BridgeStep.level(
                words.say(change.windows().words(change.windows().before())),
                words.say("{0}", new Digits(change.shown(change.levelBefore()))),
                before));
        double at = before;
        at = add(steps, words, "within {members}", why.rates(), at, change);
        if (change.together()) {
            add(steps, words, "who was counted", change.counted(), at, change);
        } else {
            at = add(steps, words, "shares", why.mix(), at, change);
            at = add(steps, words, "joined", why.joiners(), at, change);
            add(steps, words, "left", why.leavers(), at, change);
        }
        BridgeStep own = steps.get(1);
        steps.set(1, own.withMargin(2 * why.ratesError() * scale));
        steps.add(BridgeStep.level(
                words.say(change.windows().words(change.windows().after())),
                words.say("{0}", new Digits(change.shown(change.levelAfter()))),
                after));
        return steps;
    }

    private static double add(
            List<BridgeStep> steps, Words words, String name, double term, double from, PooledChange change) {
        double to = from + term * change.measure().multiplier();
        steps.add(new BridgeStep(
                words.say(name),
                words.say("{0}", new Digits(change.explained().signed(term, change.measure()))),
                from,
                to,
                0));
        return to;
    }

    static Axis axis(PooledChange change) {
        ChangeExplained why = change.explained();
        double scale = change.measure().multiplier();
        double within = change.levelBefore() + why.rates();
        double margin = 2 * why.ratesError();
        Axis tight = Axis.covering(DoubleStream.of(
                        change.levelBefore(),
                        change.levelAfter(),
                        within - margin,
                        within + margin,
                        change.together() ? within : within + why.mix(),
                        change.together() ? within : within + why.mix() + why.joiners())
                .map(level -> level * scale));
        double room = tight.length() * (SCALE_TO_LOOK - 1) / 2;
        return new Axis(tight.lower() - room, tight.upper() + room);
    }
}
