package org.networkspc.reports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.networkspc.measure.Stratum;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.Releasing;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.intake.Snapshot;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.PopulationFirst;
import org.networkspc.reports.release.Calendar;
import org.networkspc.reports.release.ReleaseDocument;
import org.networkspc.reports.release.RunLog;
import org.networkspc.reports.release.Schedule;
import org.networkspc.reports.store.Released;
import org.networkspc.series.Link;
import org.networkspc.series.Linked;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.StoredLine;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** The releases of one network: its pack, its document and its line in the journal, once for each period. */
final class Releases implements Schedule.Network {
    private static final int TRIES = 5;
    private static final String LAST_RUN = "last-run.json";
    /** As of a command that ended for a fault of its own. */
    private static final int FAILED = 3;

    private final Networks.Hosted hosted;
    private final Set<PackFormat> formats;

    Releases(Networks.Hosted hosted, Set<PackFormat> formats) {
        this.hosted = hosted;
        this.formats = formats;
    }

    @Override
    public Releasing agreed() {
        return hosted.intake().config().releasing();
    }

    @Override
    public Optional<YearMonth> first() {
        Snapshot now = hosted.intake().snapshot();
        return now.config().measures().stream()
                .flatMap(plan -> periods(now, plan))
                .min(LocalDate::compareTo)
                .map(YearMonth::from);
    }

    private static Stream<LocalDate> periods(Snapshot now, MeasurePlan plan) {
        return now.pool().cells(plan.measure(), Stratum.ALL).periods().stream();
    }

    @Override
    public List<YearMonth> released() {
        return hosted.intake().snapshot().releases().all().stream()
                .map(release -> YearMonth.parse(release.period()))
                .toList();
    }

    @Override
    public void release(YearMonth period, Phrase late) {
        String agreement = hosted.intake().config().sharing().version();
        Words words = hosted.words();
        String agreed = agreement.isEmpty()
                ? words.say("as agreed, on its day")
                : words.say("as agreed in version {0}, on its day", agreement);
        String reason = words.say("Released on its day, as agreed.");
        Approval approval = new Approval(period, agreed, words.say(late), reason, "schedule");
        RunLog log = RunLog.begun(period.toString(), hosted.intake().now());
        keep(log);
        try {
            release(approval);
            List<String> said = late.equals(Phrase.NONE) ? List.of() : List.of(late.toString());
            keep(log.ended(
                    hosted.intake().now(), 0, said, List.of(folder(period).toString())));
        } catch (RuntimeException e) {
            String why = "The release could not be made and is tried again: " + e;
            keep(log.ended(hosted.intake().now(), FAILED, List.of(why), List.of()));
            throw e;
        }
    }

    /** What the latest run of the schedule said. */
    private void keep(RunLog log) {
        try {
            log.writeTo(PackBuild.all(hosted).resolve(LAST_RUN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param by name of who approved, as typed
     * @param note what there is to know; may be empty
     * @param reason why a pack without a measure of the whole population is made
     * @param from whence it was asked for
     * @param corrects what is wrong with the latest release; empty where a period is released first
     */
    record Approval(YearMonth period, String by, String note, String reason, String from, String corrects) {
        Approval(YearMonth period, String by, String note, String reason, String from) {
            this(period, by, note, reason, from, "");
        }

        private boolean isCorrection() {
            return !corrects.isEmpty();
        }
    }

    /** The release that can be corrected: the latest, because others stand on it. */
    Optional<Released> latest() {
        List<Released> all = hosted.intake().snapshot().releases().all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * Releases the latest period again, with what is known now. The release before stays as it was, with its pack, and is
     * marked. Late numbers wait for company as in any release; until then their months are hidden, not shown as they were.
     *
     * @param corrects what was wrong
     */
    void correct(String by, String corrects, String reason, String from) {
        if (by.isBlank() || corrects.isBlank()) {
            throw new Refused(422, "A correction needs the name of who approves it, and what was wrong.");
        }
        Released wrong = latest().orElseThrow(() -> new Refused(409, "Nothing has been released yet."));
        YearMonth period = YearMonth.parse(wrong.period());
        release(new Approval(period, by.strip(), "", reason, from, corrects.strip()));
    }

    /** The period that is due, if one is. */
    Optional<YearMonth> due(Instant now) {
        return first().flatMap(first ->
                new Calendar(agreed()).due(first, released(), now).stream().findFirst());
    }

    /** Releases a period; nothing happens when it is released already. The journal's line makes it one. */
    void release(Approval approval) {
        Intake intake = hosted.intake();
        for (int tried = 0; tried < TRIES; tried++) {
            if (released().contains(approval.period()) && !approval.isCorrection()) {
                return;
            }
            Intake.Prospect prospect = intake.prospect(approval.period(), approval.isCorrection());
            Edition edition = Editions.prospective(intake, prospect.frozen(), corrected(approval));
            if (PopulationFirst.isMissing(edition) && approval.reason().isBlank()) {
                throw new Refused(422, PopulationFirst.SENTENCE);
            }
            ReleaseDocument document =
                    document(edition, approval, prospect.frozen().held());
            write(edition, document, approval, prospect.frozen().dataAsAt());
            Released release = new Released(
                    document.period(),
                    document.agreement(),
                    approval.by(),
                    approval.note() + waiting(document.held(), approval),
                    "",
                    Instant.EPOCH,
                    approval.corrects());
            if (intake.release(prospect, release, document.bytes(), links(edition), approval.from())) {
                return;
            }
        }
        throw new Refused(409, "Numbers kept arriving while the release was made. Please try again.");
    }

    /** The release that is corrected; empty where none is. */
    private Optional<Released> corrected(Approval approval) {
        return approval.isCorrection() ? latest() : Optional.empty();
    }

    private String waiting(int held, Approval approval) {
        String sentence = held == 1
                ? hosted.words().say("1 late number waits until others change the same periods.")
                : hosted.words().say("{0} late numbers wait until others change the same periods.", held);
        String hidden = approval.isCorrection()
                ? " " + hosted.words().say("Until then the periods they belong to are hidden.")
                : "";
        return held == 0 ? "" : (approval.note().isEmpty() ? "" : " ") + sentence + hidden;
    }

    private void write(Edition edition, ReleaseDocument document, Approval approval, Instant asAt) {
        Map<String, String> release = new TreeMap<>();
        release.put("agreement", document.agreement());
        release.put("approvedBy", approval.by());
        release.put("lateNumbersWaiting", Integer.toString(document.held()));
        if (!approval.note().isEmpty()) {
            release.put("note", approval.note());
        }
        if (approval.isCorrection()) {
            release.put("corrects", approval.corrects());
        }
        try {
            PackBuild.of(
                            hosted,
                            edition,
                            new PackBuild.Occasion(document.period(), asAt, approval.reason(), release),
                            formats)
                    .writeTo(folder(approval), done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(YearMonth period) {
        return PackBuild.all(hosted).resolve(period.toString());
    }

    private Path folder(Approval approval) {
        long before = released().stream().filter(approval.period()::equals).count();
        return approval.isCorrection()
                ? PackBuild.all(hosted).resolve(folderOf(approval.period().toString(), before))
                : folder(approval.period());
    }

    /** The pack of a period, or of a correction of it: "2024-10", "2024-10-correction-1". */
    static String folderOf(String period, long corrections) {
        return corrections == 0 ? period : period + "-correction-" + corrections;
    }

    private ReleaseDocument document(Edition edition, Approval approval, int held) {
        Map<String, StoredLine> lines = new TreeMap<>();
        Map<String, String> anchors = new TreeMap<>();
        for (MeasurePlan plan : edition.config().measures()) {
            Optional<Linked> linked =
                    edition.lines().line(plan, Pooling.LIKE_FOR_LIKE).flatMap(Series::linked);
            linked.flatMap(Linked::fit).ifPresent(fit -> {
                lines.put(plan.measure().id(), StoredLine.of(fit));
                anchors.put(plan.measure().id(), fit.anchor().words());
            });
        }
        return new ReleaseDocument(
                approval.period().toString(),
                edition.asAt(),
                edition.config().sharing().version(),
                approval.by(),
                held,
                lines,
                anchors);
    }

    /** The scale each like-for-like line is fitted on, by measure; it is kept from the first pack or release on. */
    static Map<String, Link> links(Edition edition) {
        Map<String, Link> links = new TreeMap<>();
        for (MeasurePlan plan : edition.config().measures()) {
            edition.lines()
                    .line(plan, Pooling.LIKE_FOR_LIKE)
                    .flatMap(Series::linked)
                    .ifPresent(linked -> links.put(plan.measure().id(), linked.link()));
        }
        return links;
    }
}
