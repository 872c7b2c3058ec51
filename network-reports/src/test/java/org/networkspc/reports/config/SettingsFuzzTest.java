package org.networkspc.reports.config;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** Whatever stands in network.yaml, the answer is a list of problems. */
@Tag("long")
class SettingsFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void yaml(byte[] content) throws IOException {
        Path folder = Files.createTempDirectory("settings-");
        try {
            Files.write(folder.resolve("network.yaml"), content);
            NetworkConfig.read(folder).problems().forEach(RowProblem::sentence);
        } finally {
            Files.deleteIfExists(folder.resolve("network.yaml"));
            Files.deleteIfExists(folder);
        }
    }
}
