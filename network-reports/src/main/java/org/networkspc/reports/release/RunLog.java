package org.networkspc.reports.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run said, in one file that the next run replaces. It is written when the run begins and again when it ends, so that
 * one without an end was killed. The only file with times in it.
 *
 * @param period such as "2024-10"
 * @param finished when it ended, one at most; none while it runs
 * @param exitCode how it ended; empty while it runs
 * @param problems a sentence each
 * @param outputs where files were written
 */
public record RunLog(
        String period,
        Instant started,
        List<Instant> finished,
        OptionalInt exitCode,
        List<String> problems,
        List<String> outputs) {

    public RunLog {
        finished = List.copyOf(finished);
        problems = List.copyOf(problems);
        outputs = List.copyOf(outputs);
    }

    public static RunLog begun(String period, Instant now) {
        return new RunLog(period, now, List.of(), OptionalInt.empty(), List.of(), List.of());
    }

    public RunLog ended(Instant now, int code, List<String> said, List<String> written) {
        return new RunLog(period, started, List.of(now), OptionalInt.of(code), said, written);
    }

    /** Appears whole or not at all. */
    public void writeTo(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, json().getBytes(UTF_8));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private String json() {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("period", period);
        log.put("started", started.toString());
        finished.forEach(end -> log.put("finished", end.toString()));
        exitCode.ifPresent(code -> log.put("exitCode", code));
        log.put("problems", problems);
        log.put("outputs", outputs);
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(log) + "\n";
    }
}
