package org.networkspc.reports.pack.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.networkspc.reports.page.Block;

/** A sheet to write on, as a table whose last column is empty: to be filled in during the meeting. */
final class SheetSlides {
    private static final String BOX = "☐ ";
    private static final String BETWEEN = "   ";

    private SheetSlides() {}

    static List<Slide> of(String kicker, String title, Block.Sheet sheet) {
        boolean told = sheet.entries().stream().anyMatch(e -> !about(e).isEmpty());
        List<String> choices = sheet.entries().stream()
                .flatMap(entry -> entry.choices().stream())
                .distinct()
                .toList();
        String blanks = sheet.entries().stream()
                .flatMap(entry -> entry.blanks().stream())
                .distinct()
                .collect(Collectors.joining(" · "));
        List<Block.Column> columns = new ArrayList<>();
        if (told) {
            columns.add(Block.Column.text(sheet.heading()));
        }
        if (!choices.isEmpty()) {
            columns.add(Block.Column.text(String.join(" · ", choices)));
        }
        columns.add(Block.Column.text(blanks));
        List<List<String>> rows = sheet.entries().stream()
                .map(entry -> row(entry, told, !choices.isEmpty()))
                .toList();
        Block.Table table = new Block.Table(sheet.heading(), columns, rows, false);
        List<Slide> slides = new ArrayList<>(TableSlides.toWriteOn(kicker, title, table));
        if (!sheet.saying().isEmpty()) {
            slides.addAll(TableSlides.with(slides.remove(slides.size() - 1), sheet.saying()));
        }
        return slides;
    }

    private static List<String> row(Block.SheetEntry entry, boolean told, boolean choices) {
        List<String> row = new ArrayList<>();
        if (told) {
            row.add(about(entry));
        }
        if (choices) {
            row.add(entry.choices().stream().map(c -> BOX + c).collect(Collectors.joining(BETWEEN)));
        }
        row.add("");
        return row;
    }

    private static String about(Block.SheetEntry entry) {
        return Stream.concat(Stream.of(entry.about()), entry.sentences().stream())
                .filter(words -> !words.isEmpty())
                .map(words -> words.endsWith(".") || words.endsWith("?") ? words : words + ".")
                .collect(Collectors.joining(" "));
    }
}
