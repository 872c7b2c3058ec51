package org.networkspc.architecture;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Seeded values of any type that the library asks for, most of them sensible, some of them not. */
final class Junk {
    private static final int DEEPEST = 5;
    private static final int KEPT = 25;
    private static final double[] ODD = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, 0, -0.0, 1, 0.5, 3, 1e300, -1e300, 1e-300
    };
    private static final int[] WHOLE = {-1, 0, 1, 2, 3, 5, 7, 8, 12, 20, 40};
    private static final String[] WORDS = {"", " ", "A", "run-of-8", "C14", "trend", "\u0000", "é\n"};

    private final Random random;
    private final Map<Class<?>, List<Executable>> known = new HashMap<>();
    private final Map<Class<?>, List<Object>> made = new HashMap<>();

    Junk(long seed) {
        this.random = new Random(seed);
    }

    Optional<Object[]> arguments(Executable entry) {
        return arguments(entry, DEEPEST);
    }

    Optional<Object> make(Type type) {
        return make(type, DEEPEST);
    }

    private Optional<Object[]> arguments(Executable entry, int depth) {
        List<Object> arguments = new ArrayList<>();
        for (Type type : entry.getGenericParameterTypes()) {
            Optional<Object> argument = make(type, depth);
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        return Optional.of(arguments.toArray());
    }

    private Optional<Object> make(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, depth);
        }
        return type instanceof Class<?> plain ? plain(plain, depth) : Optional.of("anything");
    }

    private Optional<Object> container(ParameterizedType type, int depth) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type inner = type.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return Optional.of(random.nextBoolean() ? Optional.empty() : make(inner, depth - 1));
        }
        if (raw.isAssignableFrom(List.class) || raw == Collection.class) {
            return Optional.of(several(inner, depth));
        }
        if (raw == Set.class || raw == SortedSet.class) {
            List<Object> some = several(inner, depth);
            return some.stream().allMatch(Comparable.class::isInstance)
                    ? Optional.of(new TreeSet<>(some))
                    : Optional.of(Set.copyOf(some));
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            several(inner, depth)
                    .forEach(key ->
                            make(type.getActualTypeArguments()[1], depth - 1).ifPresent(value -> map.put(key, value)));
            return Optional.of(map);
        }
        return raw.isInterface() ? Optional.of(answering(raw)) : plain(raw, depth);
    }

    private List<Object> several(Type inner, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            make(inner, depth - 1).ifPresent(list::add);
        }
        return list;
    }

    private Optional<Object> plain(Class<?> type, int depth) {
        if (type == double.class || type == Double.class) {
            return Optional.of(random.nextInt(4) == 0 ? ODD[random.nextInt(ODD.length)] : number());
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(WHOLE[random.nextInt(WHOLE.length)]);
        }
        if (type == long.class || type == Long.class) {
            return Optional.of((long) WHOLE[random.nextInt(WHOLE.length)]);
        }
        if (type == boolean.class) {
            return Optional.of(random.nextBoolean());
        }
        if (type == byte.class) {
            return Optional.of((byte) random.nextInt(5));
        }
        if (type == char.class) {
            return Optional.of(",. x".charAt(random.nextInt(4)));
        }
        if (type == String.class) {
            return Optional.of(WORDS[random.nextInt(WORDS.length)]);
        }
        if (type == LocalDate.class) {
            return Optional.of(LocalDate.of(2023, 1, 1).plusMonths(random.nextInt(12)));
        }
        if (type == MonthDay.class) {
            return Optional.of(MonthDay.of(1 + random.nextInt(12), 1));
        }
        if (type == OptionalDouble.class) {
            return Optional.of(random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(number()));
        }
        if (type == OptionalInt.class) {
            return Optional.of(random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(9)));
        }
        if (type.isArray()) {
            return Optional.of(array(type.getComponentType(), depth));
        }
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]);
        }
        if (type == Object.class) {
            return Optional.of("anything");
        }
        if (type == ContinuousDistribution.class) {
            return Optional.of(NormalDistribution.of(0, 1));
        }
        return type.getName().startsWith("org.networkspc.")
                ? own(type, depth)
                : type.isInterface() ? Optional.of(answering(type)) : Optional.empty();
    }

    private double number() {
        return Math.rint(10 * random.nextGaussian()) + (random.nextBoolean() ? 20 : 0);
    }

    private Object array(Class<?> component, int depth) {
        Object array = java.lang.reflect.Array.newInstance(component, random.nextInt(5));
        for (int i = 0; i < java.lang.reflect.Array.getLength(array); i++) {
            int index = i;
            make(component, depth - 1).ifPresent(value -> java.lang.reflect.Array.set(array, index, value));
        }
        return array;
    }

    /** An object of the library, an earlier one more often than not. */
    private Optional<Object> own(Class<?> type, int depth) {
        List<Object> earlier = made.computeIfAbsent(type, t -> new ArrayList<>());
        if (earlier.size() >= KEPT || !earlier.isEmpty() && random.nextInt(3) > 0) {
            return Optional.of(earlier.get(random.nextInt(earlier.size())));
        }
        Optional<Object> fresh = fresh(type, depth);
        fresh.ifPresent(earlier::add);
        return fresh;
    }

    /** By any public way to one that works out. */
    private Optional<Object> fresh(Class<?> type, int depth) {
        List<Executable> ways = known.computeIfAbsent(type, Junk::ways);
        for (int i = 0; depth > 0 && i < 6 && !ways.isEmpty(); i++) {
            Executable way = ways.get(random.nextInt(ways.size()));
            Optional<Object[]> arguments = arguments(way, depth - 1);
            try {
                if (arguments.isPresent()) {
                    return Optional.of(
                            way instanceof Constructor<?> constructor
                                    ? constructor.newInstance(arguments.get())
                                    : ((Method) way).invoke(null, arguments.get()));
                }
            } catch (InvocationTargetException e) {
                continue;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return constant(type);
    }

    private static List<Executable> ways(Class<?> type) {
        List<Executable> ways = new ArrayList<>();
        JunkTest.CLASSES.stream()
                .filter(c -> type.isAssignableFrom(c) && !Modifier.isAbstract(c.getModifiers()))
                .forEach(c -> {
                    if (!c.isEnum()) {
                        ways.addAll(Arrays.asList(c.getConstructors()));
                    }
                    Arrays.stream(c.getDeclaredMethods())
                            .filter(m -> Modifier.isPublic(m.getModifiers()) && Modifier.isStatic(m.getModifiers()))
                            .filter(m -> type.isAssignableFrom(m.getReturnType()))
                            .forEach(ways::add);
                });
        ways.sort((a, b) -> a.toString().compareTo(b.toString()));
        return ways;
    }

    /** A public constant of this type, wherever it is. */
    private Optional<Object> constant(Class<?> type) {
        List<Object> constants = JunkTest.CLASSES.stream()
                .flatMap(c -> Arrays.stream(c.getFields()))
                .filter(f -> Modifier.isStatic(f.getModifiers()) && type.isAssignableFrom(f.getType()))
                .map(f -> {
                    try {
                        return f.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        return constants.isEmpty() ? Optional.empty() : Optional.of(constants.get(random.nextInt(constants.size())));
    }

    /** A function that answers every question with one number or no. */
    private Object answering(Class<?> type) {
        double number = number();
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Class<?> answer = method.getReturnType();
            return answer == double.class ? number : answer == boolean.class ? Boolean.FALSE : null;
        });
    }
}
