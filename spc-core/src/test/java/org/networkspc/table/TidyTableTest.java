package org.networkspc.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Reported;
import org.networkspc.pool.Tally;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

class TidyTableTest {
    private static final Measure FALLS = Measure.rate("falls", "Falls per 1,000 bed days", 1_000);
    private static final Measure HANDS = Measure.proportion("hands", "Hands clean");
    private static final Measure FIRES = Measure.count("fires", "Fires");
    private static final Measure STAY = Measure.measurement("stay", "Length of stay, days");
    private static final Measure BETWEEN = Measure.between("between", "Days between falls");
    private static final Measure[] ALL = {FALLS, HANDS, FIRES, STAY, BETWEEN};
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    /** All columns as text, whatever stands in them. */
    private static Table text(String csv) {
        return Table.read()
                .usingOptions(CsvReadOptions.builder(new StringReader(csv.replace(';', '\n')))
                        .columnTypes(name -> ColumnType.STRING));
    }

    private static Reported only(Measure measure, String csv) {
        TidyRows rows = TidyTable.of(measure).read(text(csv));
        assertEquals(List.of(), rows.problems());
        return rows.observations().get(0).reported();
    }

    private static String sentence(Measure measure, String csv) {
        TidyRows rows = TidyTable.of(measure).read(text(csv));
        assertEquals(List.of(), rows.observations());
        assertEquals(1, rows.refused());
        return rows.problems().get(0).sentence();
    }

    @Test
    void aTypedTableBecomesObservations() {
        Table table = Table.create(
                StringColumn.create("Member", "A", "B"),
                DateColumn.create("Period", MARCH, MARCH),
                IntColumn.create("Numerator", 3, 5),
                DoubleColumn.create("Denominator", 1_000.5, 900));
        TidyRows rows = TidyTable.of(FALLS).read(table);
        assertEquals(
                List.of(
                        Observation.of(FALLS, Member.of("A"), MARCH, 3, 1_000.5),
                        Observation.of(FALLS, Member.of("B"), MARCH, 5, 900)),
                rows.observations());
        assertEquals(0, rows.refused());
    }

    @Test
    void textIsReadAsWell() {
        assertEquals(Tally.ratio(3, 1_000.5), only(FALLS, "member,period,numerator,denominator;A,2024-03, 3 ,1000.5"));
        assertEquals(Tally.count(4), only(FIRES, "member,period,value;A,2024-03-31,4"));
        assertEquals(Tally.count(4), only(FIRES, "member,period,numerator;A,2024-03-31,4"));
        assertEquals(Tally.value(-1.5), only(STAY, "member,period,value;A,2024-03-31,-15e-1"));
    }

    @Test
    void aDayWithItsTimeIsThatDay() {
        Table table = Table.create(
                StringColumn.create("member", "A"),
                DateTimeColumn.create("period", LocalDateTime.of(2024, 3, 31, 23, 59)),
                IntColumn.create("value", new int[] {2}));
        assertEquals(
                LocalDate.of(2024, 3, 31),
                TidyTable.of(FIRES).read(table).observations().get(0).date());
    }

    @Test
    void severalValuesAreTheirNumberMeanAndSpread() {
        Tally tally = (Tally) only(STAY, "member,period,n,mean,sd,min,max;A,2024-03,3,4,2,2,6");
        assertEquals(Moments.of(2, 4, 6), tally.values());
        Tally one = (Tally) only(STAY, "member,period,n,mean,sd;A,2024-03,1,4,");
        assertEquals(Moments.of(4), one.values());
    }

    @Test
    void aBlankIsMissingForTheReasonGivenAndNeverZero() {
        String header = "member,period,numerator,denominator,missing,lower,upper;A,2024-03,,";
        assertEquals(Missing.of(Missing.Kind.NOT_AVAILABLE), only(HANDS, header + ",,,"));
        assertEquals(Missing.of(Missing.Kind.NOT_APPLICABLE), only(HANDS, header + ",not applicable,,"));
        assertEquals(new Missing(Missing.Kind.SUPPRESSED, 1, 7), only(HANDS, header + ",Suppressed,1,7"));
        assertEquals(
                Missing.of(Missing.Kind.NOT_AVAILABLE),
                only(FALLS, "member,period,numerator,denominator;A,2024-03,3,"));
        assertEquals(Missing.of(Missing.Kind.NOT_AVAILABLE), only(STAY, "member,period,value;A,2024-03,"));
    }

    @Test
    void aStratumIsADimensionAndACategory() {
        TidyRows rows = TidyTable.of(FIRES)
                .read(text("member,period,value,dimension,category;A,2024-03,4,area,North;A,2024-03,9,,"));
        assertEquals(Stratum.of("area", "North"), rows.observations().get(0).stratum());
        assertEquals(Stratum.ALL, rows.observations().get(1).stratum());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,2024-03,4o,900 | Line 2, column numerator: found \"4o\", which is not a number.",
                "A,2024-03,Infinity,900 | Line 2, column numerator: found \"Infinity\", which is not a number.",
                "A,2024-03,0x1p3,900 | Line 2, column numerator: found \"0x1p3\", which is not a number.",
                "A,2024-03,1e999,900 | Line 2, column numerator: found \"1e999\", which is not a number.",
                "A,2024-03,-4,900 | Line 2, column numerator: found \"-4\", which is below zero.",
                "A,2024-03,4.5,900 | Line 2, column numerator: found \"4.5\", which is not a whole number.",
                "A,2024-03,41,40 | Line 2, column numerator: found \"41\", which is larger than the denominator 40.",
                "A,2024-03,1,1e300 | Line 2, column denominator: found \"1e300\", which is too large to be counted exactly.",
                "A,March,4,900 | Line 2, column period: found \"March\", which is no date such as 2024-03-01 and no month such as 2024-03.",
                "A,2024-02-30,4,900 | Line 2, column period: found \"2024-02-30\", which is no date such as 2024-03-01 and no month such as 2024-03.",
                "A,,4,900 | Line 2, column period: is blank, which is no date such as 2024-03-01 and no month such as 2024-03.",
                ",2024-03,4,900 | Line 2, column member: is blank, so nobody knows whose row this is."
            })
    void aBadCellIsNamedByLineColumnAndWhatStandsThere(String row, String sentence) {
        assertEquals(sentence, sentence(HANDS, "member,period,numerator,denominator;" + row));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,4,2,,, | Line 2, column n: found \"0\", which is fewer than one value.",
                "3,4,1e200,,, | Line 2, column sd: found \"1e200\", which is too large to be counted exactly.",
                "3,,,huge,, | Line 2, column missing: found \"huge\", which is no reason for a missing number.",
                "3,,,rounded,9,2 | Line 2, column lower: found \"9\", which is larger than upper 2."
            })
    void aBadSummaryIsNamed(String row, String sentence) {
        assertEquals(sentence, sentence(STAY, "member,period,n,mean,sd,missing,lower,upper;A,2024-03," + row));
    }

    @Test
    void eventsWithoutExposureAndHalfAStratumAreRefused() {
        assertEquals(
                "Line 2, column numerator: found \"1\", while the denominator is 0.",
                sentence(FALLS, "member,period,numerator,denominator;A,2024-03,1,0"));
        assertEquals(
                "Line 2, column category: is blank, while its other half is given.",
                sentence(FIRES, "member,period,value,dimension,category;A,2024-03,1,area,"));
    }

    @Test
    void unknownMembersAndMeasuresAreRefusedAndTheRestIsKept() {
        Network network = new Network("n", "Network", List.of(Member.of("A", "Alder Ward")));
        Table table =
                text("member,measure,period,value;A,fires,2024-03,1;B,fires,2024-03,2;A,floods,2024-03,3;A,fires,x,y");
        TidyRows rows = TidyTable.of(FIRES).within(network).read(table);
        assertEquals(network.members().get(0), rows.observations().get(0).member());
        assertEquals(
                List.of(
                        "Line 3, column member: found \"B\", which is no member of the network.",
                        "Line 4, column measure: found \"floods\", which is no measure asked for."),
                rows.problems().stream().limit(2).map(BadCell::sentence).toList());
        assertEquals(4, rows.problems().size());
        assertEquals(table.rowCount(), rows.observations().size() + rows.refused());
    }

    @Test
    void aColumnThatIsNeededIsAskedFor() {
        Table table = text("member,period,numerator;A,2024-03,3");
        assertEquals(
                "table must have a column denominator, was [member, period, numerator]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TidyTable.of(FALLS).read(table))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> TidyTable.of(FALLS, FIRES).read(table));
        assertThrows(IllegalArgumentException.class, () -> TidyTable.of(STAY).read(table));
        assertThrows(IllegalArgumentException.class, TidyTable::of);
    }

    @Test
    void aTableWithoutRowsHasNoObservations() {
        assertEquals(
                new TidyRows(List.of(), List.of()),
                TidyTable.of(STAY)
                        .read(Table.create().addColumns(StringColumn.create("member"), StringColumn.create("period"))));
    }

    @Test
    void aPoolGoesOutAndComesBackTheSame() {
        for (long seed = 0; seed < 20; seed++) {
            Pool pool = Pool.of(rows(seed, 300));
            TidyRows back = TidyTable.of(ALL).read(TidyTable.of(pool));
            assertEquals(List.of(), back.problems());
            assertSame(pool.observations(), Pool.of(back.observations()).observations());
        }
    }

    @Test
    void aPoolComesBackTheSameThroughCsvText() {
        Pool pool = Pool.of(rows(1, 300));
        String csv = TidyTable.of(pool).write().toString("csv");
        assertSame(
                pool.observations(),
                Pool.of(TidyTable.of(ALL).read(text(csv)).observations()).observations());
    }

    /** The same cells: counts to the bit, spreads to 1e-12; how many rows a cell was made of is not in a table. */
    private static void assertSame(List<Observation> expected, List<Observation> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            Observation e = expected.get(i);
            Observation a = actual.get(i);
            assertEquals(e.in(Stratum.ALL).date(), a.date());
            assertEquals(e.measure(), a.measure());
            assertEquals(e.member(), a.member());
            assertEquals(e.stratum(), a.stratum());
            if (e.reported() instanceof Tally tally) {
                assertEquals(1, ((Tally) a.reported()).rows());
                assertEquals(tally.numerator(), ((Tally) a.reported()).numerator());
                assertEquals(tally.denominator(), ((Tally) a.reported()).denominator());
                assertSame(tally.values(), ((Tally) a.reported()).values());
            } else {
                assertEquals(e.reported(), a.reported());
            }
        }
    }

    private static void assertSame(Moments expected, Moments actual) {
        assertEquals(expected.n(), actual.n());
        assertEquals(expected.mean(), actual.mean());
        assertEquals(expected.min(), actual.min());
        assertEquals(expected.max(), actual.max());
        assertTrue(Math.abs(expected.m2() - actual.m2()) <= 1e-12 * expected.m2(), expected + " " + actual);
    }

    private static List<Observation> rows(long seed, int count) {
        Random random = new Random(seed);
        List<Observation> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Measure measure = ALL[random.nextInt(ALL.length)];
            Member member = Member.of("H" + random.nextInt(4));
            LocalDate date = MARCH.plusMonths(random.nextInt(6));
            Stratum stratum = random.nextBoolean() ? Stratum.ALL : Stratum.of("age", "over 80");
            rows.add(new Observation(measure, member, stratum, date, reported(measure, random)));
        }
        return rows;
    }

    private static Reported reported(Measure measure, Random random) {
        Missing.Kind[] kinds = Missing.Kind.values();
        if (random.nextInt(5) == 0) {
            return new Missing(kinds[random.nextInt(kinds.length)], random.nextInt(2), 3 + random.nextInt(5));
        }
        return switch (measure.kind()) {
            case PROPORTION -> Tally.ratio(random.nextInt(50), 50 + random.nextInt(50));
            case RATE -> Tally.ratio(random.nextInt(50), 50 + random.nextDouble());
            case COUNT -> Tally.count(random.nextInt(50));
            case MEASUREMENT, BETWEEN -> Tally.value(1 + random.nextDouble());
        };
    }
}
