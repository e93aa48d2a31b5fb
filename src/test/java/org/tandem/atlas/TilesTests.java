package org.tandem.atlas;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tandem.installation.CannotStart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TilesTests {

    @Test
    void withoutAnAddressNobodyElseIsAsked() {
        assertThat(new Tiles("", "").source()).isNull();
    }

    @Test
    void pagesMayLoadPicturesFromTheServerOfTheTilesOnly() {
        assertThat(new Tiles("https://tiles.example.org/{z}/{x}/{y}.png", "Us").source()).isEqualTo("https://tiles.example.org");
        assertThat(new Tiles("https://{s}.example.org/a/{z}/{x}/{y}.png?key=1", "Us").source())
                .isEqualTo("https://*.example.org");
    }

    @Test
    void whatIsNoAddressOfTilesStopsTheStart() {
        for (var broken : List.of("tiles", "ftp://x.org/{z}", "https://x.org/tiles", "https://x.org; script-src */{z}"))
            assertThatExceptionOfType(CannotStart.class).as(broken).isThrownBy(() -> new Tiles(broken, "Us"));
        assertThatExceptionOfType(CannotStart.class).as("whose map it is")
                .isThrownBy(() -> new Tiles("https://tiles.example.org/{z}/{x}/{y}.png", ""));
    }
}
