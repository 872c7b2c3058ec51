package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.store.FaultyDisk;
import org.networkspc.reports.store.Verification;

/** A full disk: uploads are refused with a sentence, everything else goes on, and no restart is needed afterwards. */
class FullDiskTest {
    private static final String HOME = "/networks/small";
    private static final String API = "/api/v1" + HOME + "/uploads?name=a.csv";
    private static final int FILLER = 64 * 1024;

    @TempDir
    private Path folder;

    @Test
    void whenNothingCanBeWrittenUploadsAreRefusedAndReadingGoesOn() throws IOException {
        FaultyDisk disk = new FaultyDisk();
        Path network = SmallNetwork.writeTo(folder);
        NetworkConfig config = NetworkConfig.read(network.resolve("config")).value();
        Intake intake = Intake.on(disk.open(network), config, InstantSource.system());
        fullThenNot(
                network,
                Networks.of(List.of(new Networks.Hosted(network, intake))),
                () -> disk.failAfter(0, FaultyDisk.Fault.FULL),
                disk::makeRoom);
    }

    @Test
    void theSameOnASmallVolumeFilledToItsLastByte() throws Exception {
        Path volume = Files.createDirectories(folder.resolve("volume"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", volume.toString());
        assumeTrue(mounted, "Skipped: no small volume can be mounted here; that needs Linux and root.");
        try {
            Path network = SmallNetwork.writeTo(volume.resolve("network"));
            Path filler = volume.resolve("filler");
            fullThenNot(network, Networks.open(network), () -> fill(filler), () -> Files.delete(filler));
        } finally {
            assertTrue(run("umount", "-l", volume.toString()), "the volume is still mounted");
        }
    }

    /** Something done to a disk. */
    private interface Act {
        void run() throws IOException;
    }

    private static void fullThenNot(Path folder, Networks networks, Act full, Act roomy) throws IOException {
        try (networks;
                Service service = Service.start(networks, 0)) {
            Client client = new Client(service);
            assertEquals(201, upload(client, 3).statusCode());
            HttpResponse<String> preview = client.sendFile(HOME + "/upload", "b.csv", csv(5));
            full.run();

            HttpResponse<String> refused = upload(client, 4);
            assertEquals(507, refused.statusCode(), refused.body());
            assertTrue(refused.body().contains("the disk of the service is full"), refused.body());
            assertFalse(refused.body().contains("Exception"), refused.body());
            HttpResponse<String> page = client.accept(HOME + "/upload/accept", preview);
            assertEquals(507, page.statusCode());
            assertTrue(page.body().contains("Nothing was changed"), page.body());

            assertEquals(200, client.get(HOME).statusCode());
            assertEquals(200, client.get(HOME + "/measures/falls").statusCode());
            assertEquals(List.of(), Verification.of(folder).problems());

            roomy.run();
            assertEquals(201, upload(client, 4).statusCode());
            assertEquals(200, client.accept(HOME + "/upload/accept", preview).statusCode(), "the preview was lost");
        }
        assertEquals(List.of(), Verification.of(folder).problems());
        try (Networks again = Networks.open(folder)) {
            assertEquals(3, again.get("small").intake().uploads().size());
            assertEquals(List.of(), again.get("small").intake().notes());
        }
    }

    private static HttpResponse<String> upload(Client client, int months) {
        return client.post(API, "text/csv", csv(months));
    }

    private static byte[] csv(int months) {
        return SmallNetwork.csv(months).getBytes(StandardCharsets.UTF_8);
    }

    /** Until not even one byte more can be written. */
    private static void fill(Path filler) throws IOException {
        for (int size = FILLER; size > 0; size /= 2) {
            try (OutputStream out =
                    Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(new byte[size]);
                }
            } catch (IOException full) {
                continue;
            }
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
