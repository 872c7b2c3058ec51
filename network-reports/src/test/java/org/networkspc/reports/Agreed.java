package org.networkspc.reports;

/** A sharing agreement for networks of few members and small numbers, whose pages are tested for something else. */
public final class Agreed {
    private static final String NAMES = """
        sharing:
          version: test
          agreed: 2024-01-01
          members: names
          for-members: {contributors: 1, percent: 0, counts-from: 3, per-cents-from: 5}
        """;

    private Agreed() {}

    /** The same settings, where members see each other by name unless another agreement is there. */
    public static String names(String settings) {
        return settings.contains("sharing:") ? settings : settings.stripTrailing() + "\n" + NAMES;
    }
}
