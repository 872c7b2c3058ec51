package org.networkspc.reports.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.measure.Member;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.store.FaultyDisk;
import org.networkspc.reports.store.FaultyDisk.Fault;
import org.networkspc.reports.store.NotKeptException;
import org.networkspc.reports.store.Verification;

/** A fault at every step between an upload and its answer: what is known is the old or the new, never something between. */
class FaultsTest {
    private static final InstantSource MAY = InstantSource.fixed(Instant.parse("2024-05-01T10:00:00Z"));
    private static final int POWER_CUTS = 60;

    @TempDir
    private Path folder;

    private static byte[] file(int number) {
        return ("member,measure,period,numerator,denominator\n"
                        + SmallNetwork.row("C1", SmallNetwork.FIRST.plusMonths(number), 5 + number, 900))
                .getBytes(UTF_8);
    }

    private Intake open(FaultyDisk disk, Path network) throws IOException {
        SmallNetwork.writeTo(network);
        NetworkConfig config = NetworkConfig.read(network.resolve("config")).value();
        return Intake.on(disk.open(network), config, MAY);
    }

    private static Upload accept(Intake intake, int number) {
        String name = number + ".csv";
        return intake.accept(intake.preview(name, file(number)), name);
    }

    private static List<String> names(Intake intake) {
        return intake.uploads().stream().map(Upload::fileName).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "HALF_WRITTEN", "FULL"})
    void aFaultAtAnyStepLeavesTheOldAndTheSameFileIsTakenAfterwards(Fault fault) throws IOException {
        int failed = 0;
        int steps = stepsOfOneUpload();
        for (int step = 0; step < steps; step++) {
            Path network = folder.resolve(fault.name() + step);
            FaultyDisk disk = new FaultyDisk();
            try (Intake intake = open(disk, network)) {
                accept(intake, 0);
                Snapshot before = intake.snapshot();
                disk.failAfter(step, fault);
                try {
                    accept(intake, 1);
                } catch (NotKeptException e) {
                    failed++;
                    assertEquals(before, intake.snapshot());
                    assertTrue(String.valueOf(e.getMessage()).contains("Nothing was changed"), e.getMessage());
                }
                disk.makeRoom();
                accept(intake, 2);
                accept(intake, 1);
                assertEquals(List.of("0.csv", "2.csv", "1.csv"), names(intake));
            }
            assertEquals(List.of(), Verification.of(network).problems());
            try (Intake again = open(new FaultyDisk(), network)) {
                assertEquals(List.of("0.csv", "2.csv", "1.csv"), names(again));
                assertEquals(List.of(), again.notes());
            }
        }
        assertEquals(steps, failed, "a step whose fault nobody noticed");
    }

    private int stepsOfOneUpload() throws IOException {
        FaultyDisk disk = new FaultyDisk();
        try (Intake intake = open(disk, folder.resolve("counted"))) {
            accept(intake, 0);
            int before = disk.steps();
            accept(intake, 1);
            return disk.steps() - before;
        }
    }

    @Test
    void aPowerCutAtAnyStepLosesNothingThatWasAnswered() throws IOException {
        int steps = 3 * stepsOfOneUpload();
        for (int cut = 0; cut < POWER_CUTS; cut++) {
            Random chance = new Random(cut);
            Path network = folder.resolve("cut" + cut);
            FaultyDisk disk = new FaultyDisk();
            List<String> answered = uploadUntilTheCut(disk, network, chance.nextInt(steps));
            disk.restart(chance);
            assertEquals(List.of(), Verification.of(network).problems(), "cut " + cut);
            try (Intake after = open(new FaultyDisk(), network)) {
                List<String> known = names(after);
                assertEquals(answered, known.subList(0, answered.size()), "cut " + cut);
                assertTrue(known.size() <= answered.size() + 1, "cut " + cut + ": " + known);
                assertEquals(known.size(), known.stream().distinct().count(), "cut " + cut);
                accept(after, 9);
                assertEquals(known.size() + 1, after.uploads().size());
                assertEquals(
                        List.of("C1"),
                        after.pool().members().stream().map(Member::id).toList());
            }
        }
    }

    private List<String> uploadUntilTheCut(FaultyDisk disk, Path network, int steps) throws IOException {
        List<String> answered = new ArrayList<>();
        try (Intake intake = open(disk, network)) {
            disk.failAfter(steps, Fault.POWER_CUT);
            for (int number = 0; number < 4; number++) {
                answered.add(accept(intake, number).fileName());
            }
        } catch (FaultyDisk.PowerCut e) {
            return answered;
        }
        throw new AssertionError("the power was never cut");
    }
}
