package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.MeasurePage;
import org.networkspc.reports.page.MemberPage;
import org.networkspc.reports.page.NetworkHome;
import org.networkspc.reports.page.PathwayPage;
import org.networkspc.sample.SampleNetwork;

/**
 * What was planted about groups and pathways in the sample networks stands on their pages. The numbers expected are counted
 * here from the files, line by line.
 */
class PlantedPathsTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() throws IOException {
        DrawingFonts.prepare();
        for (SampleNetwork network : SampleNetwork.values()) {
            network.writeTo(folder.resolve(network.id()));
        }
    }

    private static String measure(SampleNetwork network, String id) {
        Edition edition = SamplePages.of(network);
        return SamplePages.text(MeasurePage.of(edition, SamplePages.plan(edition, id)));
    }

    /** Rates of a group in each period, from the uploads, where a later file replaces an earlier one. */
    private static Map<String, double[]> counts(SampleNetwork network, String measure, String dimension, String group) {
        Map<String, double[]> cells = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(network.id()).resolve("uploads"))) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                List<String> header = Arrays.asList(lines.get(0).split(",", -1));
                for (String line : lines.subList(1, lines.size())) {
                    String[] cell = line.split(",", -1);
                    if (cell[header.indexOf("measure")].equals(measure)
                            && cell[header.indexOf(dimension)].equals(group)) {
                        cells.put(cell[header.indexOf("period")] + cell[header.indexOf("member")], new double[] {
                            Double.parseDouble(cell[header.indexOf("numerator")]),
                            Double.parseDouble(cell[header.indexOf("denominator")])
                        });
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, double[]> periods = new TreeMap<>();
        cells.forEach((key, count) -> {
            double[] sum = periods.computeIfAbsent(key.substring(0, 10), k -> new double[2]);
            sum[0] += count[0];
            sum[1] += count[1];
        });
        return periods;
    }

    private static double meanGap(Map<String, double[]> group, Map<String, double[]> reference, int from, int to) {
        List<String> periods = new ArrayList<>(new TreeSet<>(group.keySet()));
        return periods.subList(from, to).stream()
                .mapToDouble(period -> rate(group, period) - rate(reference, period))
                .average()
                .orElseThrow();
    }

    private static double rate(Map<String, double[]> counts, String period) {
        double[] count = counts.getOrDefault(period, new double[] {0, 1});
        return count[0] / count[1];
    }

    @Test
    void readingIsBetterOverallAndItsGapWidened() {
        String text = measure(SampleNetwork.CRADLE_TO_CAREER, "reading-at-8");
        var yes = counts(SampleNetwork.CRADLE_TO_CAREER, "reading-at-8", "free school meals", "yes");
        var no = counts(SampleNetwork.CRADLE_TO_CAREER, "reading-at-8", "free school meals", "no");
        assertTrue(text.contains("better overall and the gap widened (free school meals, yes against no: "), text);
        assertTrue(text.contains(points(meanGap(yes, no, 0, 12)) + " points or 0.86 times then"), text);
        assertTrue(text.contains(points(meanGap(yes, no, 22, 28)) + " points or 0.79 times now"), text);
        assertTrue(text.contains("yes 928 of 1,360 68.2%"), text);
        assertTrue(text.contains("The group of 3.8% of all counted is not known"), text);
    }

    private static String points(double gap) {
        return "−" + String.format(Locale.ROOT, "%.1f", Math.abs(100 * gap));
    }

    @Test
    void theGapInPassesIsSteady() {
        String text = measure(SampleNetwork.CRADLE_TO_CAREER, "passes-at-16");
        assertTrue(text.contains("no sign of a change in the gap (free school meals, yes against no"), text);
        assertTrue(text.contains("yes against no, on one mix of organisations"), text);
    }

    /** Planted at 0.50, 0.90 and 1.45 times the hospital's level, and everybody gains by the same ratio. */
    @Test
    void fallsGainByTheSameRatioAtEveryAge() {
        String text = measure(SampleNetwork.SAFER_WARDS, "falls");
        assertTrue(text.contains("no sign of a change in the gap (age, 80 and over against under 65"), text);
        assertTrue(text.contains("2.93 times then") && text.contains("2.96 times now"), text);
        assertTrue(
                text.contains("From the first to the last person in the order under 65, 65 to 79, 80 and over"), text);
    }

    @Test
    void theWeakLinkAndTheYieldsOfTheTownAreOnItsPathway() {
        String text = SamplePages.text(
                PathwayPage.of(SamplePages.of(SampleNetwork.CRADLE_TO_CAREER)).orElseThrow());
        assertTrue(text.contains("29.0 of 100 would reach the end"), text);
        assertTrue(
                text.contains("The period yield moved from 23.7 to 29.0 of 100 between January 2018 to October 2018"),
                text);
        assertTrue(text.contains("the lowest step Good passes at 16"), text);
        assertTrue(text.contains("Good passes at 16 1,353 861 492 63.6%"), text);
        assertTrue(text.contains("Ready for school 2,260 1,753 507 77.6%"), text);
    }

    @Test
    void theWayHomeThatPaysAtTheNextStageIsAPair() {
        Edition edition = SamplePages.of(SampleNetwork.SAFER_WARDS);
        String text = SamplePages.text(PathwayPage.of(edition).orElseThrow());
        String pair =
                "Home within a week has been better from April 2024 on, and the next stage, Still at home after 30 days,"
                        + " less good from April 2024 on.";
        assertTrue(text.contains(pair), text);
        assertTrue(SamplePages.text(NetworkHome.of(edition)).contains(pair), "on the first page too");
        assertTrue(text.contains("Home within a week +6.20, Still at home after 30 days −4.48"), text);
        assertFalse(SamplePages.text(PathwayPage.of(SamplePages.of(SampleNetwork.CRADLE_TO_CAREER))
                        .orElseThrow())
                .contains("Look together"));
    }

    @Test
    void recordsThatDoNotArriveAreAQuestionToBoth() {
        String numbers = "October 2024: Eastgate Children's Centres sent 83, Eastgate Primary Schools received 72.";
        assertTrue(member("N2").contains("Learning records sent, " + numbers), member("N2"));
        assertTrue(member("P3").contains("Learning records received, " + numbers), member("P3"));
        assertFalse(member("N1").contains("counted differently") || member("P1").contains("counted differently"));
    }

    private static String member(String id) {
        Edition edition = SamplePages.of(SampleNetwork.CRADLE_TO_CAREER);
        return SamplePages.text(
                MemberPage.of(edition, edition.network().member(id).orElseThrow()));
    }

    @Test
    void theHomeOfTheTownShowsTheGapAsAMeasure() {
        String text = SamplePages.text(NetworkHome.of(SamplePages.of(SampleNetwork.CRADLE_TO_CAREER)));
        assertTrue(
                text.contains("free school meals, yes against no Reading well at 8, per cent Better overall and the gap"
                        + " widened."),
                text);
    }
}
