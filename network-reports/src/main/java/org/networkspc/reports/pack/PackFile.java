package org.networkspc.reports.pack;

import java.nio.charset.StandardCharsets;

/**
 * One file of a pack.
 *
 * @param name path within the pack, with forward slashes
 */
public record PackFile(String name, byte[] content) {
    public PackFile {
        content = content.clone();
    }

    static PackFile of(String name, String text) {
        return new PackFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
