package org.networkspc.reports.page;

import java.util.List;
import java.util.Optional;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.LikeForLikeReading;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Network;
import org.networkspc.network.PooledReading;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.figure.Axis;
import org.networkspc.reports.figure.ChartFigure;
import org.networkspc.reports.figure.ChartNotes;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.PanelFigure;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;

/** The pictures of an edition, at the sizes its pages need. Sizes are in CSS pixels. */
public final class Charts {
    private static final int WIDE = 900;
    private static final int WIDE_HEIGHT = 420;
    private static final int NARROW = 360;
    private static final int NARROW_HEIGHT = 340;
    private static final int MEMBER_HEIGHT = 340;
    private static final int PANEL = 340;
    private static final int PANEL_HEIGHT = 118;
    /** Panels on one axis need height for the one that varies most. */
    private static final int SHARED_HEIGHT = 150;

    private Charts() {}

    /** The chart of a pooled line, with the as-reported line pale behind a like-for-like one. */
    public static Figure pooled(Edition edition, MeasurePlan plan, Interpretation reading) {
        return ChartFigure.of(reading, pooledNotes(edition, plan, reading), WIDE, WIDE_HEIGHT);
    }

    /** The chart of a member's own line, with its own ideas. */
    public static Figure member(Edition edition, MeasurePlan plan, MemberReading own) {
        return ChartFigure.of(own.reading(), memberNotes(edition, plan, own), WIDE, MEMBER_HEIGHT);
    }

    static Block.Picture pooledPicture(
            Edition edition, MeasurePlan plan, Interpretation reading, List<Link> downloads) {
        ChartNotes notes = pooledNotes(edition, plan, reading);
        return picture(reading, notes, WIDE_HEIGHT, downloads);
    }

    /** The line that is looked at; away from everybody without their aim, and since joining without what was written down. */
    static Block.Picture lookedAt(
            Edition edition, MeasurePlan plan, Look look, Interpretation reading, List<Link> downloads) {
        return picture(reading, lookNotes(edition, plan, look, reading), WIDE_HEIGHT, downloads);
    }

    /** The chart of the line that is looked at. */
    public static Figure lookedAt(Edition edition, MeasurePlan plan, Look look, Interpretation reading) {
        return ChartFigure.of(reading, lookNotes(edition, plan, look, reading), WIDE, WIDE_HEIGHT);
    }

    private static ChartNotes lookNotes(Edition edition, MeasurePlan plan, Look look, Interpretation reading) {
        if (look.equals(Look.AT_EVERYBODY)) {
            return pooledNotes(edition, plan, reading);
        }
        Optional<Series> behind =
                look.sinceJoining() || reading.chart().series().pooling() != Pooling.LIKE_FOR_LIKE
                        ? Optional.empty()
                        : edition.lines()
                                .pooled(plan, look, Optional.of(Pooling.AS_REPORTED))
                                .map(reported -> reported.chart().series());
        Logbook written =
                look.sinceJoining() ? Logbook.EMPTY : edition.written().of(plan);
        return notes(edition, Looks.title(plan, look, reading), written, Optional.empty(), behind);
    }

    /** The line of those an aim is for, with the way to it. */
    static Block.Picture aimPicture(Edition edition, AimReading aim, Interpretation reading) {
        MeasurePlan plan = aim.plan();
        String title = plan.measure().name() + ", "
                + edition.words().say(Said.whom(aim.aim().whom()));
        Optional<Series> behind = reading.chart().series().pooling() == Pooling.LIKE_FOR_LIKE
                ? edition.lines().line(plan, aim.aim().whom(), Optional.of(Pooling.AS_REPORTED))
                : Optional.empty();
        return picture(
                reading,
                notes(edition, title, edition.written().of(plan), Optional.of(aim.aim()), behind),
                MEMBER_HEIGHT,
                List.of());
    }

    static Block.Picture memberPicture(Edition edition, MeasurePlan plan, MemberReading own) {
        return picture(own.reading(), memberNotes(edition, plan, own), MEMBER_HEIGHT, List.of());
    }

    /** The chart of a gap, with the ideas meant to move its measure. */
    static Block.Picture gapPicture(Edition edition, GapReading gap) {
        String title = gap.line().chart().series().measure().name();
        ChartNotes notes = notes(edition, title, edition.written().of(gap.plan()), Optional.empty(), Optional.empty());
        return picture(gap.line(), notes, MEMBER_HEIGHT, List.of());
    }

    static Figure panel(Edition edition, Interpretation reading, Optional<Axis> shared) {
        return PanelFigure.of(
                reading, edition.words(), shared, PANEL, shared.isPresent() ? SHARED_HEIGHT : PANEL_HEIGHT);
    }

    private static Block.Picture picture(Interpretation reading, ChartNotes notes, int height, List<Link> downloads) {
        return new Block.Picture(
                ChartFigure.of(reading, notes, WIDE, height),
                Optional.of(narrow(ChartFigure.of(reading, notes, NARROW, NARROW_HEIGHT))),
                downloads);
    }

    /** The same picture for a narrow page. */
    static Figure narrow(Figure f) {
        return named(f, "narrow");
    }

    /** The same picture under a name of its own, because both stand in one page. */
    static Figure named(Figure f, String name) {
        return new Figure(f.id() + "-" + name, f.title(), f.alt(), f.caption(), f.width(), f.height(), f.drawing());
    }

    private static ChartNotes pooledNotes(Edition edition, MeasurePlan plan, Interpretation reading) {
        Optional<Series> behind = reading.chart().series().pooling() == Pooling.LIKE_FOR_LIKE
                ? behind(edition, plan, reading)
                : Optional.empty();
        return notes(
                edition,
                plan.measure().name(),
                edition.written().of(plan),
                edition.config().aim(plan.measure().id()),
                behind);
    }

    /** The founders' own line where members move differently and some joined later, else the line as reported. */
    private static Optional<Series> behind(Edition edition, MeasurePlan plan, Interpretation reading) {
        return founders(edition, plan, reading).or(() -> edition.lines().line(plan, Pooling.AS_REPORTED));
    }

    /** The founders' own line, where a caution sends readers to it. */
    static Optional<Series> founders(Edition edition, MeasurePlan plan, Interpretation reading) {
        boolean asked = reading.cautions().stream()
                .anyMatch(caution -> caution.code().equals(LikeForLikeReading.MOVING_DIFFERENTLY));
        return asked
                ? PooledReading.founders(
                                edition.pool(),
                                plan.measure(),
                                edition.network(plan),
                                edition.lines().linking(plan))
                        .map(line -> edition.lines()
                                .shown(plan, line, (Network) line.scope())
                                .series())
                : Optional.empty();
    }

    private static ChartNotes memberNotes(Edition edition, MeasurePlan plan, MemberReading own) {
        String title = own.member().name() + ": " + plan.measure().name();
        return notes(edition, title, edition.written().of(plan, own.member()), Optional.empty(), Optional.empty());
    }

    private static ChartNotes notes(
            Edition edition, String title, Logbook written, Optional<Aim> aim, Optional<Series> behind) {
        return new ChartNotes(title, edition.asAt(), written, aim, behind, edition.words());
    }
}
