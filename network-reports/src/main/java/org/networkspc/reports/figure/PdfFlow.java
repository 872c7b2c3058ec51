package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the pieces of a part on pages: what leads stands with what follows, pictures are made a little taller or lower so
 * that a part needs as few pages as it can and fills them, and a part that fits whole below the one before stays there.
 */
final class PdfFlow {
    private static final double[] STRETCHES = {1.3, 1.2, 1.1, 1, 0.9, 0.8};
    /** What makes a part fit on a single page may be lower still. */
    private static final double[] LOWER = {0.77, 0.74, 0.7};

    private static final double LEAST_BELOW = 0.9;
    /** A page filled less than this may take the next part: its pictures are not made taller. */
    private static final double LEAVES_ROOM = 0.75;

    /** A page filled less than this is not left for the next part. */
    private static final double NEARLY_EMPTY = 0.4;

    private static final double BETWEEN_PARTS = 30;

    private final PdfPaper paper;

    PdfFlow(PdfPaper paper) {
        this.paper = paper;
    }

    private record Placed(PdfPiece piece, double y) {}

    private record Plan(List<List<Placed>> pages, double end, double stretch) {}

    /** @param alone whether the part begins a page of its own */
    void part(List<PdfItem> items, boolean alone) {
        List<List<PdfItem>> groups = groups(items);
        boolean below = !alone && !paper.isFresh() && fitsBelow(groups);
        if (below) {
            paper.rule(Theme.HAIR, PdfPaper.LEFT, paper.y() + BETWEEN_PARTS / 2, PdfPaper.INNER);
        } else if (!paper.isFresh()) {
            paper.newPage();
        }
        draw(best(groups, below ? paper.y() + BETWEEN_PARTS : PdfPaper.TOP));
    }

    /** Whole, or with its beginning where the page would stay nearly empty. */
    private boolean fitsBelow(List<List<PdfItem>> groups) {
        double from = paper.y() + BETWEEN_PARTS;
        boolean empty = paper.y() < filled(NEARLY_EMPTY);
        List<List<PdfItem>> least = empty ? groups.subList(0, Math.min(2, groups.size())) : groups;
        Plan plan = plan(least, from, LEAST_BELOW);
        return plan.pages().size() == 1 && plan.end() <= PdfPaper.END;
    }

    private static double filled(double share) {
        return PdfPaper.TOP + share * (PdfPaper.END - PdfPaper.TOP);
    }

    private static Plan best(List<List<PdfItem>> groups, double from) {
        Plan best = plan(groups, from, STRETCHES[0]);
        for (double stretch : STRETCHES) {
            Plan plan = plan(groups, from, stretch);
            if (plan.pages().size() < best.pages().size()) {
                best = plan;
            }
        }
        if (best.pages().size() == 1 && best.end() < filled(LEAVES_ROOM)) {
            return plan(groups, from, 1);
        }
        for (double stretch : LOWER) {
            Plan single = plan(groups, from, stretch);
            if (best.pages().size() == 2 && single.pages().size() == 1) {
                return single;
            }
        }
        return best;
    }

    /** Runs of items that stand on one page: those that lead, and the one that follows. */
    private static List<List<PdfItem>> groups(List<PdfItem> items) {
        List<List<PdfItem>> groups = new ArrayList<>();
        List<PdfItem> group = new ArrayList<>();
        for (PdfItem item : items) {
            group.add(item);
            if (!item.leads()) {
                groups.add(group);
                group = new ArrayList<>();
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private static Plan plan(List<List<PdfItem>> groups, double from, double stretch) {
        List<List<Placed>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        double y = from;
        for (List<PdfItem> group : groups) {
            double height = PdfItem.height(group, stretch) + group.get(0).above(stretch);
            boolean fresh = pages.get(pages.size() - 1).isEmpty() && y <= PdfPaper.TOP;
            if (!fresh && y + height > PdfPaper.END) {
                pages.add(new ArrayList<>());
                y = PdfPaper.TOP;
            }
            for (PdfItem item : group) {
                y = place(pages, item, y, stretch);
            }
        }
        return new Plan(pages, y, stretch);
    }

    private static double place(List<List<Placed>> pages, PdfItem item, double from, double stretch) {
        double y = from;
        double height = item.piece().height(stretch);
        boolean fresh = pages.get(pages.size() - 1).isEmpty();
        if (!fresh && y + item.above(stretch) + height > PdfPaper.END) {
            pages.add(new ArrayList<>());
            fresh = true;
            y = PdfPaper.TOP;
        }
        List<Placed> page = pages.get(pages.size() - 1);
        if (fresh && item.again().isPresent()) {
            page.add(new Placed(item.again().get(), y));
            y += item.again().get().height(stretch);
        } else if (!fresh) {
            y += item.above(stretch);
        }
        page.add(new Placed(item.piece(), y));
        return y + height;
    }

    private void draw(Plan plan) {
        for (int i = 0; i < plan.pages().size(); i++) {
            if (i > 0) {
                paper.continued();
            }
            plan.pages().get(i).forEach(p -> p.piece().draw(paper, PdfPaper.LEFT, p.y(), plan.stretch()));
        }
        paper.moveTo(plan.end());
    }
}
