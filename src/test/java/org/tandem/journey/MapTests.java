package org.tandem.journey;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Crowd;
import org.tandem.Given;
import org.tandem.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A visitor finds partnerships by where they are: with a mouse, with keys alone, and in a browser that runs no scripts. */
@Journey
class MapTests {

    private static final String ITEMS = "items => items.map(it => it.dataset.item).sort()";
    private static final String NUMBERS = """
            pins => pins.map(it => {
              const { x, y, width, height } = it.getBoundingClientRect()
              const map = document.getElementById('map').getBoundingClientRect()
              return [Number(it.textContent.match(/\\d+/)[0]), x - map.x + width / 2, y - map.y + height / 2]
            })""";

    static Browser browser;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate together;

    @LocalServerPort
    int port;

    private String map;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void partnershipsBetweenThreeTowns() {
        var crowd = Objects.requireNonNull(together.execute(_ -> Crowd.of(24, given, jdbc)));
        var edition = crowd.edition().id().value();
        jdbc.sql(
                "update organisation set municipality = '2466011' where id in (select business from partnership where edition = ?)")
                .param(edition).update();
        jdbc.sql(
                "update organisation set municipality = '1661011' where id in (select social from partnership where edition = ?)")
                .param(edition).update();
        jdbc.sql(
                "update organisation set municipality = '2477011' where id = (select social from partnership where edition = ? limit 1)")
                .param(edition).update();
        map = "http://localhost:" + port + "/pl/map?edition=" + crowd.slug();
    }

    @Test
    void whoeverNarrowsAndMovesTheMapFindsTheSameViewAgain() {
        var page = browser.open(1440, ColorScheme.LIGHT, Language.PL);
        var failures = Sight.failuresOf(page);
        page.navigate(map);
        Sight.check(page, "map-drawn", ColorScheme.LIGHT);
        var all = items(page);
        wake(page);
        Sight.check(page, "map", ColorScheme.LIGHT);

        page.getByLabel("Strona", new Page.GetByLabelOptions().setExact(true)).selectOption("social");
        page.waitForNavigation(() -> button(page, "Pokaż").click());
        wake(page);
        assertThat(page.url()).contains("side=social");
        assertThat(items(page)).isNotEmpty().hasSizeLessThan(all.size());

        link(page, "Przybliż").click();
        assertThat(page).hasURL(Pattern.compile(".*side=social.*at=.*zoom=\\d+"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("w tym widoku"))))
                .isVisible();
        var address = page.url();
        var shown = items(page);

        page.reload();
        assertThat(items(page)).isEqualTo(shown);
        wake(page);
        assertThat(page.url()).isEqualTo(address);
        assertThat(items(page)).isEqualTo(shown);
        assertThat(failures).isEmpty();
        page.context().close();
    }

    @Test
    void aVisitThatDoesNotTouchTheMapLoadsNothingOfWhatMovesIt() {
        var page = browser.open(1440, ColorScheme.LIGHT, Language.PL);
        var asked = new CopyOnWriteArrayList<String>();
        page.onRequest(it -> asked.add(it.url()));
        page.navigate(map);
        page.mouse().wheel(0, 300);
        page.locator(".found a").first().focus();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(asked).anyMatch(it -> it.contains("/js/map")).noneMatch(MapTests::moves);

        page.locator("#map").hover();
        ready(page);
        assertThat(asked).anyMatch(MapTests::moves);
        page.context().close();
    }

    @Test
    void theMapThatMovesShowsTheSamePinsAtTheSamePlaces() {
        for (var width : List.of(1440, 390)) {
            var page = browser.open(width, ColorScheme.LIGHT, Language.PL);
            page.navigate(map);
            var drawn = numbers(page, ".spot__number");
            wake(page);

            assertThat(numbers(page, ".pins")).as(width + " px").hasSameSizeAs(drawn).hasSizeGreaterThan(1)
                    .allSatisfy(pin -> assertThat(drawn).anySatisfy(it -> {
                        assertThat(pin.getFirst()).isEqualTo(it.getFirst());
                        assertThat(pin.get(1)).isCloseTo(it.get(1), Offset.offset(3.0));
                        assertThat(pin.getLast()).isCloseTo(it.getLast(), Offset.offset(3.0));
                    }));
            page.context().close();
        }
    }

    @Test
    void aPinOfOnePlaceOpensAndNamesAllThatLiesThere() {
        var page = browser.open(1440, ColorScheme.LIGHT, Language.PL);
        var failures = Sight.failuresOf(page);
        page.navigate(map);
        wake(page);
        page.locator(".pin-marker:has-text('Opole')").click();

        var inside = page.locator(".leaflet-popup-content a");
        assertThat(inside.first()).isVisible();
        assertThat(page.locator(".found__item--lit")).not().hasCount(0);
        assertThat(inside.evaluateAll("links => links.map(it => it.pathname)")).asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSizeGreaterThan(5).doesNotHaveDuplicates().allMatch(it -> it.toString().startsWith("/pl/"));
        Sight.check(page, "map-place", ColorScheme.LIGHT);
        assertThat(failures).isEmpty();
        page.context().close();
    }

    @Test
    void aFingerThatScrollsMovesThePageAndOneThatTapsLosesNothing() {
        var page = browser.openWithFinger(390, Language.PL);
        page.navigate(map);
        page.locator(".drawing a:visible").first().tap();
        page.waitForURL(Pattern.compile(".*at=.*zoom=.*#found"));
        assertThat(page.locator("#map")).not().hasAttribute("data-ready", "yes");
        var address = page.url();

        button(page, "Przesuwaj mapę").tap();
        ready(page);
        link(page, "Oddal").tap();
        assertThat(page).not().hasURL(address);
        assertThat(page.locator("#map")).hasAttribute("data-followed", "yes");
        page.context().close();
    }

    @Test
    void keysAloneMoveTheMapOpenAPinAndLeadToItsPage() {
        var page = browser.open(1440, ColorScheme.DARK, Language.PL);
        var failures = Sight.failuresOf(page);
        page.navigate(map + "&kind=organisation&side=social");
        var before = page.url();
        button(page, "Przesuwaj mapę").focus();
        page.keyboard().press("Enter");
        ready(page);
        assertThat(page.locator("#map")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(page).not().hasURL(before);
        page.keyboard().press("ArrowLeft");

        var pin = page.locator(".pin-marker:has(.pin)").first();
        pin.focus();
        page.keyboard().press("Enter");
        var bubble = page.locator(".leaflet-popup a:not(.leaflet-popup-close-button)");
        assertThat(bubble).isVisible();
        assertThat(page.locator(".found__item--lit")).hasCount(1);
        Sight.check(page, "map-pin", ColorScheme.DARK);
        bubble.focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.url()).contains("/pl/organisations/");
        assertThat(failures).isEmpty();
        page.context().close();
    }

    @Test
    void withoutScriptsThePageShowsTheSameAndItsClustersLeadNearer() {
        var scripted = browser.open(390, ColorScheme.LIGHT, Language.PL);
        scripted.navigate(map);
        Sight.check(scripted, "map-drawn", ColorScheme.LIGHT);
        wake(scripted);
        Sight.check(scripted, "map", ColorScheme.LIGHT);
        var page = browser.openWithoutScripts(390, Language.PL);
        page.navigate(map);

        assertThat(items(page)).isEqualTo(items(scripted)).isNotEmpty();
        Sight.picture(page, "map-without-scripts", ColorScheme.LIGHT);
        page.waitForNavigation(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Opole: "))).click());
        assertThat(page.url()).contains("at=", "zoom=");
        assertThat(items(page)).isNotEmpty().hasSizeLessThan(items(scripted).size());
        page.waitForNavigation(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cała mapa")).first().click());
        assertThat(items(page)).isEqualTo(items(scripted));
        scripted.context().close();
        page.context().close();
    }

    private static void wake(Page page) {
        page.locator("#map").hover();
        ready(page);
    }

    private static boolean moves(String address) {
        return address.matches(".*/(leaflet|moving-map|geo|points)\\b.*");
    }

    private static void ready(Page page) {
        assertThat(page.locator("#map")).hasAttribute("data-ready", "yes");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The number on each pin, and where its middle lies on the map. */
    @SuppressWarnings("unchecked")
    private static List<List<Double>> numbers(Page page, String pins) {
        var found = (List<List<Object>>) page.locator(pins + ":visible").evaluateAll(NUMBERS);
        return found.stream().map(it -> it.stream().map(value -> ((Number) value).doubleValue()).toList()).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> items(Page page) {
        return (List<String>) page.locator("[data-item]").evaluateAll(ITEMS);
    }
}
