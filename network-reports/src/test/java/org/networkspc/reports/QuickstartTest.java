package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.pack.PackFormat;
import picocli.CommandLine;

/** docs/quickstart-pack.md done as it is written: its files saved where it says, its commands run one after the other. */
class QuickstartTest {
    private static final Path PAGE = Path.of("..", "docs", "quickstart-pack.md");
    private static final String START = "network-reports/bin/network-reports ";
    private static final String FOLDER = "my-network";
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SAVED_AS = Pattern.compile("`(" + FOLDER + "/[^`]+\\.(?:yaml|csv))`");
    private static final Pattern LISTED = Pattern.compile("`((?:members/)?[A-Za-z]+\\.[a-z]+)`");

    @TempDir
    private Path folder;

    /** What a command said and how it ended. */
    private record Said(int code, String out, String err) {}

    @Test
    void theStepsLeadToAPack() throws IOException {
        String page = Files.readString(PAGE);
        save(page);
        List<String> commands = commands(page);
        assertEquals("mvn -q -DskipTests package", commands.get(0));
        String readme = Files.readString(Path.of("..", "README.md"));
        assertTrue(readme.contains(commands.get(0)), "README builds in the same way");

        Said check = run(commands.get(1));
        assertEquals(Main.OK, check.code(), check.err());
        assertTrue(check.out().contains(blocks(page, "text").get(0).strip()), check.out());

        Said pack = run(commands.get(2));
        assertEquals(Main.OK, pack.code(), pack.err());
        Path made = folder.resolve(FOLDER).resolve("packs/2024-06");
        List<String> listed = listed(page);
        assertTrue(listed.size() >= 6, listed.toString());
        for (String file : listed) {
            assertTrue(Files.isRegularFile(made.resolve(file)), file);
        }
        for (PackFormat format : PackFormat.values()) {
            assertTrue(Files.isRegularFile(made.resolve("network." + format.extension())), format.name());
        }
        String html = Files.readString(made.resolve("network.html"));
        assertTrue(html.contains("Our three wards") && html.contains("Someone always in sight"), "own words");

        Said again = run(commands.get(3));
        assertEquals(Main.OK, again.code(), again.err());
        Path may = folder.resolve(FOLDER).resolve("packs/2024-05");
        assertTrue(Files.isRegularFile(may.resolve("members/Birch.html")));
        assertFalse(Files.exists(may.resolve("members/Ash.html")));
        assertFalse(Files.readString(may.resolve("network.csv")).contains("2024-06-01"), "June comes later");
    }

    /** The block after each name of a file is what is in it. */
    private void save(String page) throws IOException {
        Matcher names = SAVED_AS.matcher(page);
        int saved = 0;
        while (names.find()) {
            Matcher block = BLOCK.matcher(page);
            boolean found = block.find(names.end());
            if (found && !block.group(1).equals("sh")) {
                Path file = folder.resolve(names.group(1));
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.group(2));
                saved++;
            }
        }
        assertTrue(saved >= 3, saved + " files");
    }

    private static List<String> commands(String page) {
        return blocks(page, "sh").stream().map(String::strip).toList();
    }

    private static List<String> blocks(String page, String language) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Files named in the table of what to look at. */
    private static List<String> listed(String page) {
        List<String> files = new ArrayList<>();
        page.lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> LISTED.matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .map(name -> name.replace("`", ""))
                        .filter(name -> !name.equals("manifest.md"))
                        .forEach(files::add));
        return files;
    }

    private Said run(String command) {
        assertTrue(command.startsWith(START), command);
        String[] args = command.substring(START.length())
                .replace(FOLDER + "/", folder.resolve(FOLDER) + "/")
                .split(" ", -1);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int code = line.execute(args);
            return new Said(code, out + printed.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }
}
