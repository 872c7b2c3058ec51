package org.networkspc.pool;

import java.util.Arrays;

/** Summaries of values, one for each cell of a block, side by side; allocated with the first cell that has a value. */
final class ValueSums {
    private static final int FIELDS = 5;

    private int capacity;
    private double[] fields = {};

    void add(int cell, Moments more) {
        if (more.n() > 0) {
            if (fields.length == 0) {
                fields = new double[capacity * FIELDS];
            }
            put(cell, at(cell).plus(more));
        }
    }

    private void put(int cell, Moments moments) {
        int i = cell * FIELDS;
        fields[i] = moments.n();
        fields[i + 1] = moments.mean();
        fields[i + 2] = moments.m2();
        fields[i + 3] = moments.min();
        fields[i + 4] = moments.max();
    }

    Moments at(int cell) {
        int i = cell * FIELDS;
        if (fields.length == 0 || fields[i] == 0) {
            return Moments.EMPTY;
        }
        return new Moments((long) fields[i], fields[i + 1], fields[i + 2], fields[i + 3], fields[i + 4]);
    }

    void grow(int cells) {
        capacity = cells;
        if (fields.length > 0) {
            fields = Arrays.copyOf(fields, cells * FIELDS);
        }
    }

    void open(int cell, int count) {
        if (fields.length > 0) {
            int i = cell * FIELDS;
            System.arraycopy(fields, i, fields, i + FIELDS, count * FIELDS);
            Arrays.fill(fields, i, i + FIELDS, 0);
        }
    }
}
