package org.networkspc.reports.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Text set in lines. */
public final class Text {
    private Text() {}

    /** Lines no wider than {@code width}; a longer word is broken. Never empty. */
    public static List<String> wrap(Font font, String text, double width) {
        return wrap(text, width, part -> Fonts.width(font, part));
    }

    /** Lines no wider than {@code width}; a longer word, such as a file's name, is broken. Never empty. */
    static List<String> wrap(String text, double width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (measure.applyAsDouble(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = broken(word, width, measure, lines);
        }
        lines.add(line);
        return lines;
    }

    /** Adds the full lines of a word that is wider than one; gives what is left of it. */
    private static String broken(String word, double width, ToDoubleFunction<String> measure, List<String> lines) {
        String rest = word;
        while (measure.applyAsDouble(rest) > width && rest.codePointCount(0, rest.length()) > 1) {
            int end = rest.length();
            do {
                end = rest.offsetByCodePoints(end, -1);
            } while (measure.applyAsDouble(rest.substring(0, end)) > width && rest.codePointCount(0, end) > 1);
            int joint = joint(rest.substring(0, end));
            lines.add(rest.substring(0, joint));
            rest = rest.substring(joint);
        }
        return rest;
    }

    /** Where a long word is best parted: behind a sign that joins its pieces, unless the line would stay half empty. */
    private static int joint(String line) {
        int last = line.length();
        while (last > line.length() / 2 && "-_/.".indexOf(line.charAt(last - 1)) < 0) {
            last--;
        }
        return last > line.length() / 2 ? last : line.length();
    }

    /** Cut with an ellipsis where it would be wider. */
    public static String fit(Font font, String text, double width) {
        if (Fonts.width(font, text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && Fonts.width(font, text.substring(0, end).strip() + "…") > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    static void lines(Graphics2D g, Font font, Color color, List<String> lines, double x, double y, double leading) {
        g.setFont(font);
        g.setColor(color);
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), (float) x, (float) (y + i * leading));
        }
    }

    /** With a capital first letter. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
