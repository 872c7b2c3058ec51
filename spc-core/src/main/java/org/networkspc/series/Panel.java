package org.networkspc.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;

/**
 * Members by months: the value of each cell and its size, before any multiplier. What like-for-like fits are made of.
 *
 * <p>A size is a denominator, a number of values, or 1 for a count; 0 is an empty cell. Months nobody reported are not
 * part of it.
 */
public final class Panel {
    private final List<String> members;
    private final List<LocalDate> months;
    private final double[][] size;
    private final double[][] value;
    private final boolean counted;

    private Panel(List<String> members, List<LocalDate> months, double[][] size, double[][] value, boolean counted) {
        this.members = List.copyOf(members);
        this.months = List.copyOf(months);
        this.size = size;
        this.value = value;
        this.counted = counted;
    }

    /**
     * Cells as given, one row for each member and one column for each month.
     *
     * @throws IllegalArgumentException when rows or columns differ in number, or a size is negative or not finite
     */
    public static Panel of(List<String> members, List<LocalDate> months, double[][] size, double[][] value) {
        require("size", members.size(), size.length);
        require("value", members.size(), value.length);
        double[][] sizes = new double[size.length][];
        double[][] values = new double[size.length][];
        for (int i = 0; i < size.length; i++) {
            require("size of " + members.get(i), months.size(), size[i].length);
            require("value of " + members.get(i), months.size(), value[i].length);
            sizes[i] = size[i].clone();
            values[i] = value[i].clone();
            for (double d : sizes[i]) {
                if (!(d >= 0) || Double.isInfinite(d)) {
                    throw new IllegalArgumentException("size must be finite and not negative, was " + d);
                }
            }
        }
        return new Panel(members, months, sizes, values, false);
    }

    private static void require(String name, int length, int was) {
        if (length != was) {
            throw new IllegalArgumentException(name + " must have " + length + " entries, was " + was);
        }
    }

    /** What a network's members reported while they belonged to it. */
    public static Panel of(Pool pool, Measure measure, Network network, Stratum stratum) {
        return of(MemberTable.of(pool.cells(measure, stratum), network));
    }

    static Panel of(MemberTable table) {
        int[] months = IntStream.range(0, table.periodCount())
                .filter(t -> IntStream.range(0, table.memberCount()).anyMatch(i -> table.hasValue(i, t)))
                .toArray();
        double[][] size = new double[table.memberCount()][months.length];
        double[][] value = new double[table.memberCount()][months.length];
        for (int i = 0; i < size.length; i++) {
            for (int k = 0; k < months.length; k++) {
                if (table.hasValue(i, months[k])) {
                    size[i][k] = table.tally(i, months[k]).size(table.kind());
                    value[i][k] = table.value(i, months[k]);
                }
            }
        }
        List<LocalDate> dates = Arrays.stream(months).mapToObj(table::start).toList();
        return new Panel(table.memberIds(), dates, size, value, table.kind() == MeasureKind.COUNT);
    }

    /** The same cells under other first days of the months, in order. */
    Panel startingOn(List<LocalDate> starts) {
        require("starts", months.size(), starts.size());
        return new Panel(members, starts, size, value, counted);
    }

    /** Members in the order of their ids. */
    public List<String> members() {
        return members;
    }

    /** First days of the months. */
    public List<LocalDate> months() {
        return months;
    }

    /** How much stands behind a cell; 0 where it is empty. */
    public double size(int member, int month) {
        return size[member][month];
    }

    /** The value of a cell; 0 where it is empty. */
    public double value(int member, int month) {
        return value[member][month];
    }

    public boolean has(int member, int month) {
        return size[member][month] > 0;
    }

    /** Whether values are counts without an exposure, so that a line is their sum over members and not their mean. */
    boolean isCounted() {
        return counted;
    }

    /** First month a member has a value in; the number of months when it has none. */
    int firstMonth(int member) {
        int t = 0;
        while (t < months.size() && !has(member, t)) {
            t++;
        }
        return t;
    }

    /** Σ size · value / Σ size; 0 without any cell. */
    public double pooledValue() {
        double sum = 0;
        double sizes = 0;
        for (int i = 0; i < size.length; i++) {
            for (int t = 0; t < months.size(); t++) {
                sum += size[i][t] * value[i][t];
                sizes += size[i][t];
            }
        }
        return sizes > 0 ? sum / sizes : 0;
    }

    /** The same without one member; months that only that member reported stay out. */
    public Panel without(int member) {
        return only(i -> i != member, t -> true);
    }

    /** The same with these members only. */
    public Panel only(IntPredicate keptMembers) {
        return only(keptMembers, t -> true);
    }

    /** The same with these members and months only, without months that are then empty. */
    public Panel only(IntPredicate keptMembers, IntPredicate keptMonths) {
        int[] rows = IntStream.range(0, members.size()).filter(keptMembers).toArray();
        int[] columns = IntStream.range(0, months.size())
                .filter(keptMonths)
                .filter(t -> Arrays.stream(rows).anyMatch(i -> has(i, t)))
                .toArray();
        return new Panel(
                Arrays.stream(rows).mapToObj(members::get).toList(),
                Arrays.stream(columns).mapToObj(months::get).toList(),
                cut(size, rows, columns),
                cut(value, rows, columns),
                counted);
    }

    private static double[][] cut(double[][] grid, int[] rows, int[] columns) {
        double[][] kept = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            double[] row = grid[rows[i]];
            kept[i] = columns.length == row.length ? row : pick(row, columns);
        }
        return kept;
    }

    private static double[] pick(double[] row, int[] columns) {
        double[] picked = new double[columns.length];
        for (int k = 0; k < columns.length; k++) {
            picked[k] = row[columns[k]];
        }
        return picked;
    }

    /**
     * Months that hang together through common members; more than one block cannot be put on one line.
     *
     * @return blocks in the order of their first months, each with its months in order
     */
    public List<List<LocalDate>> blocks() {
        int[] block = new int[months.size()];
        Arrays.fill(block, -1);
        List<List<LocalDate>> blocks = new ArrayList<>();
        for (int t = 0; t < block.length; t++) {
            if (block[t] < 0) {
                spread(block, t, blocks.size());
                int number = blocks.size();
                blocks.add(IntStream.range(0, block.length)
                        .filter(u -> block[u] == number)
                        .mapToObj(months::get)
                        .toList());
            }
        }
        return blocks;
    }

    private void spread(int[] block, int from, int number) {
        boolean[] seen = new boolean[size.length];
        int[] queue = new int[block.length];
        int end = 0;
        block[from] = number;
        queue[end++] = from;
        for (int at = 0; at < end; at++) {
            for (int i = 0; i < size.length; i++) {
                if (seen[i] || !has(i, queue[at])) {
                    continue;
                }
                seen[i] = true;
                for (int t = 0; t < block.length; t++) {
                    if (block[t] < 0 && has(i, t)) {
                        block[t] = number;
                        queue[end++] = t;
                    }
                }
            }
        }
    }
}
