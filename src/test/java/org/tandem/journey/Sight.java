package org.tandem.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/** What is looked for on every page: axe finds nothing, nothing is wider than the screen, nothing failed to load. */
final class Sight {

    private Sight() {}

    /** Everything at once, and a picture of it in {@code target/tour}. */
    static void check(Page page, String name, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions().setPath(picture(page, name, scheme)).setFullPage(true));
        axeFindsNothing(page);
        nothingIsWiderThanTheScreen(page);
    }

    /** What fails on the page from now on: scripts, and whatever it loads; a page itself may be one that says no. */
    static List<String> failuresOf(Page page) {
        var failures = new ArrayList<String>();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().startsWith("Failed to load resource"))
                failures.add(said.text() + " at " + page.url());
        });
        page.onPageError(failures::add);
        page.onResponse(answer -> {
            if (answer.status() >= (answer.request().isNavigationRequest() ? 500 : 400))
                failures.add(answer.status() + " for " + answer.url());
        });
        return failures;
    }

    static void axeFindsNothing(Page page) {
        var found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n" + rule.getNodes().stream()
                        .map(node -> "    " + node.getHtml() + "\n    " + node.getFailureSummary())
                        .collect(Collectors.joining("\n")))
                .toList();
        assertThat(found).as("what axe finds at " + page.url()).isEmpty();
    }

    static void nothingIsWiderThanTheScreen(Page page) {
        var tooWide = page.evaluate("""
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? '' :
                  [...document.querySelectorAll('main *')].filter(it => it.getBoundingClientRect().right > innerWidth + 1)
                    .slice(0, 3).map(it => it.outerHTML.slice(0, 160)).join('\\n') || 'something'
                """);
        assertThat(tooWide).as("wider than " + page.viewportSize().width + " px at " + page.url()).isEqualTo("");
    }

    private static Path picture(Page page, String name, ColorScheme scheme) {
        return Path.of("target", "tour",
                name + "-" + page.viewportSize().width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
    }
}
