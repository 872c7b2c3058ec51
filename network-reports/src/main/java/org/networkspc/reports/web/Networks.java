package org.networkspc.reports.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.intake.Snapshot;
import org.networkspc.reports.intake.Upload;
import org.networkspc.reports.page.Dates;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Routes;
import org.networkspc.reports.page.Source;
import org.networkspc.reports.store.Database;
import org.networkspc.reports.store.NetworkFolders;
import org.networkspc.reports.store.UnusableFolderException;
import org.networkspc.words.Language;
import org.networkspc.words.Words;

/** The networks of a data folder, in the order of their ids. */
public final class Networks implements AutoCloseable {
    private final Map<String, Hosted> byId;

    /**
     * A network and the folder it lives in.
     *
     * @param known what the latest snapshot anybody asked for shows
     */
    public record Hosted(Path folder, Intake intake, AtomicReference<Known> known) {
        /** What the network sees, what a member sees of its own, and what they were made from. */
        record Known(Snapshot snapshot, Edition network, Edition own) {}

        public Hosted(Path folder, Intake intake) {
            this(folder, intake, new AtomicReference<>(Editions.of(intake, intake.snapshot())));
        }

        public String id() {
            return intake.config().network().id();
        }

        public String name() {
            return intake.config().network().name();
        }

        /** What the network sees now: everything known, or its latest release; for pages that link to each other. */
        Edition edition() {
            return latest().network();
        }

        /** Everything known now, of which a member sees its own lines. */
        Edition own() {
            return latest().own();
        }

        /** What the network sees now, for pages that stand alone. */
        public Edition printed() {
            Edition now = edition();
            return new Edition(config(), now.pool(), now.asAt(), Routes.NONE, now.readings());
        }

        /** How its sentences are worded. */
        Words words() {
            return intake.config().wording().words();
        }

        private NetworkConfig config() {
            return latest().snapshot().config();
        }

        /** The accepted files, oldest first. */
        public List<Source> sources() {
            return intake.uploads().stream().map(Hosted::source).toList();
        }

        /** The files accepted up to then, oldest first. */
        List<Source> sources(Instant until) {
            return intake.uploads().stream()
                    .filter(upload -> !upload.at().isAfter(until))
                    .map(Hosted::source)
                    .toList();
        }

        private Known latest() {
            Snapshot now = intake.snapshot();
            return known.updateAndGet(before -> before.snapshot().equals(now) ? before : Editions.of(intake, now));
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

    private static final Pattern NAMED = Pattern.compile("/networks/([^/]+)");

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

    /** How a page is worded that belongs to none of them: in their language where they share one, else in plain English. */
    Words words() {
        List<Language> languages = all().stream()
                .map(hosted -> hosted.words().language())
                .distinct()
                .toList();
        return languages.size() == 1 ? new Words(languages.get(0).terms(), languages.get(0)) : Words.PLAIN;
    }

    /** How a page at an address is worded: as its network has it, else as {@link #words()}. */
    Words words(String path) {
        Matcher named = NAMED.matcher(path);
        return named.find() && byId.containsKey(named.group(1))
                ? get(named.group(1)).words()
                : words();
    }

    /** @throws NotHere when there is none with this id */
    Hosted get(String id) {
        Hosted hosted = byId.get(id);
        if (hosted == null) {
            throw new NotHere("There is no network \"{0}\" here", id);
        }
        return hosted;
    }

    @Override
    public void close() {
        byId.values().forEach(h -> h.intake().close());
    }
}
