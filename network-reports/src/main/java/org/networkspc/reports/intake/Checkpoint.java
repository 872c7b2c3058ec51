package org.networkspc.reports.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.networkspc.reports.store.Content;
import org.networkspc.reports.store.JournalLine;

/**
 * What the first lines of the journal come to, so that a start need not read their files again. It is derived and never
 * believed: it counts only where its own checksum, the code and the settings, and the journal up to its last line are the same;
 * else every file is read again. A rebuild never looks at it.
 *
 * @param lines how many lines of the journal it stands for
 */
record Checkpoint(int lines, DataInputStream state) {
    private static final int SHA256 = 32;

    /** Learned from a journal that begins with these lines. */
    static byte[] of(Known known, List<JournalLine> lines, String code) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(code);
            out.writeInt(lines.size());
            out.writeUTF(lines.get(lines.size() - 1).sha256());
            known.write(out);
            byte[] state = bytes.toByteArray();
            bytes.write(HexFormat.of().parseHex(Content.of(state).sha256()));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checkpoint of these bytes, when it fits; empty when it does not, for whatever reason. */
    static Optional<Checkpoint> in(byte[] bytes, List<JournalLine> journal, String code) {
        if (bytes.length <= SHA256) {
            return Optional.empty();
        }
        byte[] state = Arrays.copyOf(bytes, bytes.length - SHA256);
        String sum = HexFormat.of().formatHex(bytes, state.length, bytes.length);
        if (!Content.of(state).sha256().equals(sum)) {
            return Optional.empty();
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(state));
            boolean same = in.readUTF().equals(code);
            int lines = in.readInt();
            String last = in.readUTF();
            boolean fits = same
                    && lines > 0
                    && lines <= journal.size()
                    && journal.get(lines - 1).sha256().equals(last);
            return fits ? Optional.of(new Checkpoint(lines, in)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
