package org.networkspc.reports.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.Alias;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;

/** The tables of what a network has agreed: measures, members and their other names, ideas and notes of its config folder. */
final class AgreedRows {
    private AgreedRows() {}

    static void write(Handle handle, NetworkConfig config) {
        measures(handle, config.measures());
        members(handle, config.network().members());
        aliases(handle, config.layouts().aliases());
        config.ideas().forEach(idea -> idea(handle, idea, idea.recorded().toString(), "config/ideas.csv"));
        config.logbook()
                .annotations()
                .forEach(note -> NoteRows.annotation(handle, note, note.on().toString(), "config/notes.csv"));
        config.logbook()
                .postings()
                .forEach(note -> NoteRows.posting(handle, note, note.on().toString(), "config/notes.csv"));
    }

    private static void measures(Handle handle, List<MeasurePlan> plans) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into measure (id, place, name, kind, multiplier, improvement, cadence, lag, description)"
                        + " values (:id, :place, :name, :kind, :multiplier, :improvement, :cadence, :lag, :description)");
        for (int i = 0; i < plans.size(); i++) {
            Measure measure = plans.get(i).measure();
            batch.bind("id", measure.id())
                    .bind("place", i + 1)
                    .bind("name", measure.name())
                    .bind("kind", measure.kind().name())
                    .bind("multiplier", measure.multiplier())
                    .bind("improvement", measure.direction().name())
                    .bind("cadence", measure.cadence().unit().name())
                    .bind("lag", measure.reporting().lag())
                    .bind("description", plans.get(i).description())
                    .add();
        }
        batch.execute();
    }

    static void members(Handle handle, List<Member> members) {
        PreparedBatch batch = handle.prepareBatch("insert into member (id, name, joins, leaves)"
                + " values (:id, :name, :joins, :leaves) on conflict (id) do nothing");
        for (Member member : members) {
            batch.bind("id", member.id())
                    .bind("name", member.name())
                    .bind("joins", day(member.joins()))
                    .bind("leaves", day(member.leaves()))
                    .add();
        }
        batch.execute();
    }

    private static void aliases(Handle handle, List<Alias> aliases) {
        PreparedBatch batch =
                handle.prepareBatch("insert into member_alias (place, alias, member, holds_from, holds_until)"
                        + " values (:place, :alias, :member, :from, :until)");
        for (int i = 0; i < aliases.size(); i++) {
            Alias alias = aliases.get(i);
            batch.bind("place", i + 1)
                    .bind("alias", alias.name())
                    .bind("member", alias.member())
                    .bind("from", day(alias.from()))
                    .bind("until", day(alias.until()))
                    .add();
        }
        batch.execute();
    }

    static void idea(Handle handle, ChangeIdea idea, String at, String by) {
        handle.createUpdate("insert into change_idea"
                        + " (id, idea, members, strata, measures, direction, effect, tested_from, implemented, decided,"
                        + " outcome, learned, entered_at, entered_by)"
                        + " values (:id, :idea, :members, :strata, :measures, :direction, :effect, :from, :implemented,"
                        + " :decided, :outcome, :learned, :at, :by)"
                        + " on conflict (id) do update set idea = excluded.idea, members = excluded.members,"
                        + " strata = excluded.strata, measures = excluded.measures, direction = excluded.direction,"
                        + " effect = excluded.effect, tested_from = excluded.tested_from,"
                        + " implemented = excluded.implemented, decided = excluded.decided,"
                        + " outcome = excluded.outcome, learned = excluded.learned,"
                        + " entered_at = excluded.entered_at, entered_by = excluded.entered_by")
                .bind("id", idea.id())
                .bind("idea", idea.text())
                .bind("members", String.join(";", idea.memberIds()))
                .bind("strata", IdeaLines.strata(idea))
                .bind("measures", String.join(";", idea.measureIds()))
                .bind("direction", IdeaLines.direction(idea))
                .bind("effect", IdeaLines.effect(idea))
                .bind("implemented", idea.course().implemented().map(LocalDate::toString))
                .bind("decided", idea.course().decided().map(LocalDate::toString))
                .bind("from", idea.from().toString())
                .bind("outcome", idea.outcome().name())
                .bind("learned", idea.learned())
                .bind("at", at)
                .bind("by", by)
                .execute();
    }

    /** Nothing for "with its first row" and "never". */
    private static Optional<String> day(LocalDate date) {
        return date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX)
                ? Optional.empty()
                : Optional.of(date.toString());
    }
}
