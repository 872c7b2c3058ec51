package org.networkspc.reports.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file, known by their SHA-256. */
public final class Content {
    private final byte[] bytes;
    private final String sha256;

    private Content(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = hash(bytes);
    }

    public static Content of(byte[] bytes) {
        return new Content(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Sixty-four hexadecimal digits, in lower case. */
    public String sha256() {
        return sha256;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && content.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return sha256 + " (" + bytes.length + " bytes)";
    }
}
