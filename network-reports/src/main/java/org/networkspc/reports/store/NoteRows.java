package org.networkspc.reports.store;

import org.jdbi.v3.core.Handle;
import org.networkspc.measure.Annotation;

/** The tables of what people typed: change ideas and annotations. */
final class NoteRows {
    private NoteRows() {}

    static void write(Handle handle, JournalLine line) {
        JournalEntry entry = line.entry();
        switch (entry.action()) {
            case Notes.IDEA ->
                AgreedRows.idea(handle, Notes.idea(entry), entry.at().toString(), entry.detail(JournalEntry.BY));
            case Notes.ANNOTATION -> annotation(handle, Notes.annotation(entry), entry);
            case Notes.WITHDRAW_IDEA -> handle.execute("delete from change_idea where id = ?", entry.detail(Notes.ID));
            case Notes.WITHDRAW_ANNOTATION ->
                handle.execute("delete from annotation where id = ?", entry.detail(Notes.ID));
            default -> throw new IllegalArgumentException("action must be a note, was " + entry.action());
        }
    }

    private static void annotation(Handle handle, Annotation note, JournalEntry entry) {
        handle.createUpdate("insert into annotation (id, words, measure, member, noted_on, entered_at, entered_by)"
                        + " values (:id, :words, :measure, :member, :on, :at, :by)"
                        + " on conflict (id) do update set words = excluded.words, measure = excluded.measure,"
                        + " member = excluded.member, noted_on = excluded.noted_on,"
                        + " entered_at = excluded.entered_at, entered_by = excluded.entered_by")
                .bind("id", note.id())
                .bind("words", note.words())
                .bind("measure", note.measureId())
                .bind("member", note.memberId())
                .bind("on", note.on().toString())
                .bind("at", entry.at().toString())
                .bind("by", entry.detail(JournalEntry.BY))
                .execute();
    }
}
