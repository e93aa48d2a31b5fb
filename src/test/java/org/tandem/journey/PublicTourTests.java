package org.tandem.journey;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever only reads comes to pages that are in order, and searches them. */
class PublicTourTests extends Tour {

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void everyPublicPageIsInOrder(int number) {
        var way = Way.ALL.get(number);
        var page = browser.open(way.width(), way.scheme(), way.language());
        var walk = new Walk(page, origin(), way, "nobody");
        assertThat(walk.from("/" + way.language().code())).isEmpty();
        assertThat(walk.kinds()).as("kinds of pages").isGreaterThan(7);
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"0, partnerstwami", "1, Partnerschaften", "2, partnerships"})
    void searchIsInOrderAndOffersTitlesAsOneTypes(int number, String word) {
        var way = Way.ALL.get(number);
        var page = browser.open(way.width(), way.scheme(), way.language());
        var at = origin() + "/" + way.language().code();
        for (var path : List.of("/search", "/search?q=*", "/search?q=" + word, "/search?kind=FILM&q=" + word,
                "/search?q=qqqqqq")) {
            page.navigate(at + path);
            Sight.check(page, "search" + path.replaceAll("[^a-z]+", "_"), way.scheme());
        }
        page.navigate(at + "/search");
        page.locator("#words").pressSequentially(word.substring(0, 5));
        page.locator("#words-offered option").first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForNavigation(() -> page.locator("#words").press("Enter"));
        assertThat(page.url()).isEqualTo(at + "/search?q=" + word.substring(0, 5));
        page.context().close();
    }
}
