package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.RowProblem;

/** What is fuzzed, and what must hold whatever comes: a value, within time and memory, with every line accounted for. */
enum FuzzTarget {
    CSV {
        @Override
        void read(byte[] input) {
            holds(DataFile.read(input, Optional.of(NETWORK), Sending.OPEN));
        }
    },
    /** A workbook whose sheet is the input, so that the fuzzing does not stop at the zip; else the bytes as they are. */
    XLSX {
        @Override
        void read(byte[] input) throws IOException {
            boolean sheet = input.length > 0 && input[0] == '<';
            byte[] book = sheet ? MadeWorkbook.with(Map.of(MadeWorkbook.SHEET, out -> out.write(input))) : input;
            holds(DataFile.read(book, Optional.of(NETWORK), Sending.OPEN));
        }
    },
    /** A column of periods, one a line. */
    PERIODS {
        @Override
        void read(byte[] input) {
            List<String> texts = lines(input);
            Periods periods = Periods.of(texts);
            texts.forEach(periods::read);
        }
    },
    /** A column of numbers, one a line. */
    NUMBERS {
        @Override
        void read(byte[] input) {
            List<String> texts = lines(input);
            for (boolean whole : new boolean[] {true, false}) {
                Numbers numbers = Numbers.of(texts, whole);
                texts.forEach(numbers::read);
            }
        }
    },
    /** The settings of a network. */
    YAML {
        @Override
        void read(byte[] input) throws IOException {
            Path folder = Files.createTempDirectory("settings");
            Path file = Files.write(folder.resolve("network.yaml"), input);
            try {
                NetworkConfig.read(folder).problems().forEach(RowProblem::sentence);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        }
    };

    private static final NetworkConfig NETWORK = NetworkConfig.read(
                    Path.of("src/test/resources/org/networkspc/reports/ingest/horrors/config"))
            .value();
    /** Processor time one input may take, in nanoseconds, once the code is warm. */
    static final long NANOS = 250_000_000;
    /** Memory one input may ask for, which is more than it ever holds. */
    static final long BYTES = 64L << 20;

    abstract void read(byte[] input) throws IOException;

    /**
     * Reads an input; an error when something does not hold. What took too much is read once more, for the first time the code
     * was cold, or the machine did something else.
     */
    void take(byte[] input) throws IOException {
        Cost first = cost(input);
        if (!first.isWithin()) {
            Cost second = cost(input);
            if (!second.isWithin()) {
                throw new AssertionError(input.length + " bytes took " + first + " and " + second);
            }
        }
    }

    private Cost cost(byte[] input) throws IOException {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = thread.getCurrentThreadAllocatedBytes();
        long cpu = thread.getCurrentThreadCpuTime();
        read(input);
        return new Cost(thread.getCurrentThreadAllocatedBytes() - bytes, thread.getCurrentThreadCpuTime() - cpu);
    }

    /** What reading took. */
    private record Cost(long bytes, long nanos) {
        boolean isWithin() {
            return bytes <= BYTES && nanos <= NANOS;
        }

        @Override
        public String toString() {
            return (bytes >> 20) + " MiB in " + nanos / 1_000_000 + " ms";
        }
    }

    private static List<String> lines(byte[] input) {
        return List.of(new String(input, UTF_8).split("\n", -1));
    }

    private static void holds(Loaded<DataFile> read) {
        long lines =
                read.value().rows().stream().map(AcceptedRow::line).distinct().count();
        if (lines != read.value().accounting().accepted()) {
            throw new AssertionError("accepted " + read.value().accounting() + " but " + lines + " lines have rows");
        }
        read.problems().forEach(RowProblem::sentence);
    }
}
