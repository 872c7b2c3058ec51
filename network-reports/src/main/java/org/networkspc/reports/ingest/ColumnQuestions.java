package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.networkspc.measure.MeasureKind;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.ingest.Meaning.Role;
import org.networkspc.words.Phrase;

/** Every named column as a choice that a person can change; what was guessed is asked. */
final class ColumnQuestions {
    private final ColumnGuesses columns;
    private final NetworkConfig network;
    private final Choices choices;

    ColumnQuestions(ColumnGuesses columns, NetworkConfig network, Choices choices) {
        this.columns = columns;
        this.network = network;
        this.choices = choices;
    }

    /** The meaning of every column, as a person said or as it was found. */
    List<Meaning> settled() {
        List<String> options = options();
        List<Meaning> settled = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            settled.add(columns.header(i).isEmpty() ? columns.of(i) : settled(i, options));
        }
        return settled;
    }

    private Meaning settled(int column, List<String> usual) {
        String header = columns.header(column);
        Meaning found = columns.of(column);
        String key = Choice.COLUMN + header;
        Phrase label = OwnWords.column(header);
        Set<String> all = new LinkedHashSet<>(usual);
        all.add(found.words());
        choices.answer(key).filter(a -> Meaning.of(a).isPresent()).ifPresent(all::add);
        List<String> options = List.copyOf(all);
        boolean guessed = !columns.isSure(column) && found.role() != Role.NOT_USED;
        String words = guessed
                ? choices.guessed(key, label, found.words(), options, question(header, found))
                : choices.seen(key, label, found.words(), options);
        return Meaning.of(words).orElse(found);
    }

    private static Phrase question(String name, Meaning meaning) {
        Phrase header = OwnWords.header(name);
        return switch (meaning.role()) {
            case MEMBER, MEASURE, PERIOD ->
                Phrase.of("Does the column \"{0}\" name the {1}?", header, meaning.phrase());
            case GROUP -> Phrase.of("Does the column \"{0}\" name groups of {1}?", header, meaning.measure());
            default -> Phrase.of("Does the column \"{0}\" hold the {1}?", header, meaning.phrase());
        };
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        options.add(Meaning.NOT_USED.words());
        for (Role role : List.of(Role.MEMBER, Role.MEASURE, Role.PERIOD)) {
            options.add(Meaning.of(role).words());
        }
        Field.NUMBERS.forEach(f -> options.add(Meaning.number(f).words()));
        for (MeasurePlan plan : network.measures()) {
            for (Field field : Field.NUMBERS) {
                boolean summary = field == Field.N || field == Field.MEAN || field == Field.SD;
                if (!summary || plan.measure().kind() == MeasureKind.MEASUREMENT) {
                    options.add(Meaning.number(field).words() + " of "
                            + plan.measure().id());
                }
            }
        }
        network.strata().keySet().forEach(d -> options.add(Meaning.group(d).words()));
        options.add(Meaning.of(Role.TOTAL).words());
        return options;
    }
}
