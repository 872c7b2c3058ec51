package org.networkspc.reports.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/**
 * How much a workbook comes to once it is unpacked. Every part is unpacked into nothing and counted, for what a zip file says
 * about its sizes may be wrong.
 */
final class WorkbookParts {
    /** Parts a workbook of a network can have; a zip bomb has more, or larger ones. */
    private static final int MOST_PARTS = 1_000;

    /** Bytes of a whole workbook and of each part, for one that becomes a sheet. */
    static final Bounds SHEET = new Bounds(200L << 20, 100L << 20);
    /** The same for one that streams past it. */
    static final Bounds STREAM = new Bounds(1L << 30, 1L << 30);

    /** The only part that is held as a whole while rows are read. */
    private static final long LARGEST_STRINGS = 16L << 20;

    private static final String STRINGS = "sharedstrings";
    /** Where a part is listed in a zip file: its list begins so for each. */
    private static final byte[] LISTED = {'P', 'K', 1, 2};

    /**
     * Bytes once unpacked.
     *
     * @param all of the whole
     * @param part of each part
     */
    record Bounds(long all, long part) {}

    private WorkbookParts() {}

    /** Why a workbook is too large; empty when it is not. */
    static Optional<RowProblem> tooLarge(SeekableByteChannel content, Bounds bounds) throws IOException {
        if (listed(content) > MOST_PARTS) {
            return tooLarge(Phrase.of("a workbook of {0} parts", MOST_PARTS));
        }
        byte[] some = new byte[1 << 16];
        long all = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(content)
                .setIgnoreLocalFileHeader(true)
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                boolean strings = part.getName().toLowerCase(Locale.ROOT).contains(STRINGS);
                long size = 0;
                try (InputStream in = zip.getInputStream(part)) {
                    for (int n = in.read(some); n >= 0; n = in.read(some)) {
                        size += n;
                        if (size > bounds.part() || all + size > bounds.all()) {
                            return tooLarge(Phrase.of("{0} MB once it is unpacked", bounds.all() >> 20));
                        }
                        if (strings && size > LARGEST_STRINGS) {
                            return tooLarge(
                                    Phrase.of("a workbook with {0} MB of different texts", LARGEST_STRINGS >> 20));
                        }
                    }
                }
                all += size;
            }
        }
        return Optional.empty();
    }

    /** How many parts the file lists, counted before the list is read, whatever it says its length is. */
    private static int listed(SeekableByteChannel content) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(1 << 16);
        int listed = 0;
        int matched = 0;
        content.position(0);
        while (content.read(some) >= 0 && listed <= MOST_PARTS) {
            some.flip();
            while (some.hasRemaining()) {
                byte b = some.get();
                matched = b == LISTED[matched] ? matched + 1 : b == LISTED[0] ? 1 : 0;
                if (matched == LISTED.length) {
                    listed++;
                    matched = 0;
                }
            }
            some.clear();
        }
        content.position(0);
        return listed;
    }

    private static Optional<RowProblem> tooLarge(Phrase than) {
        return Optional.of(RowProblem.ofFile(Reason.TOO_LARGE, than));
    }
}
