package org.networkspc.reports.pack.slides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.TypedNetwork;
import org.networkspc.reports.pack.LibreOffice;
import org.networkspc.reports.pack.PackPlan;
import org.networkspc.reports.page.Edition;

/** Three hospitals with long names and five years of months, typed here, so that every number on a slide is known. */
class SlidesByHandTest {
    private static final YearMonth FIRST = YearMonth.of(2020, 1);
    private static final int MONTHS = 60;
    /** Of the first hospital: not reported. */
    private static final int GAP = 7;

    private static final String YAML = """
        network: lang
        name: Versorgungsverbund Nordwestmecklenburg und Umgebung
        wording: {member: hospital, members: hospitals, audience: shown to members}
        aims:
          - {measure: sturz, target: 3.0, by: 2026-03-31, sentence: "Fewer than 3.0 falls by March 2026"}
        measures:
          - id: sturz
            name: Sturzereignisse mit Verletzungsfolge auf geriatrischen Stationen je 1.000 Belegungstage
            kind: rate
            per: 1000
            improvement: decrease
            role: outcome
            level: whole-population
            cadence: month
            lag: 0
        members:
          - {id: A, name: Akademisches Lehrkrankenhaus der Universitätsmedizin Schwerin-Süd}
          - {id: B, name: Kreiskrankenhaus Grevesmühlen-Schönberg gemeinnützige GmbH}
          - {id: C, name: Fachkrankenhaus für Geriatrische Frührehabilitation Wismar}
        """;

    private static Edition edition;
    private static PackPlan plan;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < MONTHS; month++) {
            for (String member : List.of("A", "B", "C")) {
                if (!(member.equals("A") && month == GAP)) {
                    rows.append(member + ",sturz," + FIRST.plusMonths(month) + "," + falls(month) + ",2400\n");
                }
            }
        }
        edition = TypedNetwork.edition(folder, YAML, rows.toString());
        plan = PackPlan.of(edition, List.of(), "test", m -> true);
    }

    /** Eleven or so, then seven or so. */
    private static int falls(int month) {
        return (month < 40 ? 9 : 5) + month * 7 % 5;
    }

    private static byte[] slides(PackPlan.Part part) {
        return SlidePack.write(part.title(), part.pages(), ChartStyle.NATIVE);
    }

    @Test
    void theWorkbookHoldsWhatWasReportedAndAnEmptyCellWhereNothingWas() throws IOException {
        OfficeFile file = OfficeFile.of(slides(plan.member(plan.members().get(0))));
        byte[] book = Optional.ofNullable(file.parts().get("ppt/embeddings/numbers1.xlsx"))
                .orElseThrow();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int values = column(sheet, "Sturzereignisse mit Verletzungsfolge");
            for (int month = 0; month < MONTHS; month++) {
                Row row = sheet.getRow(month + 1);
                assertEquals(
                        FIRST.plusMonths(month).atDay(1),
                        row.getCell(0).getLocalDateTimeCellValue().toLocalDate());
                if (month == GAP) {
                    row.forEach(cell -> assertEquals(0, cell.getColumnIndex(), "only its date"));
                } else {
                    double expected = 1000.0 * falls(month) / 2400;
                    assertEquals(expected, row.getCell(values).getNumericCellValue(), 1e-12 * expected);
                }
            }
        }
        String chart = file.text("ppt/charts/chart1.xml");
        assertTrue(chart.contains("<c:dispBlanksAs val=\"gap\"/>"));
        assertTrue(!chart.contains("<c:v>0</c:v>"), "missing is never zero");
    }

    private static int column(XSSFSheet sheet, String name) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().startsWith(name)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column begins with " + name);
    }

    @Test
    void anotherProgramShowsEverySlideAndNothingBeyondItsEdges(@TempDir Path folder) throws IOException {
        PackPlan.Part part = plan.network();
        Path file = Files.write(folder.resolve("network.pptx"), slides(part));
        List<Slide> slides = SlidePlan.of(part.title(), part.pages());
        try (PDDocument pdf =
                Loader.loadPDF(LibreOffice.converted(file, "pdf", folder).toFile())) {
            assertEquals(slides.size(), pdf.getNumberOfPages());
            for (int i = 0; i < slides.size(); i++) {
                Edges edges = new Edges();
                edges.setStartPage(i + 1);
                edges.setEndPage(i + 1);
                String text = edges.getText(pdf).replaceAll("\\s+", " ");
                String title = slides.get(i).title();
                assertTrue(text.replace(" ", "").contains(title.replace(" ", "")), title + " in " + text);
                assertEquals(List.of(), edges.beyond, title);
            }
        }
    }

    /** Letters outside the slide, or between the words and the footers. */
    private static final class Edges extends PDFTextStripper {
        private final List<String> beyond = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            super.processTextPosition(text);
            double y = text.getYDirAdj();
            boolean footer = y > SlideLayout.FOOT;
            boolean between = y > SlideLayout.BOTTOM + 4 && !footer;
            boolean below = y > SlideLayout.HEIGHT - 10;
            boolean right = text.getXDirAdj() + text.getWidthDirAdj() > SlideLayout.WIDTH - 20;
            if (between || below || right) {
                beyond.add(text.getUnicode() + " at " + text.getXDirAdj() + ", " + y);
            }
        }
    }
}
