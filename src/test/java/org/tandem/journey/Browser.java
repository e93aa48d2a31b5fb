package org.tandem.journey;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.tandem.shared.Language;

/** Debian's chromium, as a person has it before her: so wide, light or dark, in her language. A missing browser fails the test. */
final class Browser implements AutoCloseable {

    private static final List<String> OPTIONS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** Two of them share two processors with the program, its database and what else is built there. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** @throws IllegalStateException where no chromium is installed, with what to do about it */
    static Browser start() {
        return start(OPTIONS);
    }

    /** With a camera that sees nothing but these pictures (motion JPEG). */
    static Browser startWithCamera(Path film) {
        return start(Stream.concat(OPTIONS.stream(), Stream.of("--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + film)).toList());
    }

    private static Browser start(List<String> options) {
        var program = program();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var launch = new BrowserType.LaunchOptions().setExecutablePath(program).setHeadless(true).setArgs(options);
        return new Browser(playwright, playwright.chromium().launch(launch));
    }

    /** A fresh visitor: no cookies, nothing kept. Close it with its page's context. */
    Page open(int width, ColorScheme scheme, Language language) {
        return visitor(as(width, scheme, language)).newPage();
    }

    /** The same visitor with scripts switched off. */
    Page openWithoutScripts(int width, Language language) {
        return visitor(as(width, ColorScheme.LIGHT, language).setJavaScriptEnabled(false)).newPage();
    }

    /** The same visitor with a screen to touch, and no mouse. */
    Page openWithFinger(int width, Language language) {
        return visitor(as(width, ColorScheme.LIGHT, language).setHasTouch(true).setIsMobile(true)).newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static NewContextOptions as(int width, ColorScheme scheme, Language language) {
        return new NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 1000)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language.locale().toLanguageTag())
                .setTimezoneId("Europe/Warsaw");
    }

    private BrowserContext visitor(NewContextOptions options) {
        var visitor = chromium.newContext(options);
        visitor.setDefaultTimeout(PATIENCE.toMillis());
        return visitor;
    }

    private static Path program() {
        var given = System.getProperty("tandem.test.chromium");
        var candidates = given == null ? onThePath() : Stream.of(Path.of(given));
        return candidates.filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                given == null
                        ? "The browser tests need chromium and found none on the PATH. Install Debian's package chromium, or name the program with -Dtandem.test.chromium=…"
                        : "There is no program at " + given + ", which -Dtandem.test.chromium names."));
    }

    private static Stream<Path> onThePath() {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(name -> Path.of(folder, name)));
    }
}
