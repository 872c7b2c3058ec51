package org.networkspc.reports.store;

import org.jdbi.v3.core.Handle;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.Posting;

/** The tables of what people typed: change ideas, annotations and postings. */
final class NoteRows {
    private NoteRows() {}

    static void write(Handle handle, JournalLine line) {
        JournalEntry entry = line.entry();
        switch (entry.action()) {
            case Notes.IDEA ->
                AgreedRows.idea(handle, Notes.idea(entry), entry.at().toString(), entry.detail(JournalEntry.BY));
            case Notes.ANNOTATION ->
                annotation(handle, Notes.annotation(entry), entry.at().toString(), entry.detail(JournalEntry.BY));
            case Notes.NOMINATION, Notes.OFFER, Notes.ASK ->
                posting(handle, Notes.posting(entry), entry.at().toString(), entry.detail(JournalEntry.BY));
            case Notes.WITHDRAW_POSTING -> handle.execute("delete from posting where id = ?", entry.detail(Notes.ID));
            case Notes.WITHDRAW_IDEA -> handle.execute("delete from change_idea where id = ?", entry.detail(Notes.ID));
            case Notes.WITHDRAW_ANNOTATION ->
                handle.execute("delete from annotation where id = ?", entry.detail(Notes.ID));
            case PackMade.ACTION, Released.ACTION -> {
                // it changes no table but the audit
            }
            default -> throw new IllegalArgumentException("action must be a note, was " + entry.action());
        }
    }

    static void annotation(Handle handle, Annotation note, String at, String by) {
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
                .bind("at", at)
                .bind("by", by)
                .execute();
    }

    static void posting(Handle handle, Posting note, String at, String by) {
        handle.createUpdate("insert into posting (id, kind, words, member, said_by, said_on, entered_at, entered_by)"
                        + " values (:id, :kind, :words, :member, :who, :on, :at, :by)"
                        + " on conflict (id) do update set kind = excluded.kind, words = excluded.words,"
                        + " member = excluded.member, said_by = excluded.said_by, said_on = excluded.said_on,"
                        + " entered_at = excluded.entered_at, entered_by = excluded.entered_by")
                .bind("id", note.id())
                .bind("kind", note.kind().name())
                .bind("words", note.words())
                .bind("member", note.memberId())
                .bind("who", note.by())
                .bind("on", note.on().toString())
                .bind("at", at)
                .bind("by", by)
                .execute();
    }
}
