package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.Reason;

/** Data about persons are refused as a whole, by what they are, without a word of them. */
class IdentifiersTest {
    /** How each kind of personal cell is made up, under a header that does not give it away. */
    private static final Map<String, Function<Random, String>> KINDS = Map.of(
            "NHS numbers", IdentifiersTest::nhsNumber,
            "dates of birth", r -> (1 + r.nextInt(28)) + "/0" + (1 + r.nextInt(9)) + "/" + (1930 + r.nextInt(80)),
            "postcodes", r -> "LS" + (1 + r.nextInt(28)) + " " + r.nextInt(10) + letter(r) + letter(r),
            "e-mail addresses", r -> "a" + r.nextInt(1_000) + "@example.org",
            "names of persons",
                    r -> List.of("Mary", "John", "Fatima", "Peter").get(r.nextInt(4)) + " "
                            + List.of("Smith", "Jones", "Khan", "Brown", "Taylor")
                                    .get(r.nextInt(5)),
            "national insurance numbers", r -> "AB" + (100_000 + r.nextInt(900_000)) + "C");

    private static String letter(Random r) {
        return String.valueOf((char) ('A' + r.nextInt(20)));
    }

    /** Nine digits and the check digit that makes ten times the first plus nine times the second … a multiple of 11. */
    private static String nhsNumber(Random random) {
        while (true) {
            StringBuilder digits = new StringBuilder();
            int sum = 0;
            for (int weight = 10; weight > 1; weight--) {
                int digit = random.nextInt(10);
                digits.append(digit);
                sum += weight * digit;
            }
            for (int check = 0; check < 10; check++) {
                if ((sum + check) % 11 == 0) {
                    return digits.append(check).toString();
                }
            }
        }
    }

    private static String persons(String kind, Random random) {
        StringBuilder text = new StringBuilder("site,ref,seen,value\n");
        int rows = 4 + random.nextInt(20);
        for (int row = 0; row < rows; row++) {
            String cell = KINDS.getOrDefault(kind, r -> "").apply(random);
            text.append("H0").append(1 + random.nextInt(3)).append(',').append(cell);
            text.append(",2024-0")
                    .append(1 + random.nextInt(9))
                    .append(',')
                    .append(random.nextInt(90))
                    .append('\n');
        }
        return text.toString();
    }

    private static Optional<String> found(String text) {
        return DataFile.read(text.getBytes(UTF_8)).problems().stream()
                .filter(p -> p.reason() == Reason.PERSONAL)
                .map(p -> p.sentence())
                .findFirst();
    }

    private static void recall(int files) {
        KINDS.keySet().stream().sorted().forEach(kind -> {
            int refused = 0;
            for (int seed = 0; seed < files; seed++) {
                refused += found(persons(kind, new Random(seed)))
                                .filter(s -> s.contains(kind))
                                .isPresent()
                        ? 1
                        : 0;
            }
            assertTrue(refused >= 0.99 * files, kind + ": " + refused + " of " + files);
        });
    }

    private static void falseAlarms(int files) {
        List<String> alarms = new ArrayList<>();
        for (int seed = 0; seed < files; seed++) {
            byte[] content =
                    MadeFile.of(MadeFile.someWays(new Random(seed)), seed).content();
            int number = seed;
            DataFile.read(content).problems().stream()
                    .filter(p -> p.reason() == Reason.PERSONAL)
                    .forEach(p -> alarms.add(number + " " + p.sentence()));
        }
        assertTrue(alarms.size() <= 0.01 * files, alarms::toString);
    }

    @Test
    void personsAreRecognisedAndNumbersOfPeopleAreNot() {
        recall(40);
        falseAlarms(200);
    }

    @Test
    @Tag("long")
    void inFiveThousandFilesPersonsAreRecognisedAndNumbersOfPeopleAreNot() {
        recall(5_000 / KINDS.size());
        falseAlarms(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "4010232137"})
    void aCheckDigitTellsAnNhsNumber(String number) {
        assertTrue(Identifiers.isNhsNumber(number));
        String wrong = number.substring(0, 9) + (char) ('0' + (number.charAt(9) - '0' + 1) % 10);
        assertFalse(Identifiers.isNhsNumber(wrong));
    }

    @Test
    void nothingOfThePersonsIsSaid() {
        Loaded<DataFile> read = DataFile.read(
                "site,ref,seen,value\nH01,943 476 5919,2024-01,x\nH01,401 023 2137,2024-01,3\n".getBytes(UTF_8));
        assertEquals(1, read.problems().size());
        assertFalse(read.toString().contains("943"), read::toString);
        assertEquals(DataFile.NOTHING, read.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member,postcode,measure,month,count\nH01,LS1 3EX,falls,2024-01,3\nH01,LS1 3EX,falls,2024-02,3\nH02,LS2 7UE,falls,2024-01,3\n",
                "Contact:,data@example.org\nmember,measure,month,count\nH01,falls,2024-01,3\n",
                "member,measure,month,count\nH01,falls,2024-01,3\n\nQuestions to data@example.org\n",
                "member,measure,month,numerator,denominator\nH01,falls,2024-01,3,1234567890\n",
                "hospital,measure,month,count\n10012,falls,2024-01,3\n10013,falls,2024-01,4\n"
            })
    void whatBelongsToOrganisationsIsNoAlarm(String text) {
        assertEquals(Optional.empty(), found(text));
    }
}
