package org.networkspc.reports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.intake.Upload;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.store.Backup;

/** A backup made while files keep coming: everything acknowledged before it began is in it, and what it gives is the same. */
class BusyBackupTest {
    private static final InstantSource MAY = InstantSource.fixed(Instant.parse("2024-05-01T10:00:00Z"));
    private static final int A_SECOND = 20;
    private static final int FIRST = 12;
    private static final int ALL = 36;

    @TempDir
    private Path folder;

    @Test
    void everythingAcknowledgedBeforeItBeganIsInABackupAndPacksFromItAreTheSame() throws Exception {
        Path data = SmallNetwork.writeTo(folder.resolve("data"));
        Path backup = folder.resolve("backup");
        List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        List<String> before;
        try (Intake intake = Intake.open(data, MAY)) {
            CountDownLatch first = new CountDownLatch(FIRST);
            CountDownLatch all = new CountDownLatch(ALL);
            AtomicInteger number = new AtomicInteger();
            ScheduledExecutorService senders = Executors.newScheduledThreadPool(2);
            senders.scheduleAtFixedRate(
                    () -> {
                        acknowledged.add(accept(intake, number.getAndIncrement()));
                        first.countDown();
                        all.countDown();
                    },
                    0,
                    1000 / A_SECOND,
                    TimeUnit.MILLISECONDS);
            assertTrue(first.await(1, TimeUnit.MINUTES));
            before = List.copyOf(acknowledged);
            Backup.copy(data, backup);
            assertTrue(all.await(1, TimeUnit.MINUTES));
            senders.shutdown();
            assertTrue(senders.awaitTermination(1, TimeUnit.MINUTES));
        }
        Path restored = folder.resolve("restored");
        Backup.copy(backup, restored);
        List<String> kept = names(restored);
        assertTrue(kept.size() >= before.size() && kept.size() < acknowledged.size(), kept + " of " + acknowledged);
        assertEquals(before, kept.subList(0, before.size()));

        Path again = SmallNetwork.writeTo(folder.resolve("again"));
        try (Intake intake = Intake.open(again, MAY)) {
            kept.forEach(name -> accept(intake, Integer.parseInt(name)));
        }
        assertEquals(pack(again), pack(restored));
    }

    private static String accept(Intake intake, int number) {
        String csv = "member,measure,period,numerator,denominator\n"
                + SmallNetwork.row(
                        "C" + (1 + number % 3), SmallNetwork.FIRST.plusMonths(number / 3), 5 + number % 7, 1000);
        return intake.accept(intake.preview(Integer.toString(number), csv.getBytes(UTF_8)), "")
                .fileName();
    }

    private static List<String> names(Path network) {
        try (Intake intake = Intake.open(network, MAY)) {
            return intake.uploads().stream().map(Upload::fileName).toList();
        }
    }

    /** The files of a pack, by name, with their SHA-256. */
    private static Map<String, String> pack(Path network) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Networks networks = Networks.of(List.of(new Networks.Hosted(network, Intake.open(network, MAY))))) {
            PackBuild.of(networks.get("small"), EnumSet.allOf(PackFormat.class))
                    .writeTo(network.resolveSibling(network.getFileName() + "-pack"), done -> {})
                    .forEach(file -> hashes.put(file.name(), file.sha256()));
        }
        return hashes;
    }
}
