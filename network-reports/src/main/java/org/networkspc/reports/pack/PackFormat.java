package org.networkspc.reports.pack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a pack can be written as. The manifest is always written. */
public enum PackFormat {
    HTML,
    PDF,
    PPTX,
    XLSX,
    CSV,
    /** A digest for an e-mail. */
    TXT;

    /**
     * Formats by name, separated by commas; all when blank.
     *
     * @throws IllegalArgumentException for any other name
     */
    public static Set<PackFormat> parse(String names) {
        Set<PackFormat> formats = EnumSet.noneOf(PackFormat.class);
        for (String name : names.isBlank() ? new String[0] : names.split(",")) {
            formats.add(of(name.strip()));
        }
        return formats.isEmpty() ? EnumSet.allOf(PackFormat.class) : formats;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static PackFormat of(String name) {
        return Arrays.stream(values())
                .filter(f -> f.extension().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("format must be one of "
                        + Arrays.stream(values()).map(PackFormat::extension).collect(Collectors.joining(", "))
                        + ", was "
                        + name));
    }
}
