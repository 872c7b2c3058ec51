package org.networkspc.reports.intake;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.networkspc.reports.ingest.Choice;
import org.networkspc.reports.ingest.DataFile;
import org.networkspc.reports.ingest.FileAnswers;
import org.networkspc.reports.ingest.HeaderShape;
import org.networkspc.reports.ingest.OwnWords;
import org.networkspc.reports.ingest.Understood;
import org.networkspc.words.Phrase;

/** What was answered before for files of one member and one layout, so that it is asked only once. */
final class Remembered {
    /** Headers two layouts must share, as a part of all they have, to be versions of the same. */
    private static final double ALIKE = 0.4;
    /** FileAnswers that only make sense for exactly the layout they were given for. */
    private static final Set<String> OF_THE_LAYOUT =
            Set.of("header", "header lines", "separator", "encoding", "sheet", "layout");

    private static final String NOW_WRITTEN = "The {0} was {1} and is now {2}.";

    /** @param member whose file it was; empty for several */
    private record Key(String member, String layout) {}

    /** @param written how the file was written, by what it is about: "separator" to "comma" */
    private record Known(String fileName, List<String> headers, Map<String, String> written, FileAnswers answers) {}

    private final Map<Key, Known> known = new LinkedHashMap<>();

    /** Remembers what was answered, and every guess that was accepted. */
    void put(String fileName, DataFile asFound, DataFile accepted, FileAnswers answers) {
        Known file = new Known(
                fileName,
                HeaderShape.of(asFound.understood()),
                written(asFound.understood()),
                confirmed(accepted, answers));
        String layout = String.join("|", file.headers());
        for (String member : List.of(member(accepted), "")) {
            known.remove(new Key(member, layout));
            known.put(new Key(member, layout), file);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(known.size());
        for (Map.Entry<Key, Known> one : known.entrySet()) {
            Known file = one.getValue();
            ObservationBytes.write(out, one.getKey().member());
            ObservationBytes.write(out, one.getKey().layout());
            ObservationBytes.write(out, file.fileName());
            out.writeInt(file.headers().size());
            for (String header : file.headers()) {
                ObservationBytes.write(out, header);
            }
            write(out, file.written());
            write(out, file.answers().given());
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int i = in.readInt(); i > 0; i--) {
            Key key = new Key(ObservationBytes.text(in), ObservationBytes.text(in));
            String fileName = ObservationBytes.text(in);
            List<String> headers = new ArrayList<>();
            for (int h = in.readInt(); h > 0; h--) {
                headers.add(ObservationBytes.text(in));
            }
            Map<String, String> written = map(in);
            known.put(key, new Known(fileName, headers, written, new FileAnswers(map(in))));
        }
    }

    private static void write(DataOutputStream out, Map<String, String> map) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, String> one : map.entrySet()) {
            ObservationBytes.write(out, one.getKey());
            ObservationBytes.write(out, one.getValue());
        }
    }

    private static Map<String, String> map(DataInputStream in) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            map.put(ObservationBytes.text(in), ObservationBytes.text(in));
        }
        return map;
    }

    /** What a person said together with the guesses they saw and did not change. */
    static FileAnswers confirmed(DataFile accepted, FileAnswers answers) {
        Map<String, String> all = new TreeMap<>();
        accepted.understood().choices().stream()
                .filter(c -> c.state() == Choice.State.GUESSED && !c.value().isEmpty())
                .forEach(c -> all.put(c.key(), c.value()));
        return new FileAnswers(all).and(answers);
    }

    /** The answers that hold for a file, from one of the same layout, else from the most alike. */
    FileAnswers answers(DataFile asFound) {
        Optional<Known> same = same(asFound);
        if (same.isPresent()) {
            return same.get().answers();
        }
        Map<String, String> still =
                new TreeMap<>(alike(asFound).map(k -> k.answers().given()).orElse(Map.of()));
        still.keySet().removeIf(OF_THE_LAYOUT::contains);
        return new FileAnswers(still);
    }

    /** What has changed since the last file of the most alike layout; empty when nothing has, or nothing is alike. */
    List<Phrase> changes(DataFile asFound) {
        if (same(asFound).isPresent()) {
            return List.of();
        }
        return alike(asFound).map(before -> changes(before, asFound)).orElse(List.of());
    }

    private static List<Phrase> changes(Known before, DataFile now) {
        List<Phrase> changes = new ArrayList<>();
        List<String> headers = HeaderShape.of(now.understood());
        Set<String> added = new LinkedHashSet<>(headers);
        before.headers().forEach(added::remove);
        Set<String> gone = new LinkedHashSet<>(before.headers());
        headers.forEach(gone::remove);
        if (!added.isEmpty()) {
            changes.add(Phrase.of("New columns: {0}.", listed(added)));
        }
        if (!gone.isEmpty()) {
            changes.add(Phrase.of("Columns no longer there: {0}.", listed(gone)));
        }
        if (added.isEmpty() && gone.isEmpty()) {
            changes.add(Phrase.of("The columns stand in another order than in \"{0}\".", before.fileName()));
        } else {
            changes.add(0, Phrase.of("The layout is another one than in \"{0}\".", before.fileName()));
        }
        written(now.understood()).forEach((what, how) -> {
            String was = before.written().getOrDefault(what, "");
            if (!was.equals(how) && !was.isEmpty() && !how.isEmpty()) {
                changes.add(Phrase.of(NOW_WRITTEN, Phrase.of(what), OwnWords.said(was), OwnWords.said(how)));
            }
        });
        return changes;
    }

    private static Phrase listed(Set<String> headers) {
        return headers.stream()
                .map(header -> header.equals(HeaderShape.PERIODS) ? Phrase.of(header) : Phrase.asWritten(header))
                .reduce((all, one) -> Phrase.of("{0}, {1}", all, one))
                .orElse(Phrase.NONE);
    }

    private static Map<String, String> written(Understood understood) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("separator", understood.separator());
        written.put("encoding", understood.encoding());
        return written;
    }

    private Optional<Known> same(DataFile asFound) {
        String layout = String.join("|", HeaderShape.of(asFound.understood()));
        Known own = known.get(new Key(member(asFound), layout));
        return layout.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(own == null ? known.get(new Key("", layout)) : own);
    }

    private Optional<Known> alike(DataFile asFound) {
        Set<String> headers = new TreeSet<>(HeaderShape.of(asFound.understood()));
        Optional<Known> best = Optional.empty();
        double most = ALIKE;
        for (Known file : known.values()) {
            Set<String> all = new TreeSet<>(file.headers());
            Set<String> both = new TreeSet<>(file.headers());
            all.addAll(headers);
            both.retainAll(headers);
            double share = all.isEmpty() ? 0 : both.size() / (double) all.size();
            if (share >= most) {
                most = share;
                best = Optional.of(file);
            }
        }
        return best;
    }

    private static String member(DataFile file) {
        Set<String> members = new TreeSet<>();
        file.rows().forEach(r -> members.add(r.observation().member().id()));
        return members.size() == 1 ? members.iterator().next() : "";
    }
}
