package org.tandem.screen;

import org.junit.jupiter.api.Test;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Where an installation is found from elsewhere. */
class HomeAddressTests {

    @Test
    void aSlashAtTheEndOfTheSettingIsNoPartOfAnAddress() {
        for (var said : new String[]{"https://tandem.example.org", "https://tandem.example.org/",
            "https://tandem.example.org//"}) {
            var home = new HomeAddress(said);

            assertThat(home.root()).isEqualTo("https://tandem.example.org");
            assertThat(home.of("/sitemap.xml")).isEqualTo("https://tandem.example.org/sitemap.xml");
            assertThat(home.of(Language.DE, "/films")).isEqualTo("https://tandem.example.org/de/films");
        }
    }
}
