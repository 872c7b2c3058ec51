package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.sample.LargeNetwork;

/** A pack of fifty members and twenty measures, over a thousand charts in every format, by the clock. */
@Tag("long")
class PackSpeedTest {
    private static final Duration MOST = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void aThousandChartsInEveryFormatTakeAMinuteAtMost() throws Exception {
        LargeNetwork.writeTo(folder, LargeNetwork.MEMBERS);
        Path out = folder.resolve("out");
        StringWriter said = new StringWriter();
        long begin = System.nanoTime();
        int code = Main.commandLine()
                .setErr(new PrintWriter(said, true))
                .execute(
                        "pack",
                        "--config=" + folder.resolve("config"),
                        "--data=" + folder.resolve("data"),
                        "--period=" + LargeNetwork.LAST,
                        "--out=" + out);
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        assertEquals(Main.OK, code, said.toString());
        for (PackFormat format : PackFormat.values()) {
            assertTrue(Files.isRegularFile(out.resolve("members/P49." + format.extension())), format.name());
        }
        assertTrue(taken.compareTo(MOST) <= 0, () -> "took " + taken);
    }
}
