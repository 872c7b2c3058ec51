package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
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
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = onPath("chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && driver.isPresent(),
                "skipped: no Chromium with chromedriver is installed on this machine; .ci/run installs both");
        networks = Networks.open(SmallNetwork.writeTo(folder.resolve("network")));
        service = Service.start(networks, 0);
        Client client = new Client(service);
        byte[] csv = SmallNetwork.csv(15).getBytes(StandardCharsets.UTF_8);
        client.accept(HOME + "/upload/accept", client.sendFile(HOME + "/upload", "months.csv", csv));
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.get().toString())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("browser"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get().toFile())
                        .build(),
                options);
        browser.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(1));
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
        List<Rule> violations = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(browser)
                .getViolations();
        assertEquals(
                List.of(),
                violations.stream().map(v -> v.getId() + ": " + v.getNodes()).toList(),
                page);
    }

    @Test
    void noPageIsWiderThanAPhone() {
        browser.manage().window().setSize(new Dimension(500, 900));
        for (String page : List.of("", "/measures/falls", "/members/C1", "/upload", "/method")) {
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
        List<WebElement> stops = browser.findElements(By.cssSelector(".picture .wide .point[tabindex='0']"));
        assertEquals(1, stops.size(), "one tab stop for the whole chart");
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

    /** A form that was sent gives way to the next page in its own time. */
    private static void awaitHeadline(String words) {
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .ignoring(StaleElementReferenceException.class)
                .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("h1"), words));
    }

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name ->
                        Stream.of(path.split(java.io.File.pathSeparator)).map(dir -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
