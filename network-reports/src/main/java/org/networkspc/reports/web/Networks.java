package org.networkspc.reports.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.intake.Snapshot;
import org.networkspc.reports.intake.Upload;
import org.networkspc.reports.page.Dates;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Readings;
import org.networkspc.reports.page.Routes;
import org.networkspc.reports.page.Source;
import org.networkspc.reports.store.Database;
import org.networkspc.reports.store.NetworkFolders;
import org.networkspc.reports.store.UnusableFolderException;

/** The networks of a data folder, in the order of their ids. */
public final class Networks implements AutoCloseable {
    private final Map<String, Hosted> byId;

    /**
     * A network and the folder it lives in.
     *
     * @param known the readings of the latest snapshot anybody asked for
     */
    public record Hosted(Path folder, Intake intake, AtomicReference<Known> known) {
        /** Readings, and what they were made from. */
        record Known(Snapshot snapshot, Readings readings) {}

        public Hosted(Path folder, Intake intake) {
            this(folder, intake, new AtomicReference<>(new Known(intake.snapshot(), new Readings())));
        }

        public String id() {
            return intake.config().network().id();
        }

        public String name() {
            return intake.config().network().name();
        }

        /** Everything known now, for pages that link to each other. */
        Edition edition() {
            return edition(intake.snapshot(), Routes.of(id()));
        }

        /** Everything known now, for pages that stand alone. */
        public Edition printed() {
            return edition(intake.snapshot(), Routes.NONE);
        }

        /** The accepted files, oldest first. */
        public List<Source> sources() {
            return intake.uploads().stream().map(Hosted::source).toList();
        }

        private Edition edition(Snapshot now, Routes routes) {
            String asAt = now.dataAsAt().equals(Instant.EPOCH) ? "" : Dates.day(now.dataAsAt());
            Known latest = known.updateAndGet(
                    before -> before.snapshot().equals(now) ? before : new Known(now, new Readings()));
            return new Edition(now.config(), now.pool(), asAt, routes, latest.readings());
        }

        private static Source source(Upload upload) {
            Source.Rows rows = new Source.Rows(
                    upload.accounting().read(),
                    upload.accounting().accepted(),
                    upload.accounting().excluded(),
                    upload.accounting().refused());
            return new Source(upload.fileName(), Dates.day(upload.at()), upload.sha256(), rows);
        }
    }

    private Networks(Map<String, Hosted> byId) {
        this.byId = byId;
    }

    /**
     * Opens a folder that is a network itself, or whose sub-folders are.
     *
     * @throws UnusableFolderException when there is none, or one cannot be used
     */
    public static Networks open(Path data) {
        return open(data, Database.EMBEDDED);
    }

    /** As {@link #open(Path)}, with the tables in this database. */
    public static Networks open(Path data, Database database) {
        Map<String, Hosted> byId = new TreeMap<>();
        try {
            for (Path folder : NetworkFolders.in(data)) {
                Hosted hosted = new Hosted(folder, Intake.open(folder, database));
                if (byId.putIfAbsent(hosted.id(), hosted) != null) {
                    hosted.intake().close();
                    throw new UnusableFolderException("Two networks in " + data + " have the id \"" + hosted.id()
                            + "\". Give one of them another id in its network.yaml.");
                }
            }
        } catch (UnusableFolderException e) {
            byId.values().forEach(h -> h.intake().close());
            throw e;
        }
        return new Networks(byId);
    }

    /** Networks that are open already. */
    static Networks of(List<Hosted> hosted) {
        Map<String, Hosted> byId = new TreeMap<>();
        hosted.forEach(h -> byId.put(h.id(), h));
        return new Networks(byId);
    }

    public Collection<Hosted> all() {
        return byId.values();
    }

    /** @throws NotHere when there is none with this id */
    Hosted get(String id) {
        Hosted hosted = byId.get(id);
        if (hosted == null) {
            throw new NotHere("There is no network \"" + id + "\" here");
        }
        return hosted;
    }

    @Override
    public void close() {
        byId.values().forEach(h -> h.intake().close());
    }
}
