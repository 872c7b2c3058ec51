package org.networkspc.reports.pack.slides;

import java.awt.Color;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.networkspc.reports.figure.Theme;
import org.networkspc.reports.page.Block;
import org.networkspc.words.Words;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableRow;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** A table of a slide: hairlines between rows, numbers to the right, its first row marked as head. */
final class SlideTable {
    /** "No style, no grid" of office programs. */
    private static final String PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

    private SlideTable() {}

    static void write(XSLFSlide slide, Slide.Grid grid, Words words) {
        XSLFTable table = slide.createTable();
        table.setAnchor(grid.slot().place());
        CTGraphicalObjectFrame frame = (CTGraphicalObjectFrame) table.getXmlObject();
        var named = frame.getNvGraphicFramePr().getCNvPr();
        named.setName(words.say("Table: {0}", grid.table().caption()));
        int rows = grid.table().rows().size();
        named.setDescr(words.say(
                rows == 1 ? "{0}. Columns: {1}. {2} row." : "{0}. Columns: {1}. {2} rows.",
                grid.table().caption(),
                String.join(", ", names(grid.table())),
                rows));
        frame.getNvGraphicFramePr().getNvPr().addNewPh().setIdx(grid.slot().index());
        CTTable xml = table.getCTTable();
        xml.getTblPr().setTableStyleId(PLAIN);
        xml.getTblPr().setFirstRow(true);
        xml.getTblPr().setBandRow(false);
        grid.widths().forEach(width -> xml.getTblGrid().addNewGridCol().setW(Emu.of(width)));
        row(xml, names(grid.table()), grid, 0);
        for (int i = 0; i < grid.table().rows().size(); i++) {
            row(xml, grid.table().rows().get(i), grid, i + 1);
        }
    }

    private static List<String> names(Block.Table table) {
        return table.columns().stream().map(Block.Column::name).toList();
    }

    private static void row(CTTable table, List<String> cells, Slide.Grid grid, int row) {
        CTTableRow xml = table.addNewTr();
        xml.setH(Emu.of(grid.heights().get(row)));
        for (int i = 0; i < cells.size(); i++) {
            cell(xml.addNewTc(), cells.get(i), grid.table().columns().get(i).number(), row == 0);
        }
    }

    private static void cell(CTTableCell cell, String text, boolean number, boolean head) {
        CTTextBody body = cell.addNewTxBody();
        body.addNewBodyPr();
        body.addNewLstStyle();
        Paragraph words = head
                ? new Paragraph(List.of(new Paragraph.Run(text, true, Theme.SOFT)), TableSlides.SIZE, 0)
                : Paragraph.of(text, TableSlides.SIZE, 0);
        SlideText.write(body, List.of(words), 0);
        CTTextParagraph paragraph = body.getPArray(0);
        var properties = paragraph.addNewPPr();
        properties.addNewLnSpc().addNewSpcPct().setVal("110000");
        if (number) {
            properties.setAlgn(STTextAlignType.R);
        }
        CTTableCellProperties look = cell.addNewTcPr();
        look.setMarL((int) Emu.of(TableSlides.CELL_SIDE));
        look.setMarR((int) Emu.of(TableSlides.CELL_SIDE));
        look.setMarT((int) Emu.of(TableSlides.CELL_TOP));
        look.setMarB((int) Emu.of(TableSlides.CELL_TOP));
        line(look.addNewLnB(), head ? Theme.SOFT : Theme.HAIR);
    }

    private static void line(CTLineProperties line, Color color) {
        line.setW((int) Emu.of(0.75));
        SlideText.fill(line.addNewSolidFill(), color);
    }
}
