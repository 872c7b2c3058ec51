package org.networkspc.reports.ingest;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/**
 * Coverage-guided fuzzing of everything that reads what somebody else wrote. With {@code JAZZER_FUZZ=1} Jazzer goes ever
 * further into the code from the inputs kept in {@code ReadersFuzzTestInputs}; without it these run over the kept inputs only, as
 * {@link KeptInputsTest} does in every build.
 */
@Tag("long")
class ReadersFuzzTest {
    private static final int CSV = 1_000_000;
    private static final int OTHERS = 100_000;

    @DictionaryFile(resourcePath = "words.dict")
    @FuzzTest(maxExecutions = CSV, maxDuration = "4h")
    void csv(byte[] input) throws IOException {
        FuzzTarget.CSV.take(input);
    }

    @FuzzTest(maxExecutions = OTHERS, maxDuration = "1h")
    void xlsx(byte[] input) throws IOException {
        FuzzTarget.XLSX.take(input);
    }

    @DictionaryFile(resourcePath = "words.dict")
    @FuzzTest(maxExecutions = OTHERS, maxDuration = "1h")
    void periods(byte[] input) throws IOException {
        FuzzTarget.PERIODS.take(input);
    }

    @DictionaryFile(resourcePath = "words.dict")
    @FuzzTest(maxExecutions = OTHERS, maxDuration = "1h")
    void numbers(byte[] input) throws IOException {
        FuzzTarget.NUMBERS.take(input);
    }

    @FuzzTest(maxExecutions = OTHERS, maxDuration = "1h")
    void yaml(byte[] input) throws IOException {
        FuzzTarget.YAML.take(input);
    }
}
