package org.networkspc.measure;

/**
 * One category of one dimension: (age, over 80). Dimensions are never added together.
 *
 * @param dimension what people are told apart by; empty for everybody
 * @param category the group within it; empty for everybody
 */
public record Stratum(String dimension, String category) implements Comparable<Stratum> {
    /** Everybody: the row without a stratum. */
    public static final Stratum ALL = new Stratum("", "");

    public Stratum {
        if (dimension.isBlank() != category.isBlank()) {
            throw new IllegalArgumentException(
                    "category must be given with its dimension, was \"" + dimension + "\"/\"" + category + "\"");
        }
    }

    public static Stratum of(String dimension, String category) {
        return new Stratum(dimension, category);
    }

    public boolean isAll() {
        return dimension.isEmpty();
    }

    @Override
    public int compareTo(Stratum other) {
        int byDimension = dimension.compareTo(other.dimension);
        return byDimension != 0 ? byDimension : category.compareTo(other.category);
    }
}
