package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What was planted in the sample networks stands in words on their pages: a line of {@code planted-stories.txt} for each sentence, with
 * the story it tells, the page, and the words.
 */
class PlantedStoriesTest {
    private static final Map<String, String> PAGES = new HashMap<>();
    private static Networks networks;
    private static Service service;
    private static Client client;

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        networks = Networks.open(FilledSamples.in(folder, Map.of()));
        service = Service.start(networks, 0);
        client = new Client(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        networks.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/planted-stories.txt", delimiter = '|', quoteCharacter = '\0')
    void thePageTellsIt(String story, String page, String words) {
        String text = PAGES.computeIfAbsent(page, PlantedStoriesTest::text);
        assertTrue(
                text.contains(words), () -> story + ": \"" + words + "\" is not on " + page + ", which says " + text);
    }

    /** What a reader sees of a page, without pictures. */
    private static String text(String page) {
        return client.get("/networks/" + page)
                .body()
                .replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }
}
