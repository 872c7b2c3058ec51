package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.reports.figure.Theme;

/** Pages take colours and letter sizes from the theme that pictures, print and slides are drawn with. */
class OneThemeTest {
    private static final String SHEET = Html.stylesheet();

    private static Set<String> found(String pattern, String in) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(in);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void theStyleSheetWritesNoColourAndNoLetterSizeOfItsOwn() {
        String rules = SHEET.substring(Theme.css().length()).replaceAll("(?s)/\\*.*?\\*/", "");
        assertEquals(Set.of(), found("(#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)|hsla?\\([^)]*\\))", rules));
        assertEquals(Set.of(), found("font-size: ([0-9.]+(?:rem|px|pt|em))", rules));
    }

    @Test
    void everyNameItUsesIsInTheThemeAndEveryNameOfTheThemeIsUsed() {
        assertEquals(found("--([a-z-]+):", Theme.css()), found("var\\(--([a-z-]+)\\)", SHEET));
    }

    /** WCAG 2.2, 1.4.3: 4.5 to 1 for text; 1.4.11: 3 to 1 for marks. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void coloursStandOutFromTheGround(boolean wash) {
        Color ground = wash ? Theme.WASH : Theme.GROUND;
        for (Color text : List.of(Theme.INK, Theme.SOFT, Theme.TEAL, Theme.BLUE)) {
            assertTrue(contrast(text, ground) >= 4.5, Theme.hex(text) + " has " + contrast(text, ground));
        }
        for (Color mark : List.of(Theme.ORANGE, Theme.BLUE)) {
            assertTrue(contrast(mark, ground) >= 3, Theme.hex(mark) + " has " + contrast(mark, ground));
        }
    }

    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
