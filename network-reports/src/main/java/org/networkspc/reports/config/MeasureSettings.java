package org.networkspc.reports.config;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Cusum;
import org.networkspc.chart.Ewma;
import org.networkspc.interpret.ChartChoice;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Level;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Place;
import org.networkspc.measure.Reporting;
import org.networkspc.measure.Role;

/** One entry under {@code measures}. */
final class MeasureSettings {
    private MeasureSettings() {}

    /** @param members ids of the network's members; empty where they are taken from the data */
    static Optional<MeasurePlan> read(
            Settings settings, Calendar calendar, Map<String, List<String>> strata, List<String> members) {
        String id = settings.required("id", "falls");
        if (!settings.has("kind")) {
            settings.missing("kind", "rate");
        }
        Optional<MeasureKind> kind = settings.choice("kind", words(MeasureKind.values()));
        MeasureKind usual = kind.orElse(MeasureKind.COUNT);
        Counting counting = CountingSettings.read(settings, usual, members);
        Measure measure = new Measure(
                id.isEmpty() ? "?" : id,
                settings.text("name").orElse(id),
                usual,
                multiplier(settings, usual),
                settings.choice("improvement", words(Direction.values())).orElse(Direction.NEUTRAL),
                reporting(settings, calendar, counting),
                place(settings));
        MeasurePlan plan = new MeasurePlan(
                        measure,
                        settings.text("description").orElse(""),
                        chart(settings, usual),
                        RuleSettings.read(settings))
                .comparing(GapSettings.read(settings, usual, strata))
                .counting(counting)
                .linking(LinkingSettings.read(settings, usual));
        return kind.isPresent() && !id.isEmpty() ? Optional.of(plan) : Optional.empty();
    }

    private static double multiplier(Settings settings, MeasureKind kind) {
        double usual = kind == MeasureKind.PROPORTION ? 100 : 1;
        Optional<Double> per = settings.number("per");
        if (per.isPresent() && per.get() <= 0) {
            settings.refuse("per", per.get().toString(), "a number above 0 such as 1000 is expected");
        }
        return per.filter(p -> p > 0).orElse(usual);
    }

    private static Reporting reporting(Settings settings, Calendar calendar, Counting counting) {
        Cadence cadence = settings.choice("cadence", cadences(calendar)).orElse(Cadence.MONTH);
        Optional<Integer> lag = settings.whole("lag");
        if (lag.isPresent() && lag.get() < 0) {
            settings.refuse("lag", lag.get().toString(), "0 or more periods are expected");
        }
        List<LocalDate> versions = counting.outside().stream()
                .flatMap(denominator -> denominator.revisions().stream())
                .map(OutsideDenominator.Revision::from)
                .toList();
        return new Reporting(cadence, lag.filter(n -> n >= 0).orElse(Reporting.MONTHLY.lag()), versions);
    }

    private static Place place(Settings settings) {
        return new Place(
                settings.choice("role", words(Role.values())).orElse(Place.OUTCOME.role()),
                settings.choice("level", words(Level.values())).orElse(Place.OUTCOME.level()));
    }

    private static ChartSpec chart(Settings settings, MeasureKind kind) {
        ChartMethod method = method(settings, kind);
        Convention convention = settings.choice("convention", named(conventions(), Convention::code))
                .orElse(Convention.STANDARD);
        return ChartSpec.of(method)
                .as(convention)
                .rebasedOn(settings.dates("rebase").toArray(LocalDate[]::new))
                .frozenAfter(settings.date("freeze").orElse(LocalDate.MAX))
                .ghosting(settings.dates("ghosts").toArray(LocalDate[]::new));
    }

    private static ChartMethod method(Settings settings, MeasureKind kind) {
        List<ChartMethod> known = new ArrayList<>(Arrays.asList(ChartType.values()));
        known.add(Ewma.USUAL);
        known.add(Cusum.USUAL);
        Optional<ChartMethod> wanted = settings.choice("chart", named(known, ChartMethod::code));
        Optional<ChartMethod> fitting = wanted.filter(method -> isForPages(method, kind))
                .map(method -> method.hasMemory() ? method.of(ChartChoice.of(kind)) : method);
        if (wanted.isPresent() && fitting.isEmpty()) {
            String expected = (Cusum.USUAL.equals(wanted.get()) ? "sums in standard errors have no aim; " : "")
                    + "one of " + suiting(kind) + " is expected for kind "
                    + kind.name().toLowerCase(Locale.ROOT);
            settings.refuse("chart", wanted.get().code(), expected);
        }
        return fitting.orElse(ChartChoice.of(kind));
    }

    /** Those of tools that draw lines with limits. */
    private static List<Convention> conventions() {
        return Arrays.stream(Convention.values())
                .filter(c -> c.has(ChartType.I))
                .toList();
    }

    /** Pages, aims and sentences speak of a measure on its own scale, which np charts and CUSUMs leave. */
    private static boolean isForPages(ChartMethod method, MeasureKind kind) {
        return method instanceof ChartType type
                ? type.suits(kind) && type != ChartType.NP
                : !method.hasOwnScale() && kind != MeasureKind.BETWEEN;
    }

    private static String suiting(MeasureKind kind) {
        return Stream.concat(Arrays.stream(ChartType.values()), Stream.of(Ewma.USUAL))
                .filter(method -> isForPages(method, kind))
                .map(ChartMethod::code)
                .collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        return named(
                Arrays.asList(constants), c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static <T> Map<String, T> named(List<T> choices, Function<T, String> name) {
        Map<String, T> named = new LinkedHashMap<>();
        choices.forEach(c -> named.put(name.apply(c), c));
        return named;
    }

    private static Map<String, Cadence> cadences(Calendar calendar) {
        Map<String, Cadence> cadences = new LinkedHashMap<>();
        cadences.put("day", Cadence.DAY);
        cadences.put("week", Cadence.WEEK);
        cadences.put("month", Cadence.MONTH);
        cadences.put("quarter", Cadence.QUARTER);
        cadences.put("year", Cadence.YEAR);
        cadences.put("financial-quarter", Cadence.quartersFrom(calendar.financialYear()));
        cadences.put("financial-year", Cadence.yearsFrom(calendar.financialYear()));
        cadences.put("academic-year", Cadence.terms(calendar.terms().get(0)));
        cadences.put("term", Cadence.terms(calendar.terms().toArray(MonthDay[]::new)));
        cadences.put("half-term", Cadence.terms(calendar.halfTerms().toArray(MonthDay[]::new)));
        return cadences;
    }
}
