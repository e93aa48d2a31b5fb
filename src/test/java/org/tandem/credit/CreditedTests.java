package org.tandem.credit;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CreditedTests {

    private static final LocalDate MAY = LocalDate.parse("2026-05-01");

    @Test
    void whoIsCreditedHasAName() {
        assertThatThrownBy(() -> Credited.of(Tier.FUNDER, " ")).hasMessage("credit.without-name");
        assertThatThrownBy(() -> Credited.of(Tier.FUNDER, "x".repeat(201))).hasMessage("field.too-long");
        assertThatThrownBy(() -> Credited.of(Tier.FUNDER, "Two\nlines")).hasMessage("credit.one-line");
    }

    @Test
    void theWordingIsOneLineQuotedAsItIs() {
        var words = "Supported by a grant from the Trust for Civil Society in Central and Eastern Europe";

        assertThat(Credited.of(Tier.FUNDER, "Trust").worded(new Translated(null, null, words)).wording().en()).isEqualTo(words);
        assertThatThrownBy(() -> Credited.of(Tier.FUNDER, "Trust").worded(new Translated("a\nb", null, null)))
                .hasMessage("credit.one-line");
        assertThatThrownBy(() -> Credited.of(Tier.FUNDER, "Trust").worded(new Translated(null, "x".repeat(501), null)))
                .hasMessage("field.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "javascript:alert(1)", "https:", "https://", "//example.org", "example.org",
        "https://user:secret@example.org", "https://exa mple.org", "HTTPS//x"})
    void aLinkThatIsNoSafeAddressIsRefused(String link) {
        assertThatThrownBy(() -> new Credited(Tier.PARTNER, "P", Period.ALWAYS, new Translated(null, null, null), link))
                .hasMessage("credit.link-not-https");
    }

    @Test
    void anEmptyLinkIsNone() {
        assertThat(new Credited(Tier.PARTNER, "P", Period.ALWAYS, new Translated(null, null, null), " ").link()).isNull();
    }

    @Test
    void aPeriodHasBothItsDaysAndIsOpenWhereItHasNone() {
        var day = new Period(MAY, MAY);

        assertThat(day.isToCome(MAY.minusDays(1))).isTrue();
        assertThat(day.isToCome(MAY) || day.isOver(MAY)).isFalse();
        assertThat(day.isOver(MAY.plusDays(1))).isTrue();
        assertThat(Period.ALWAYS.isOver(MAY) || Period.ALWAYS.isToCome(MAY)).isFalse();
        assertThatThrownBy(() -> new Period(MAY, MAY.minusDays(1))).hasMessage("credit.until-before-from");
    }
}
