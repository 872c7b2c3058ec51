package org.networkspc.reports.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of a pack, as it was written.
 *
 * @param name path within the pack, with forward slashes
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 */
public record PackFile(String name, String sha256) {
    static PackFile of(String name, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new PackFile(name, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
