package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.reports.ingest.Choice.State;
import org.networkspc.words.Phrase;

/** The choices made while a file is read, in the order they were made; answers of a person go first. */
final class Choices {
    /** Most choices a person is shown; a file that leaves more open is better corrected. */
    private static final int MOST = 1_000;

    private final FileAnswers answers;
    private final Map<String, Choice> made = new LinkedHashMap<>();

    Choices(FileAnswers answers) {
        this.answers = answers;
    }

    /** What the file says itself. */
    String seen(String key, Phrase label, String value, List<String> options) {
        return settle(key, label, value, options, State.SEEN, Phrase.NONE);
    }

    /** What is likely, with the question to ask; without a guess the question stays open. */
    String guessed(String key, Phrase label, String value, List<String> options, Phrase question) {
        return settle(key, label, value, options, value.isEmpty() ? State.OPEN : State.GUESSED, question);
    }

    private String settle(String key, Phrase label, String value, List<String> options, State state, Phrase question) {
        Optional<String> answer = answers.to(key).filter(a -> options.isEmpty() || options.contains(a));
        Choice choice = answer.isPresent()
                ? new Choice(key, label, answer.get(), options, State.ANSWERED, question)
                : new Choice(key, label, value, options, state, question);
        if (made.size() < MOST || made.containsKey(key)) {
            made.put(key, choice);
        }
        return choice.value();
    }

    /** What a person said, whatever the options. */
    Optional<String> answer(String key) {
        return answers.to(key);
    }

    List<Choice> made() {
        return List.copyOf(made.values());
    }

    List<String> questions() {
        List<String> questions = new ArrayList<>();
        made.values().stream()
                .filter(Choice::isAsked)
                .map(c -> c.question().toString())
                .forEach(questions::add);
        return questions;
    }
}
