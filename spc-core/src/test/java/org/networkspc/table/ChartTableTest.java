package org.networkspc.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Lines;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Side;
import org.networkspc.rule.Signal;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import tech.tablesaw.api.Table;

class ChartTableTest {
    private static final Measure HANDS = Measure.proportion("hands", "Hands clean");
    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);

    /** Twelve months of 40 of 80, a month of 80 of 80, a gap, then twelve months of 60 of 80. */
    private static Series line() {
        Member member = Member.of("A");
        List<Observation> rows = new ArrayList<>();
        IntStream.range(0, 12)
                .forEach(m -> rows.add(Observation.of(HANDS, member, FROM.plusMonths(m), 40 + m % 2, 80)));
        rows.add(Observation.of(HANDS, member, FROM.plusMonths(12), 80, 80));
        rows.add(Observation.missing(HANDS, member, FROM.plusMonths(13), Missing.Kind.SUPPRESSED));
        IntStream.range(14, 26).forEach(m -> rows.add(Observation.of(HANDS, member, FROM.plusMonths(m), 60, 80)));
        return Series.of(Pool.of(rows), HANDS, member);
    }

    private static Chart chart() {
        return ChartSpec.of(ChartType.P)
                .rebasedOn(FROM.plusMonths(14))
                .ghosting(FROM.plusMonths(2))
                .plot(line());
    }

    @Test
    void everyPlottedNumberLimitAndFlagStandsInItsRow() {
        Chart chart = chart();
        Table table = ChartTable.of(chart, RuleSet.STANDARD.test(chart));
        assertEquals(26, table.rowCount());
        int row = 0;
        for (ChartPoint point : chart.points()) {
            row += row == 13 ? 1 : 0;
            assertEquals(point.start(), table.dateColumn("period").get(row));
            assertEquals(point.value(), table.doubleColumn("plotted").getDouble(row));
            assertEquals(point.limits().centre(), table.doubleColumn("centre").getDouble(row));
            assertEquals(
                    point.limits().shown(3).upper(), table.doubleColumn("upper").getDouble(row));
            assertEquals(
                    point.limits().shown(3).lower(), table.doubleColumn("lower").getDouble(row));
            for (int sigmas = 1; sigmas <= 3; sigmas++) {
                assertEquals(
                        point.limits().band(sigmas).upper(),
                        table.doubleColumn("upper_" + sigmas).getDouble(row));
                assertEquals(
                        point.limits().band(sigmas).lower(),
                        table.doubleColumn("lower_" + sigmas).getDouble(row));
            }
            assertEquals(row < 13 ? 1 : 2, table.intColumn("phase").getInt(row));
            assertEquals(row == 2, table.booleanColumn("ghosted").get(row));
            assertEquals(row == 12, table.booleanColumn("outside").get(row));
            assertEquals(false, table.booleanColumn("monitoring").get(row));
            row++;
        }
        assertEquals(26, row);
    }

    @Test
    void aPeriodWithoutAPointHasItsRowAndBlanks() {
        Table table = ChartTable.of(chart());
        assertEquals(FROM.plusMonths(13), table.dateColumn("period").get(13));
        assertEquals("suppressed", table.stringColumn("standing").get(13));
        for (String column :
                List.of("numerator", "denominator", "value", "plotted", "centre", "upper", "phase", "outside")) {
            assertTrue(table.column(column).isMissing(13), column);
        }
    }

    @Test
    void signalsNameTheirRulesAtEveryPointOfThePattern() {
        Chart chart = chart();
        List<Signal> signals = List.of(
                new Signal("two", 11, List.of(10, 11), Side.HIGH), new Signal("one", 11, List.of(11), Side.HIGH));
        Table table = ChartTable.of(chart, signals);
        assertEquals("", table.stringColumn("signals").get(9));
        assertEquals("two", table.stringColumn("signals").get(10));
        assertEquals("one two", table.stringColumn("signals").get(11));
        Signal strange = new Signal("one", 30, List.of(30), Side.HIGH);
        assertThrows(IllegalArgumentException.class, () -> ChartTable.of(chart, List.of(strange)));
    }

    @Test
    void aRunChartHasNoLimitsAndAMovingRangeIsPlottedWhereItEnds() {
        Series line = Lines.values(3, 5, 4);
        Table run = ChartTable.of(ChartSpec.of(ChartType.RUN).plot(line));
        assertEquals(3, run.doubleColumn("upper").countMissing());
        assertEquals(3, run.doubleColumn("lower_1").countMissing());
        Table ranges = ChartTable.of(ChartSpec.of(ChartType.MR).plot(line));
        assertTrue(ranges.doubleColumn("plotted").isMissing(0));
        assertEquals(List.of(2.0, 1.0), ranges.doubleColumn("plotted").asList().subList(1, 3));
        assertEquals(List.of(3.0, 5.0, 4.0), ranges.doubleColumn("value").asList());
    }

    @Test
    void aSeriesTellsWhatStandsBehindEachValue() {
        Network network = new Network("net", "Network", List.of(Member.of("A"), Member.of("B")));
        Pool pool = Pool.of(List.of(
                Observation.of(HANDS, Member.of("A"), FROM, 40, 80),
                Observation.of(HANDS, Member.of("B"), FROM, 20, 20),
                Observation.of(HANDS, Member.of("A"), FROM.plusMonths(1), 60, 80)));
        Table counted = SeriesTable.of(Series.of(pool, HANDS, network, Pooling.AS_REPORTED));
        assertEquals(List.of(60.0, 60.0), counted.doubleColumn("numerator").asList());
        assertEquals(List.of(100.0, 80.0), counted.doubleColumn("denominator").asList());
        assertEquals(List.of(60.0, 75.0), counted.doubleColumn("value").asList());
        assertEquals(List.of(2, 1), counted.intColumn("reported").asList());
        assertEquals(List.of(2, 2), counted.intColumn("expected").asList());
        assertEquals("as reported", counted.stringColumn("pooling").get(0));
        assertEquals("net", counted.stringColumn("scope").get(0));
        Table typical = SeriesTable.of(Series.of(pool, HANDS, network, Pooling.EQUAL_MEMBERS));
        assertEquals(2, typical.doubleColumn("numerator").countMissing());
        assertEquals(75, typical.doubleColumn("value").getDouble(0));
    }

    @Test
    void aMeanTellsHowManyValuesStandBehindIt() {
        Table table = SeriesTable.of(Lines.values(3, Double.NaN));
        assertEquals(1, table.doubleColumn("n").getDouble(0));
        assertEquals(1, table.doubleColumn("n").countMissing());
        assertEquals(2, table.doubleColumn("numerator").countMissing());
        assertEquals(2, table.doubleColumn("denominator").countMissing());
    }
}
