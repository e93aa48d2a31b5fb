package org.tandem.favourite;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.tandem.shared.BrokenRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BrowserFavouritesTests {

    private static final BrowserFavourites NONE = BrowserFavourites.of(null);

    @Test
    void aKeyIsTheThingItWasMadeOf() {
        var thing = UUID.randomUUID();

        var key = new ThingKey(thing).toString();

        assertThat(key).hasSize(22);
        assertThat(ThingKey.things(key)).containsExactly(thing);
    }

    @Test
    void theCookiePageSaysHowLongABrowserKeepsThem() throws Exception {
        assertThat(BrowserFavourites.KEPT).as("a year, in three languages").isEqualTo(Duration.ofDays(365));
        assertThat(cookies("en")).contains("at most a year after the last change");
        assertThat(cookies("de")).contains("höchstens ein Jahr nach der letzten Änderung");
        assertThat(cookies("pl")).contains("najdłużej rok od ostatniej zmiany");
    }

    private static String cookies(String language) throws Exception {
        return new ClassPathResource("pages/cookies_" + language + ".md").getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoKeyIsPassedOver() {
        var thing = UUID.randomUUID();
        var key = new ThingKey(thing).toString();

        for (var text : List.of(key + ".", "." + key, key + "." + key, "x." + key + ".'; drop table favourite",
                key + ".%00." + key))
            assertThat(ThingKey.things(text)).as(text).containsExactly(thing);
        assertThat(ThingKey.things("")).isEmpty();
        assertThat(ThingKey.things(key.substring(1))).isEmpty();
        assertThat(ThingKey.isBroken(key + ".abc")).isTrue();
        assertThat(ThingKey.isBroken(key)).isFalse();
    }

    @Test
    void theNewestComesFirstAndNothingTwice() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        var both = NONE.with(List.of(first)).with(List.of(second));

        assertThat(both.things()).containsExactly(second, first);
        assertThat(both.with(List.of(first)).things()).containsExactly(first, second);
        assertThat(both.without(List.of(second)).things()).containsExactly(first);
    }

    @Test
    void aHundredFitIntoABrowserAndNotOneMore() {
        var full = NONE.with(Stream.generate(UUID::randomUUID).limit(100).toList());

        assertThat(full.cookie(true)).hasSizeLessThan(4096);
        assertThatThrownBy(() -> full.with(List.of(UUID.randomUUID()))).isInstanceOf(BrokenRule.class)
                .hasMessage("favourite.browser-full");
        assertThat(full.with(List.of(full.things().getLast())).things()).as("that is there already").hasSize(100);
    }

    @Test
    void theCookieStaysHereForAYearAndIsGoneWithTheLast() {
        var one = NONE.with(List.of(UUID.randomUUID()));

        assertThat(one.cookie(true)).contains("Path=/", "Max-Age=31536000", "SameSite=Lax", "Secure").doesNotContain("HttpOnly",
                "Domain");
        assertThat(one.cookie(false)).doesNotContain("Secure");
        assertThat(one.without(one.things()).cookie(true)).contains("favourites=;", "Max-Age=0");
    }
}
