package org.tandem.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import org.tandem.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is looked for on every page: axe finds nothing, nothing is wider than the screen, nothing failed to load. Axe judges how a page
 * is built: one that is built like another, and is looked at in the same way, is not shown to it again, nor is a picture taken. On a
 * screen of the middle width a page is built as on a narrow one: only its room is judged there.
 */
final class Sight {

    private static final String BUILT = Sources.text(Path.of("src/test/resources/journey/built.js"));
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private Sight() {}

    /** Everything at once, and a picture of it in {@code target/tour}. */
    static void check(Page page, String name, ColorScheme scheme) {
        assertThat(problems(page, name, scheme)).isEmpty();
    }

    /** What is wrong with the page as it stands, of which a picture is taken. */
    static List<String> problems(Page page, String name, ColorScheme scheme) {
        var problems = Stream.concat(tooWide(page), brokenWords(page));
        if (SEEN.add(page.viewportSize().width + scheme.name() + page.evaluate(BUILT))) {
            picture(page, name, scheme);
            if (page.viewportSize().width != Way.MIDDLE) problems = Stream.concat(problems, foundByAxe(page));
        }
        return problems.map(problem -> problem + "\n    at " + page.url()).toList();
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

    /** The whole page, in {@code target/tour}. */
    static void picture(Page page, String name, ColorScheme scheme) {
        var file = Path.of("target", "tour",
                name + "-" + page.viewportSize().width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".jpeg");
        var whole = new Page.ScreenshotOptions().setPath(file).setFullPage(true).setType(ScreenshotType.JPEG).setQuality(70);
        try {
            page.screenshot(whole);
        } catch (PlaywrightException e) {
            // a browser that is short of time gives up on a picture now and then; one that is broken does so twice
            page.screenshot(whole);
        }
    }

    private static Stream<String> foundByAxe(Page page) {
        // to describe all that is in order as well would take longer than to find what is not
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(violations).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n" + rule.getNodes().stream()
                        .map(node -> "    " + node.getHtml() + "\n    " + node.getFailureSummary())
                        .collect(Collectors.joining("\n")));
    }

    /** A table's head that is so narrow that a word goes on in the next line. */
    private static Stream<String> brokenWords(Page page) {
        var broken = (String) page.evaluate("""
                () => [...document.querySelectorAll('main th')].flatMap(head => {
                  const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT), found = [];
                  while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\d]+/gu)) {
                    const range = document.createRange();
                    range.setStart(texts.currentNode, word.index);
                    range.setEnd(texts.currentNode, word.index + word[0].length);
                    if (new Set([...range.getClientRects()].map(it => Math.round(it.top))).size > 1) found.push(word[0]);
                  }
                  return found;
                }).slice(0, 5).join(', ')
                """);
        return broken.isEmpty() ? Stream.of() : Stream.of("broken at " + page.viewportSize().width + " px: " + broken);
    }

    private static Stream<String> tooWide(Page page) {
        var tooWide = (String) page.evaluate("""
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? '' :
                  [...document.querySelectorAll('main *')].filter(it => it.getBoundingClientRect().right > innerWidth + 1)
                    .slice(0, 3).map(it => it.outerHTML.slice(0, 160)).join('\\n') || 'something'
                """);
        return tooWide.isEmpty() ? Stream.of() : Stream.of("wider than " + page.viewportSize().width + " px: " + tooWide);
    }
}
