package org.networkspc.reports.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Network;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the files of a config folder. */
final class ConfigFolder {
    private static final NetworkConfig NOTHING = new NetworkConfig(
            new Network("", "", List.of()),
            Wording.PLAIN,
            List.of(),
            List.of(),
            Logbook.EMPTY,
            new Layouts(List.of(), List.of(), true),
            Map.of());

    private ConfigFolder() {}

    static Loaded<NetworkConfig> read(Path folder) {
        List<RowProblem> problems = new ArrayList<>();
        NetworkConfig network = network(folder.resolve("network.yaml"), problems);
        problems.sort(Comparator.comparingInt(RowProblem::line));
        Loaded<List<ChangeIdea>> ideas = IdeasFile.read(folder.resolve("ideas.csv"), network);
        problems.addAll(ideas.problems());
        Loaded<NotesFile.Notes> notes = NotesFile.read(folder.resolve("notes.csv"), network);
        problems.addAll(notes.problems());
        Logbook logbook = new Logbook(
                ideas.value(), notes.value().annotations(), notes.value().postings());
        return new Loaded<>(network.withLogbook(logbook), problems);
    }

    private static NetworkConfig network(Path file, List<RowProblem> problems) {
        try {
            Node root = new Compose(
                            LoadSettings.builder().setLabel("network.yaml").build())
                    .composeString(Files.readString(file))
                    .orElse(null);
            if (root instanceof MappingNode mapping) {
                return NetworkFile.read(mapping, problems);
            }
            problems.add(syntax(0, "the file holds no settings"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            problems.add(syntax(line, e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(syntax(0, "the file cannot be read as YAML"));
        } catch (NoSuchFileException e) {
            problems.add(syntax(0, "there is no network.yaml in this config folder"));
        } catch (CharacterCodingException e) {
            problems.add(syntax(0, "the file is not UTF-8 text"));
        } catch (IOException e) {
            problems.add(syntax(0, "the file cannot be read (" + e.getMessage() + ")"));
        }
        return NOTHING;
    }

    private static RowProblem syntax(int line, String what) {
        return new RowProblem(line, "", "", Reason.SETTING_SYNTAX, what);
    }
}
