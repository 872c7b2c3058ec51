package org.networkspc.reports.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Text set in lines. */
final class Text {
    private Text() {}

    static List<String> wrap(Font font, String text, double width) {
        return wrap(text, width, part -> Fonts.width(font, part));
    }

    /** Lines no wider than {@code width}; a single longer word stands alone. Never empty. */
    static List<String> wrap(String text, double width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && measure.applyAsDouble(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Cut with an ellipsis where it would be wider. */
    static String fit(Font font, String text, double width) {
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
    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
