package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.store.Content;
import org.networkspc.reports.store.Database;
import org.networkspc.reports.store.Rows;
import org.networkspc.reports.store.UnusableFolderException;
import org.networkspc.reports.store.Verification;

/** The service is killed while files are being handed in, and started again: nothing answered is lost or there twice. */
class KillTest {
    private static final int SENDERS = 4;
    private static final long RESTART_MS = 5_000;
    /** On a busy machine the clock says nothing; the work of a start still has a bound. */
    private static final long RESTART_CPU_MS = 10_000;

    private static final int KILLS_OF_A_FOLDER = 10;
    private static final int QUICK_MS = 500;
    private static final int LONG_MS = 2_000;

    @TempDir
    private Path root;

    private Path folder = Path.of(".");
    private int allSent;
    private int allKept;
    private final AtomicInteger numbers = new AtomicInteger();
    /** Content of every file ever sent, by its key. */
    private final Map<String, String> sent = new ConcurrentHashMap<>();
    /** SHA-256 of every file answered with 201, by its key. */
    private final Map<String, String> answered = new ConcurrentHashMap<>();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void fiveKillsLoseNothing() throws Exception {
        report(kills(5, QUICK_MS));
    }

    /** A hundred, or as many as {@code -Dkills} says. */
    @Test
    @Tag("long")
    void aHundredKillsLoseNothing() throws Exception {
        report(kills(Integer.getInteger("kills", 100), LONG_MS));
    }

    /** How each start went; a new folder after every ten kills. */
    private List<ServedFolder.Start> kills(int kills, int withinMs) throws Exception {
        Random chance = new Random(kills);
        List<ServedFolder.Start> starts = new ArrayList<>();
        for (int done = 0; done < kills; done += KILLS_OF_A_FOLDER) {
            folder = SmallNetwork.writeTo(root.resolve("after-" + done));
            sent.clear();
            answered.clear();
            for (int kill = done; kill < Math.min(kills, done + KILLS_OF_A_FOLDER); kill++) {
                starts.add(kill(kill, chance.nextInt(withinMs)));
                check(kill);
            }
            finish();
        }
        return starts;
    }

    private ServedFolder.Start kill(int kill, int afterMs) throws Exception {
        try (ServedFolder service = ServedFolder.start(folder).orElseThrow()) {
            assertOnlyOneProcess(kill);
            sendAgainWhatWasNotAnswered(service.address());
            killWhileSending(service, afterMs);
            return service.start();
        }
    }

    private void finish() {
        try (Networks networks = Networks.open(folder);
                Service service = Service.start(networks, 0)) {
            sendAgainWhatWasNotAnswered(service.address());
        }
        check(0);
        assertEquals(sent.keySet(), answered.keySet(), "something sent again was still not taken");
        assertTablesFollowed();
        allSent += sent.size();
        allKept += answered.size();
    }

    private void killWhileSending(ServedFolder service, int afterMs) throws InterruptedException {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int sender = 0; sender < SENDERS; sender++) {
            senders.execute(() -> {
                boolean alive = true;
                while (alive) {
                    int number = numbers.incrementAndGet();
                    String key = "upload-" + number;
                    sent.put(key, file(number));
                    alive = send(service.address(), key).isPresent();
                }
            });
        }
        boolean early = new CountDownLatch(1).await(afterMs, TimeUnit.MILLISECONDS);
        assertTrue(!early);
        service.kill();
        senders.shutdown();
        assertTrue(senders.awaitTermination(1, TimeUnit.MINUTES));
    }

    /** One row that no other file has. */
    private static String file(int number) {
        return "member,measure,period,numerator,denominator\n"
                + SmallNetwork.row(
                        "C" + (1 + number % 3), SmallNetwork.FIRST.plusMonths(number / 3 % 36), number, 100_000);
    }

    private void sendAgainWhatWasNotAnswered(String address) {
        for (String key : new TreeMap<>(sent).keySet()) {
            if (!answered.containsKey(key)) {
                assertTrue(send(address, key).isPresent(), key);
            }
        }
    }

    /** The status; empty when the service is no longer there. */
    private Optional<Integer> send(String address, String key) {
        String content = sent.getOrDefault(key, "");
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1/networks/small/uploads?name=" + key + ".csv"))
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString(content))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(201, answer.statusCode(), answer.body());
            answered.put(
                    key, Content.of(content.getBytes(StandardCharsets.UTF_8)).sha256());
            return Optional.of(answer.statusCode());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Every answered file is kept, whole and once; no other process is needed to see that. */
    private void check(int kill) {
        Verification whole = Verification.of(folder);
        assertEquals(List.of(), whole.problems(), "after kill " + kill);
        try (Intake intake = Intake.open(folder)) {
            Map<String, String> known = new TreeMap<>();
            intake.uploads().forEach(upload -> {
                String key = upload.fileName().replace(".csv", "");
                assertEquals(null, known.put(key, upload.sha256()), "twice: " + key + " after kill " + kill);
            });
            answered.forEach((key, sha256) -> assertEquals(sha256, known.get(key), "lost: " + key));
            assertTrue(sent.keySet().containsAll(known.keySet()));
        }
    }

    private void assertTablesFollowed() {
        assertEquals(
                List.of(Integer.toString(answered.size())),
                Rows.of(Database.EMBEDDED, folder, "small", "select count(*) from upload"));
    }

    /** The lock belongs to the process and goes with it, however it ends. */
    private void assertOnlyOneProcess(int kill) throws IOException {
        String message = assertThrows(UnusableFolderException.class, () -> Intake.open(folder))
                .toString();
        assertTrue(message.contains("in use by another process"), message);
        if (kill == 0) {
            assertTrue(ServedFolder.start(folder).isEmpty(), "two processes serve one folder");
        }
    }

    private void report(List<ServedFolder.Start> starts) throws IOException {
        long busiest =
                starts.stream().mapToLong(ServedFolder.Start::cpuMs).max().orElse(0);
        long[] calm = starts.stream()
                .filter(ServedFolder.Start::calm)
                .mapToLong(ServedFolder.Start::wallMs)
                .sorted()
                .toArray();
        String clock = calm.length == 0
                ? "the machine was never calm"
                : "median " + calm[calm.length / 2] + " ms, slowest " + calm[calm.length - 1] + " ms";
        String said = starts.size() + " kills, " + allSent + " uploads sent, " + allKept
                + " kept, 0 lost, 0 twice, 0 damaged; " + calm.length + " starts on a calm machine: " + clock
                + "; processor time of any start at most " + busiest + " ms\n";
        Path target = Files.createDirectories(Path.of("target"));
        Files.writeString(target.resolve("kills-" + starts.size() + ".txt"), said);
        assertTrue(calm.length == 0 || calm[calm.length - 1] <= RESTART_MS, said);
        assertTrue(busiest <= RESTART_CPU_MS, said);
    }
}
