package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.Browser;
import org.networkspc.reports.SmallNetwork;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser: nothing axe objects to, and charts that can be read with the keyboard. */
class BrowserTest {
    private static final String HOME = "/networks/small";
    private static final List<String> PAGES = List.of(
            "",
            "/measures",
            "/measures/falls",
            "/members",
            "/members/C1",
            "/ideas",
            "/ideas/1",
            "/method",
            "/upload",
            "/packs",
            "/none");

    @TempDir
    static Path folder;

    private static Networks networks;
    private static Service service;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.open(folder.resolve("browser"));
        networks = Networks.open(SmallNetwork.writeTo(folder.resolve("network")));
        service = Service.start(networks, 0);
        Client client = new Client(service);
        byte[] csv = SmallNetwork.csv(15).getBytes(StandardCharsets.UTF_8);
        client.accept(HOME + "/upload/accept", client.sendFile(HOME + "/upload", "months.csv", csv));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
        if (service != null) {
            service.close();
            networks.close();
        }
    }

    @Test
    void axeObjectsToNothingOnAnyPage() {
        browser.manage().window().setSize(new Dimension(1280, 900));
        for (String page : PAGES) {
            assertNoViolations(page);
        }
    }

    @Test
    void axeObjectsToNothingAtAPhonesWidth() {
        browser.manage().window().setSize(new Dimension(500, 900));
        for (String page : List.of("", "/measures/falls")) {
            assertNoViolations(page);
        }
    }

    private static void assertNoViolations(String page) {
        browser.get(service.address() + HOME + page);
        assertNoViolations();
    }

    private static void assertNoViolations() {
        Browser.assertNoViolations(browser);
    }

    @Test
    void noPageIsWiderThanAPhone() {
        browser.manage().window().setSize(new Dimension(500, 900));
        for (String page : List.of("", "/measures/falls", "/members/C1", "/ideas", "/ideas/2", "/upload", "/method")) {
            browser.get(service.address() + HOME + page);
            Object over = browser.executeScript(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0L, over, page);
        }
    }

    @Test
    void theArrowKeysWalkOverThePointsOfAChart() {
        browser.manage().window().setSize(new Dimension(1280, 900));
        browser.get(service.address() + HOME + "/measures/falls");
        for (WebElement chart : browser.findElements(By.cssSelector(".picture .wide svg:has(.point)"))) {
            assertEquals(
                    1,
                    chart.findElements(By.cssSelector(".point[tabindex='0']")).size(),
                    "one tab stop a chart");
        }
        List<WebElement> stops = browser.findElements(By.cssSelector(".picture .wide .point[tabindex='0']"));
        browser.executeScript("arguments[0].focus()", stops.get(0));
        browser.switchTo().activeElement().sendKeys(Keys.HOME);
        String first = browser.switchTo().activeElement().getDomAttribute("data-period");
        assertEquals("2023-01-01", first);
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
        assertEquals("2023-02-01", browser.switchTo().activeElement().getDomAttribute("data-period"));
        WebElement tip = browser.findElement(By.className("tip"));
        assertTrue(tip.isDisplayed() && tip.getText().contains("February 2023"), tip.getText());
    }

    @Test
    void aFileGoesInWithTheKeyboardAlone() throws Exception {
        Path file = Files.writeString(
                folder.resolve("next.csv"),
                "member,measure,period,numerator,denominator\n"
                        + SmallNetwork.row("C2", SmallNetwork.FIRST.plusMonths(15), 9, 2000));
        browser.get(service.address() + HOME + "/upload");
        browser.findElement(By.id("file")).sendKeys(file.toString());
        browser.findElement(By.cssSelector(".hand-in button")).sendKeys(Keys.ENTER);
        awaitHeadline("Every row could be read");
        browser.findElement(By.cssSelector(".confirm button")).sendKeys(Keys.ENTER);
        awaitHeadline("Thank you");
    }

    private static String month(int after) {
        return "member,measure,period,numerator,denominator\n"
                + SmallNetwork.row("C2", SmallNetwork.FIRST.plusMonths(after), 9, 2000);
    }

    /** Drags a file over the page and lets it fall, as a file manager does. */
    private static final String DROP = """
        const [name, text, target, last] = arguments;
        const carried = new DataTransfer();
        carried.items.add(new File([text], name, {type: 'text/csv'}));
        if (last) carried.items.add(new File(['x'], 'second.csv', {type: 'text/csv'}));
        const onto = document.querySelector(target);
        let taken = true;
        for (const type of ['dragenter', 'dragover', 'drop']) {
          const event = new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: carried});
          taken = !onto.dispatchEvent(event) && taken;
          if (type === 'dragover') window.over = getComputedStyle(document.querySelector('.drop')).borderStyle;
        }
        return taken;
        """;

    @Test
    void aFileIsDroppedAnywhereOnThePageAndSeenInThreeActions() {
        browser.manage().window().setSize(new Dimension(1280, 900));
        for (String target : List.of(".drop", "#rows", "h1")) {
            browser.get(service.address() + HOME + "/upload");
            Object taken = browser.executeScript(DROP, "dropped.csv", month(17), target, target.equals("h1"));
            assertEquals(true, taken, "the browser would have left the page for a file dropped on " + target);
            assertEquals("solid", browser.executeScript("return window.over"), "the box shows where it goes");
            assertEquals("dashed", browser.findElement(By.className("drop")).getCssValue("border-style"));
            assertEquals(
                    "dropped.csv",
                    browser.executeScript("return [...document.getElementById('file').files].map(f => f.name).join()"));
            assertEquals("Preview", browser.switchTo().activeElement().getText());
            browser.switchTo().activeElement().sendKeys(Keys.ENTER);
            awaitText("Preview of dropped.csv");
            awaitHeadline("Every row could be read");
        }
    }

    @Test
    void aWordDraggedAboutThePageIsNoFile() {
        browser.get(service.address() + HOME + "/upload");
        Object prevented = browser.executeScript("const carried = new DataTransfer();"
                + "carried.setData('text/plain', 'a word');"
                + "return !document.querySelector('#rows').dispatchEvent(new DragEvent('drop',"
                + " {bubbles: true, cancelable: true, dataTransfer: carried}));");
        assertEquals(false, prevented);
    }

    @Test
    void copiedRowsArePastedAndAccepted() {
        browser.get(service.address() + HOME + "/upload");
        browser.executeScript(
                "document.getElementById('rows').value = arguments[0]",
                month(18).replace(',', '\t'));
        browser.findElement(By.cssSelector(".hand-in button")).sendKeys(Keys.ENTER);
        awaitHeadline("Every row could be read");
        browser.findElement(By.cssSelector(".confirm button")).sendKeys(Keys.ENTER);
        awaitHeadline("Thank you");
    }

    /** From the top of the page with the tabulator alone, and no button pressed with anything but the keyboard. */
    @Test
    void everyWayInIsReachedWithTheTabulator() {
        browser.get(service.address() + HOME + "/upload");
        List<String> reached = new ArrayList<>();
        for (int step = 0; step < 25 && !reached.contains("Preview"); step++) {
            new org.openqa.selenium.interactions.Actions(browser)
                    .sendKeys(Keys.TAB)
                    .perform();
            WebElement here = browser.switchTo().activeElement();
            reached.add(here.getTagName().equals("button") ? here.getText() : here.getDomAttribute("id"));
        }
        int file = reached.indexOf("file");
        assertEquals(List.of("file", "rows", "Preview"), reached.subList(file, reached.size()));
    }

    /** Counts what a person does: opening a page, choosing a file or an option, pressing a button. */
    private static final class Actions {
        private int taken;

        void open(String page) {
            taken++;
            browser.get(service.address() + HOME + page);
        }

        void choose(Path file) {
            taken++;
            browser.findElement(By.id("file")).sendKeys(file.toString());
        }

        /** What stands there already needs no action. */
        void select(String field, String option) {
            Select select = new Select(browser.findElement(By.name(field)));
            if (!select.getFirstSelectedOption().getText().equals(option)) {
                taken++;
                select.selectByVisibleText(option);
            }
        }

        void press(String button) {
            press(button, Keys.ENTER);
        }

        void press(String button, Keys key) {
            taken++;
            browser.findElement(By.cssSelector(button)).sendKeys(key);
        }

        void write(String field, String words) {
            taken++;
            browser.findElement(By.cssSelector(field)).sendKeys(words);
        }

        /** A day is written in the order of the browser's own language. */
        void day(String field, String day) {
            taken++;
            browser.executeScript("document.querySelector(arguments[0]).value = arguments[1]", field, day);
        }
    }

    @Test
    void anIdeaIsLoggedInSixActionsAndARefusalStandsBesideItsField() {
        browser.manage().window().setSize(new Dimension(1280, 900));
        Actions actions = new Actions();
        actions.open("/ideas");
        actions.press(".entry summary");
        actions.write("#ideas-idea", "Lamps by every bed");
        actions.write("#ideas-effect", "a lot");
        actions.taken--;
        actions.day("#ideas-from", "2023-08-01");
        actions.press(".entry[open] input[value=falls]", Keys.SPACE);
        actions.press(".entry[open] button");
        awaitHeadline("One field needs a look");
        assertNoViolations();
        assertEquals(
                "ideas-effect-problem",
                browser.findElement(By.id("ideas-effect")).getDomAttribute("aria-describedby"));
        browser.findElement(By.id("ideas-effect")).clear();
        browser.findElement(By.cssSelector(".entry[open] button")).sendKeys(Keys.ENTER);
        awaitText("Thank you, it is written down.");
        awaitText("Lamps by every bed");
        assertEquals(6, actions.taken);
    }

    @Test
    void theFirstMonthTakesSevenActionsAndTheNextFour() throws Exception {
        String header = "Clinic;Month;Slips;Bed days\n";
        Path first = Files.writeString(
                folder.resolve("slips.csv"),
                "Ward report\n\n" + header + "C1;03/05/2024;4;1,900\nAsh Road;04/06/2024;5;1,950\n");
        Actions actions = new Actions();
        actions.open("/upload");
        actions.choose(first);
        actions.press(".hand-in button");
        awaitText("To be answered once");
        actions.select("choice.dates", "day first");
        actions.select("choice.column Slips", "numerator");
        actions.select("choice.column Bed days", "denominator");
        actions.select("choice.name Ash Road", "C1");
        actions.press(".answers button");
        awaitHeadline("Every row could be read");
        actions.press(".confirm button");
        awaitHeadline("Thank you");
        assertEquals(7, actions.taken, "open, choose, preview, two answers, read again, accept");

        Path next = Files.writeString(
                folder.resolve("slips-2.csv"),
                "Ward report\n\n" + header + "C1;05/07/2024;4;1,900\nAsh Road;06/08/2024;5;1,950\n");
        Actions again = new Actions();
        again.open("/upload");
        again.choose(next);
        again.press(".hand-in button");
        awaitHeadline("Every row could be read");
        again.press(".confirm button");
        awaitHeadline("Thank you");
        assertEquals(4, again.taken, "open, choose, preview, accept");
    }

    @Test
    void aLargeFileSaysHowMuchOfItWasSent() throws Exception {
        String row = SmallNetwork.row("C2", SmallNetwork.FIRST.plusMonths(16), 9, 2000)
                .strip();
        Path file = Files.writeString(
                folder.resolve("large.csv"),
                "member,measure,period,numerator,denominator,comment\n" + row + "," + "c ".repeat(100) + "\n"
                        + (row.replace("C2", "Nobody") + "," + "c ".repeat(90) + "\n").repeat(9_000));
        assertTrue(Files.size(file) > 1 << 20);
        browser.get(service.address() + HOME + "/upload");
        browser.executeScript("sessionStorage.setItem('said', '');"
                + "const sending = document.querySelector('.sending');"
                + "new MutationObserver(() => { if (!sending.hidden) sessionStorage.setItem('said',"
                + " sessionStorage.getItem('said') + '|' + sending.textContent.trim()); })"
                + ".observe(sending, {subtree: true, childList: true, attributes: true});");
        browser.findElement(By.id("file")).sendKeys(file.toString());
        browser.findElement(By.cssSelector(".hand-in button")).sendKeys(Keys.ENTER);
        awaitText("Preview of large.csv");
        String said = String.valueOf(browser.executeScript("return sessionStorage.getItem('said')"));
        assertTrue(said.contains("% sent") || said.contains("Reading the file"), said);
    }

    @Test
    void axeObjectsToNothingOnAPreviewWithQuestions() throws Exception {
        Path file = Files.writeString(
                folder.resolve("ask.csv"), "member,month,falls,bed days\nC1,03/05/2024,4,1900\nX,04/06/2024,x5,1950\n");
        browser.get(service.address() + HOME + "/upload");
        browser.findElement(By.id("file")).sendKeys(file.toString());
        browser.findElement(By.cssSelector(".hand-in button")).sendKeys(Keys.ENTER);
        awaitText("To be answered once");
        assertNoViolations();
    }

    private static void awaitText(String words) {
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), words));
    }

    /** A form that was sent gives way to the next page in its own time. */
    private static void awaitHeadline(String words) {
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("h1"), words));
    }
}
