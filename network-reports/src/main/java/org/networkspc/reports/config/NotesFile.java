package org.networkspc.reports.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.Posting;
import org.networkspc.words.Phrase;

/** Reads {@code notes.csv}: an annotation, nomination, offer or ask a line, in the columns of {@link Entries#NOTE}. */
final class NotesFile {
    private static final String ANNOTATION = "annotation";
    private static final Map<String, Posting.Kind> POSTINGS =
            Map.of("nomination", Posting.Kind.NOMINATION, "offer", Posting.Kind.OFFER, "ask", Posting.Kind.ASK);

    private final NetworkConfig network;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private NotesFile(NetworkConfig network) {
        this.network = network;
    }

    /** The network's ideas with the notes of a file; none when there is no file. */
    static Loaded<Notes> read(Path file, NetworkConfig network) {
        NotesFile reading = new NotesFile(network);
        CsvRows rows = CsvRows.read(file, Entries.NOTE, List.of("id", "kind", "words", "on"));
        rows.problems()
                .forEach((line, what) -> reading.problems.add(new RowProblem(line, "", "", Reason.NOTE_LINE, what)));
        rows.rows().forEach(reading::note);
        return new Loaded<>(new Notes(reading.annotations, reading.postings), reading.problems);
    }

    /** What a file holds. */
    record Notes(List<Annotation> annotations, List<Posting> postings) {}

    private void note(CsvRows.Row row) {
        String id = row.cells().getOrDefault("id", "");
        String kind = row.cells().getOrDefault("kind", "").toLowerCase(Locale.ROOT);
        if (id.isEmpty() || !seen.add(id)) {
            problem(row, new FieldProblem("id", id, Phrase.of("an id that no other note has")));
        } else if (kind.equals(ANNOTATION)) {
            taken(row, Entries.annotation(row.cells(), network)).ifPresent(annotations::add);
        } else if (POSTINGS.containsKey(kind)) {
            taken(row, Entries.posting(POSTINGS.getOrDefault(kind, Posting.Kind.OFFER), row.cells(), network))
                    .ifPresent(postings::add);
        } else {
            problem(row, new FieldProblem("kind", kind, Phrase.of("annotation, nomination, offer or ask")));
        }
    }

    private <T> Optional<T> taken(CsvRows.Row row, Entered<T> entered) {
        entered.problems().forEach(p -> problem(row, p));
        return entered.value();
    }

    private void problem(CsvRows.Row row, FieldProblem p) {
        problems.add(new RowProblem(row.line(), p.field(), p.text(), Reason.NOTE_VALUE, p.detail()));
    }
}
