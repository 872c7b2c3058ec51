package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.Browser;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Routes;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;

/** The HTML of a pack opened from a folder, as from a file share: in a real browser, without any server. */
class SingleFileTest {
    private static final List<String> FILES = List.of("network.html", "members/C1.html");
    private static final int PHONE = 500;
    private static final int DESK = 1280;

    @TempDir
    static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void write() throws Exception {
        browser = Browser.open(folder.resolve("browser"));
        Path network = SmallNetwork.writeTo(folder.resolve("network"));
        try (Intake intake = Intake.open(network, () -> Instant.parse("2025-03-12T09:00:00Z"))) {
            byte[] csv = SmallNetwork.csv(24).getBytes(StandardCharsets.UTF_8);
            intake.accept(intake.preview("months.csv", csv), "");
            Edition edition = new Edition(intake.config(), intake.pool(), "12 March 2025", Routes.NONE);
            PackPlan plan = PackPlan.of(edition, List.of(), "test", member -> true);
            Manifest.Header header = new Manifest.Header("small", "12 March 2025", "2024-12", "test");
            new ChartPack(plan, Set.of(PackFormat.HTML), header, List.of()).writeTo(folder.resolve("pack"), done -> {});
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static void open(String file, int width) {
        browser.manage().window().setSize(new Dimension(width, 900));
        browser.get(folder.resolve("pack").resolve(file).toUri().toString());
    }

    @Test
    void nothingElseIsAskedForAndNothingIsComplainedAbout() {
        for (String file : FILES) {
            open(file, DESK);
            Object asked = browser.executeScript("return performance.getEntriesByType('resource')"
                    + ".map(entry => entry.name).filter(name => !name.startsWith('data:'))");
            assertEquals(List.of(), asked, file);
            assertEquals(List.of(), browser.manage().logs().get(LogType.BROWSER).getAll(), file);
        }
    }

    @Test
    void axeObjectsToNothingAndNoFileIsWiderThanAPhone() {
        for (String file : FILES) {
            open(file, DESK);
            Browser.assertNoViolations(browser);
            open(file, PHONE);
            Browser.assertNoViolations(browser);
            assertEquals(
                    0L,
                    browser.executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                    file);
        }
    }

    @Test
    void aPointTellsItsNumbersUnderThePointerAndUnderTheArrowKeys() {
        open("members/C1.html", DESK);
        List<WebElement> points = browser.findElements(By.cssSelector(".picture .wide .point[data-period]"));
        new Actions(browser)
                .scrollToElement(points.get(3))
                .moveToElement(points.get(3))
                .perform();
        WebElement tip = browser.findElement(By.className("tip"));
        assertTrue(tip.isDisplayed() && tip.getText().contains("April 2023"), tip.getText());
        browser.executeScript("arguments[0].focus()", points.get(points.size() - 1));
        browser.switchTo().activeElement().sendKeys(Keys.HOME, Keys.ARROW_RIGHT);
        assertTrue(tip.isDisplayed() && tip.getText().contains("February 2023"), tip.getText());
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertFalse(tip.isDisplayed());
    }

    @Test
    void everyChartOfALineHasItsTable() {
        for (String file : FILES) {
            open(file, DESK);
            for (WebElement page : browser.findElements(By.cssSelector(".sheet"))) {
                int charts = page.findElements(By.cssSelector(".picture .wide svg:has(.point)"))
                        .size();
                int tables = page.findElements(By.cssSelector("details.table")).size();
                assertTrue(tables >= charts, file + ": " + page.getAccessibleName());
            }
        }
    }

    @Test
    void theContentsLeadToEveryPart() {
        open("network.html", DESK);
        List<WebElement> links = browser.findElements(By.cssSelector(".contents a"));
        assertEquals(browser.findElements(By.cssSelector(".sheet")).size(), links.size());
        WebElement last = links.get(links.size() - 1);
        last.click();
        String fragment = browser.getCurrentUrl().replaceAll(".*#", "");
        assertEquals(
                last.getText(),
                browser.findElement(By.id(fragment)).getAccessibleName(),
                "the link leads to the part it names");
    }
}
