package org.networkspc.reports.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Tally;

/** The tables of what files said: the uploads, the answers that came with them, and the latest row of every cell. */
final class UploadRows {
    private static final List<String> KEY = List.of("measure", "member", "dimension", "category", "period");
    private static final List<String> NUMBERS = List.of(
            "reported_for",
            "upload",
            "missing",
            "lower_bound",
            "upper_bound",
            "numerator",
            "denominator",
            "value_count",
            "mean",
            "squared_deviations",
            "smallest",
            "largest");
    private static final String CELL = cell();

    private UploadRows() {}

    private static String cell() {
        StringBuilder sql = new StringBuilder("insert into cell (");
        sql.append(String.join(", ", KEY)).append(", ").append(String.join(", ", NUMBERS));
        sql.append(") values (:").append(String.join(", :", KEY)).append(", :").append(String.join(", :", NUMBERS));
        sql.append(") on conflict (").append(String.join(", ", KEY)).append(") do update set ");
        sql.append(String.join(
                ", ", NUMBERS.stream().map(n -> n + " = excluded." + n).toList()));
        return sql.toString();
    }

    static void write(Handle handle, JournalLine line, UploadCounts counts, List<Observation> rows) {
        upload(handle, line, counts);
        answers(handle, line);
        AgreedRows.members(
                handle,
                rows.stream()
                        .map(Observation::member)
                        .distinct()
                        .map(UploadRows::undated)
                        .toList());
        cells(handle, line.number(), rows);
    }

    /** A member found in a file has no dates; a listed one is in the table already, with its own. */
    private static Member undated(Member member) {
        return Member.of(member.id(), member.name());
    }

    private static void upload(Handle handle, JournalLine line, UploadCounts counts) {
        JournalEntry entry = line.entry();
        handle.createUpdate("insert into upload (number, sha256, file, accepted_at, sent_by, attempt, rows_read,"
                        + " rows_accepted, rows_excluded, rows_refused, cells_added, cells_unchanged, cells_revised)"
                        + " values (:number, :sha256, :file, :at, :by, :attempt, :read,"
                        + " :accepted, :excluded, :refused, :added, :unchanged, :revised)")
                .bind("number", line.number())
                .bind("sha256", entry.detail(Uploaded.SHA256))
                .bind("file", entry.detail(Uploaded.FILE))
                .bind("at", entry.at().toString())
                .bind("by", entry.detail(JournalEntry.BY))
                .bind("attempt", entry.detail(Uploaded.KEY))
                .bindMethods(counts)
                .execute();
    }

    private static void answers(Handle handle, JournalLine line) {
        JournalEntry entry = line.entry();
        PreparedBatch answers = handle.prepareBatch(
                "insert into answer (upload, question, answer) values (:upload, :question, :answer)");
        PreparedBatch remembered =
                handle.prepareBatch("insert into remembered (sender, layout, question, answer, upload)"
                        + " values (:sender, :layout, :question, :answer, :upload)"
                        + " on conflict (sender, layout, question) do update"
                        + " set answer = excluded.answer, upload = excluded.upload");
        Uploaded.answers(entry).forEach((question, answer) -> {
            answers.bind("upload", line.number())
                    .bind("question", question)
                    .bind("answer", answer)
                    .add();
            remembered
                    .bind("sender", entry.detail(Uploaded.MEMBER))
                    .bind("layout", entry.detail(Uploaded.LAYOUT))
                    .bind("question", question)
                    .bind("answer", answer)
                    .bind("upload", line.number())
                    .add();
        });
        answers.execute();
        if (!entry.detail(Uploaded.LAYOUT).isEmpty()) {
            remembered.execute();
        }
    }

    private static void cells(Handle handle, long upload, List<Observation> rows) {
        PreparedBatch batch = handle.prepareBatch(CELL);
        for (Observation row : rows) {
            batch.bind("measure", row.measure().id())
                    .bind("member", row.member().id())
                    .bind("dimension", row.stratum().dimension())
                    .bind("category", row.stratum().category())
                    .bind("period", period(row).toString())
                    .bind("reported_for", row.date().toString())
                    .bind("upload", upload);
            numbers(batch, row);
            batch.add();
        }
        batch.execute();
    }

    private static LocalDate period(Observation row) {
        boolean events = row.measure().kind() == MeasureKind.BETWEEN;
        return events ? row.date() : row.measure().cadence().startOf(row.date());
    }

    private static void numbers(PreparedBatch batch, Observation row) {
        Optional<Missing> missing = row.reported() instanceof Missing m ? Optional.of(m) : Optional.empty();
        Optional<Tally> tally = row.reported() instanceof Tally t ? Optional.of(t) : Optional.empty();
        MeasureKind kind = row.measure().kind();
        boolean ratio = kind == MeasureKind.PROPORTION || kind == MeasureKind.RATE;
        boolean counts = ratio || kind == MeasureKind.COUNT;
        Optional<Moments> values = tally.map(Tally::values).filter(v -> v.n() > 0);
        batch.bind("missing", missing.map(m -> m.kind().name()))
                .bind("lower_bound", missing.map(Missing::lower))
                .bind("upper_bound", missing.map(Missing::upper).filter(Double::isFinite))
                .bind("numerator", tally.filter(t -> counts).map(Tally::numerator))
                .bind("denominator", tally.filter(t -> ratio).map(Tally::denominator))
                .bind("value_count", values.map(Moments::n))
                .bind("mean", values.map(Moments::mean))
                .bind("squared_deviations", values.map(Moments::m2))
                .bind("smallest", values.map(Moments::min))
                .bind("largest", values.map(Moments::max));
    }
}
