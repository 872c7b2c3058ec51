package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.networkspc.reports.config.FieldProblem;
import org.networkspc.reports.page.Block.Field;
import org.networkspc.reports.page.Block.Input;
import org.networkspc.reports.page.Block.Option;

/** Where people write down what they tried, what happened, whom to hear, what they can show and would like to learn. */
public final class EntryForms {
    /** The forms, named as their addresses end. */
    public enum Kind {
        IDEAS("Log a change idea", "Log it"),
        ANNOTATIONS("Note something that happened", "Note it"),
        POSTINGS("Nominate, offer or ask", "Send it");

        private final String heading;
        private final String button;

        Kind(String heading, String button) {
            this.heading = heading;
            this.button = button;
        }
    }

    private static final List<Option> KINDS = List.of(
            new Option("nomination", "Nominate: they should be heard"),
            new Option("offer", "Offer: we can show this"),
            new Option("ask", "Ask: we would like to learn this"));
    private static final List<Option> OUTCOMES = List.of(
            new Option("testing", "being tested"),
            new Option("implementing", "being put in place"),
            new Option("adopted", "adopted"),
            new Option("adapted", "adapted"),
            new Option("abandoned", "did not work, stopped"));
    private static final List<Option> DIRECTIONS = List.of(
            new Option("", "nothing written down"),
            new Option("increase", "a rise"),
            new Option("decrease", "a fall"),
            new Option("no change", "no change"));

    private final Edition edition;
    private final Map<String, String> values;
    private final List<FieldProblem> problems;

    private EntryForms(Edition edition, Map<String, String> values, List<FieldProblem> problems) {
        this.edition = edition;
        this.values = values;
        this.problems = problems;
    }

    /** All forms, empty and folded. */
    static List<Block> empty(Edition edition) {
        EntryForms forms = new EntryForms(edition, Map.of(), List.of());
        return Stream.of(Kind.values())
                .<Block>map(kind -> forms.form(kind, false))
                .toList();
    }

    /**
     * One form as it was sent, with what is to be put right beside its fields.
     *
     * @param values by field, lists joined by semicolons
     */
    public static Page refused(Edition edition, Kind kind, Map<String, String> values, List<FieldProblem> problems) {
        EntryForms forms = new EntryForms(edition, values, problems);
        String finding = problems.size() == 1
                ? edition.say("One field needs a look")
                : edition.say("{0} fields need a look", problems.size());
        return new Page(
                edition.say(kind.heading),
                edition.frame("Tried and learned"),
                List.of(
                        new Block.Headline(edition.say(kind.heading), finding),
                        new Block.Note(edition.say("Nothing was kept yet. What you wrote is still there.")),
                        forms.form(kind, true)));
    }

    private Block.Form form(Kind kind, boolean open) {
        List<Field> fields = switch (kind) {
            case IDEAS -> idea();
            case ANNOTATIONS -> annotation();
            case POSTINGS -> posting();
        };
        return new Block.Form(
                edition.say(kind.heading), edition.routes().entry(kind), fields, edition.say(kind.button), open);
    }

    private List<Field> idea() {
        List<Field> fields = new ArrayList<>(List.of(
                field("idea", "What is tried, in a few words", Input.LINE),
                field("from", "First day of the first test", Input.DAY),
                field("measures", "What it is meant to move", Input.several(measures())),
                field("members", "Who tries it; nobody ticked means the whole {network}", Input.several(members())),
                field("outcome", "How far it has come", Input.one(said(OUTCOMES))),
                field("direction", "What is expected of the first measure", Input.one(said(DIRECTIONS))),
                field("effect", "By how much, as a number on the chart’s scale", Input.LINE)));
        if (!groups().isEmpty()) {
            fields.add(field("strata", "For whom; nobody ticked means everybody", Input.several(groups())));
        }
        fields.add(field("implemented", "First day in everyday use", Input.DAY));
        fields.add(field("decided", "The day it was adopted, adapted or stopped", Input.DAY));
        fields.add(field("learned", "What was learned, also when it did not work", Input.TEXT));
        return fields;
    }

    private List<Field> annotation() {
        return List.of(
                field("words", "What happened, in a few words", Input.LINE),
                field("on", "On which day", Input.DAY),
                field("member", "Where", Input.one(orAll(members(), "the whole {network}"))),
                field("measure", "For which measure", Input.one(orAll(measures(), "all of them"))));
    }

    private List<Field> posting() {
        return List.of(
                field("kind", "What it is", Input.one(said(KINDS))),
                field("member", "About whom", Input.one(orAll(members(), "the whole {network}"))),
                field("words", "In your words", Input.TEXT),
                field("by", "Who says so", Input.LINE),
                field("on", "On which day", Input.DAY));
    }

    private Field field(String name, String label, Input input) {
        String problem = problems.stream()
                .filter(p -> p.field().equals(name))
                .map(p -> p.sentence(edition.words()))
                .findFirst()
                .orElse("");
        return new Field(name, edition.say(label), values.getOrDefault(name, ""), problem, input);
    }

    private List<Option> said(List<Option> options) {
        return options.stream()
                .map(option -> new Option(option.value(), edition.say(option.name())))
                .toList();
    }

    private List<Option> measures() {
        return edition.config().measures().stream()
                .map(p -> new Option(p.measure().id(), p.measure().name()))
                .toList();
    }

    private List<Option> members() {
        return edition.network().members().stream()
                .map(m -> new Option(m.id(), m.name()))
                .toList();
    }

    private List<Option> groups() {
        return edition.config().strata().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(c -> e.getKey() + ": " + c))
                .map(group -> new Option(group, group))
                .toList();
    }

    private List<Option> orAll(List<Option> options, String all) {
        return Stream.concat(Stream.of(new Option("", edition.say(all))), options.stream())
                .toList();
    }
}
