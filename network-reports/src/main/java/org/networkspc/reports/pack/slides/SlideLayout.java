package org.networkspc.reports.pack.slides;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.words.Phrase;

/** The layouts of a pack, 16:9. Sizes are in pt. */
enum SlideLayout {
    TITLE("Title"),
    CHART("Finding and chart"),
    CHART_AND_WORDS("Chart and words"),
    PANELS("Equal panels"),
    WORDS("Words"),
    TABLE("Table"),
    METHOD("Method");

    static final int WIDTH = 960;
    static final int HEIGHT = 540;
    static final double MARGIN = 40;
    static final double FULL = WIDTH - 2 * MARGIN;
    /** Where the footers begin. */
    static final double FOOT = 506;

    /** Letters are never smaller. */
    static final int SMALLEST = 12;

    private static final double TOP = 128;
    /** Where charts and words end. */
    static final double BOTTOM = 494;

    private static final double SIDE_X = 690;
    private static final double SIDE = WIDTH - MARGIN - SIDE_X;
    private static final double GUTTER = 36;
    private static final double HALF = (FULL - GUTTER) / 2;
    private static final int PER_ROW = 3;
    private static final int PANEL_SLOTS = 6;
    private static final double PANEL_GAP = 26;
    private static final double PANELS_TOP = 156;

    static final Slot KICKER = Slot.at(12, "Kicker", MARGIN, 24, FULL, 20, 14);
    static final Slot TITLE_SLOT = Slot.at(0, "Title", MARGIN, 44, FULL, 74, 28);
    static final Slot COVER_TITLE = Slot.at(0, "Title", MARGIN + 32, 170, 760, 110, 44);
    static final Slot COVER_KICKER = Slot.at(12, "Kicker", MARGIN + 32, 138, 760, 26, 18);
    static final Slot COVER_WORDS = Slot.at(13, "What this is", MARGIN + 32, 296, 760, 90, 18);
    static final Slot WIDE_CHART = Slot.at(13, "Chart", MARGIN - 4, TOP - 4, FULL + 8, 300);
    static final Slot BELOW = Slot.at(15, "Words below", MARGIN, 440, FULL, 56, 14);
    static final Slot SIDE_CHART = Slot.at(13, "Chart", MARGIN - 4, TOP - 4, SIDE_X - MARGIN - 20, BOTTOM - TOP + 4);
    static final Slot SIDE_WORDS = Slot.at(14, "Words beside", SIDE_X, TOP, SIDE, BOTTOM - TOP, 14);
    static final Slot SAYING = Slot.at(14, "Saying", MARGIN, 116, FULL, 34, 14);
    static final Slot LEFT = Slot.at(13, "Words left", MARGIN, TOP, HALF, BOTTOM - TOP, 14);
    static final Slot RIGHT = Slot.at(14, "Words right", MARGIN + HALF + GUTTER, TOP, HALF, BOTTOM - TOP, 14);
    static final Slot TABLE_SLOT = Slot.at(13, "Table", MARGIN, TOP, FULL, BOTTOM - TOP);

    private final String title;

    SlideLayout(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Slot titleSlot() {
        return this == TITLE ? COVER_TITLE : TITLE_SLOT;
    }

    /** What stands on the layout beside its title and footers, in reading order. */
    List<Slot> slots() {
        return switch (this) {
            case TITLE -> List.of(COVER_KICKER, COVER_WORDS);
            case CHART -> List.of(KICKER, WIDE_CHART, BELOW);
            case CHART_AND_WORDS -> List.of(KICKER, SIDE_CHART, SIDE_WORDS);
            case PANELS -> panels();
            case WORDS -> List.of(KICKER, LEFT, RIGHT);
            case TABLE -> List.of(KICKER, TABLE_SLOT);
            case METHOD -> List.of(KICKER, column(LEFT), column(RIGHT));
        };
    }

    /** A column of small letters. */
    static Slot column(Slot slot) {
        return new Slot(slot.index(), slot.name(), slot.place(), SMALLEST);
    }

    private static List<Slot> panels() {
        List<Slot> slots = new ArrayList<>(List.of(KICKER, SAYING));
        for (int k = 0; k < PANEL_SLOTS; k++) {
            Slot whole = panel(k, PANEL_SLOTS);
            slots.add(panelWords(k, whole));
            slots.add(panelChart(k, whole));
        }
        return slots;
    }

    static int panelsAtMost(boolean wordsBelow) {
        return wordsBelow ? PER_ROW : PANEL_SLOTS;
    }

    /** All of one panel: one row for up to three, else two; as wide as two or three in a row. */
    static Slot panel(int k, int count) {
        int rows = count > PER_ROW ? 2 : 1;
        int columns = Math.max(2, Math.min(PER_ROW, count));
        double width = (FULL - (columns - 1) * PANEL_GAP) / columns;
        double top = PANELS_TOP;
        double height = rows == 1 ? Math.min(BOTTOM - top, 330) : (BOTTOM - top - 14) / 2;
        double x = MARGIN + k % columns * (width + PANEL_GAP);
        double y = top + k / columns * (height + 14);
        return Slot.at(0, "Panel", x, y, width, height, SMALLEST);
    }

    /** The words at the head of a panel. */
    static Slot panelWords(int k, Slot whole) {
        return new Slot(20 + k, Phrase.of("Panel {0} words", k + 1), whole.place(), SMALLEST)
                .at(whole.place().getX(), whole.place().getY(), whole.width(), 54);
    }

    static Slot panelChart(int k, Slot whole) {
        return new Slot(30 + k, Phrase.of("Panel {0} chart", k + 1), whole.place(), 0)
                .at(whole.place().getX(), whole.place().getY() + 54, whole.width(), whole.height() - 54);
    }
}
