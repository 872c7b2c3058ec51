package org.networkspc.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Accumulation;
import org.networkspc.chart.Baseline;
import org.networkspc.chart.ChartMethod;
import org.networkspc.series.Series;

/**
 * Seeded junk at every public constructor, factory and method of the library, found by reflection so that none is
 * forgotten: the answer is a result without a NaN that did not go in, or a refusal that names what was wrong. An index
 * outside a list is refused as Java does. What a chart method answers to {@code plot} is tested with the charts.
 */
class JunkTest {
    private static final List<String> PACKAGES =
            List.of("words", "measure", "pool", "series", "chart", "rule", "interpret", "compare", "network");
    private static final int TRIES = 6;

    /** Simulates for minutes; rewords a reading that only the library makes. */
    private static final List<String> LEFT_OUT =
            List.of("RunLengthSimulation", "FalseSignalSimulation", "MakingDataCount");

    /** Need months connected through members, a fit of them, or rows coded for them: tested with the series and the pool. */
    private static final List<String> HARD_TO_MAKE = List.of(
            "Bridge",
            "CodedRows",
            "Dispersion",
            "EfficientWeights",
            "LeftOut",
            "LeftOutLines",
            "LikeForLike",
            "LineErrors",
            "LineVariance",
            "LinkedLevels",
            "LinkedShift",
            "MovingDifferently",
            "NextToGaps",
            "Pool",
            "SharedVariation",
            "Side",
            "StoredLine",
            "TwoPartLimits",
            "UnconnectedMonthsException");

    private final Junk junk = new Junk(20260101);

    static final List<Class<?>> CLASSES = publicClasses();

    private static List<Class<?>> publicClasses() {
        try {
            Path classes = Path.of(Series.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(f -> classes.relativize(f).toString().replace('/', '.'))
                        .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                        .filter(name -> PACKAGES.stream().anyMatch(p -> name.startsWith("org.networkspc." + p + ".")))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .sorted()
                        .<Class<?>>map(JunkTest::load)
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .filter(type -> !LEFT_OUT.contains(type.getSimpleName()))
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Executable> entries(Class<?> type) {
        List<Executable> entries = new ArrayList<>();
        if (!Modifier.isAbstract(type.getModifiers()) && !type.isEnum()) {
            entries.addAll(Arrays.asList(type.getConstructors()));
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean own = Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !method.isBridge();
            boolean common = method.getName().equals("equals")
                    || type.isEnum() && method.getName().equals("valueOf");
            if (own && !common && !isPartOfPlotting(type, method)) {
                entries.add(method);
            }
        }
        entries.sort((a, b) -> a.toString().compareTo(b.toString()));
        return entries;
    }

    private static boolean isPartOfPlotting(Class<?> type, Method method) {
        return type == Accumulation.class
                || type == Baseline.class
                || ChartMethod.class.isAssignableFrom(type)
                        && Arrays.stream(ChartMethod.class.getMethods())
                                .anyMatch(m -> m.getName().equals(method.getName()));
    }

    @Test
    void junkIsAnsweredWithoutNanOrRefusedByName() {
        List<String> wrong = new ArrayList<>();
        TreeSet<String> untried = new TreeSet<>();
        for (Class<?> type : CLASSES) {
            for (Executable entry : entries(type)) {
                int tried = 0;
                for (int i = 0; i < TRIES || tried == 0 && i < 20 * TRIES; i++) {
                    Optional<String> answer = tryOnce(type, entry);
                    tried += answer.isPresent() ? 1 : 0;
                    answer.filter(a -> !a.isEmpty())
                            .map(a -> name(type, entry) + ": " + a.replaceAll("\\p{Cntrl}", " "))
                            .ifPresent(wrong::add);
                }
                if (tried == 0) {
                    untried.add(type.getSimpleName());
                }
            }
        }
        assertEquals("", String.join("\n", new TreeSet<>(wrong)));
        assertTrue(HARD_TO_MAKE.containsAll(untried), untried::toString);
        assertTrue(CLASSES.size() > 80);
    }

    private static String name(Class<?> type, Executable entry) {
        return type.getSimpleName() + "." + entry.getName().replaceAll(".*\\.", "");
    }

    /** Empty text where all is well, nothing where no arguments could be made. */
    private Optional<String> tryOnce(Class<?> type, Executable entry) {
        Optional<Object> on = Optional.of("static");
        if (entry instanceof Method method && !Modifier.isStatic(method.getModifiers())) {
            on = junk.make(type);
        }
        Optional<Object[]> arguments = junk.arguments(entry);
        if (on.isEmpty() || arguments.isEmpty()) {
            return Optional.empty();
        }
        try {
            Object result = entry instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments.get())
                    : ((Method) entry).invoke(on.get(), arguments.get());
            boolean clean = !hasNan(on.get(), 9) && !hasNan(List.of(arguments.get()), 7);
            boolean spoilt = clean && result != null && hasNan(result, 4);
            return Optional.of(spoilt ? "NaN from " + Arrays.deepToString(arguments.get()) : "");
        } catch (InvocationTargetException e) {
            return Optional.of(complaint(e.getCause(), arguments.get()));
        } catch (ReflectiveOperationException e) {
            return Optional.of(e.toString());
        }
    }

    private static String complaint(Throwable thrown, Object[] arguments) {
        boolean typed = thrown instanceof IllegalArgumentException
                || thrown instanceof IllegalStateException
                || thrown instanceof NullPointerException;
        boolean named = String.valueOf(thrown.getMessage()).matches("(?s).+ must .+");
        return typed && named || thrown instanceof IndexOutOfBoundsException
                ? ""
                : thrown + " at " + thrown.getStackTrace()[0] + " given "
                        + Arrays.deepToString(arguments)
                                .substring(
                                        0,
                                        Math.min(
                                                300,
                                                Arrays.deepToString(arguments).length()));
    }

    private static boolean hasNan(Object value, int depth) {
        if (value instanceof Double number) {
            return number.isNaN();
        }
        if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).anyMatch(Double::isNaN);
        }
        if (depth == 0) {
            return false;
        }
        if (value instanceof Optional<?> some) {
            return some.isPresent() && hasNan(some.get(), depth);
        }
        if (value instanceof Collection<?> all) {
            return all.stream().anyMatch(one -> hasNan(one, depth - 1));
        }
        if (value instanceof Map<?, ?> all) {
            return all.values().stream().anyMatch(one -> hasNan(one, depth - 1));
        }
        return value.getClass().isRecord() && recordHasNan(value, depth);
    }

    private static boolean recordHasNan(Object value, int depth) {
        if (!Modifier.isPublic(value.getClass().getModifiers())) {
            return false;
        }
        return Arrays.stream(value.getClass().getRecordComponents()).anyMatch(component -> {
            try {
                Object part = component.getAccessor().invoke(value);
                return part != null && hasNan(part, depth - 1);
            } catch (InvocationTargetException e) {
                return false;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
