package org.tandem.negotiation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tandem.organisation.ContributionKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TermsTests {

    private static final Contribution GIFT = Contribution.of(ContributionKind.GOODS, "dwie łopaty");
    private static final LocalDate DAY = LocalDate.of(2009, 3, 1);

    @Test
    void eachSideGivesSomething() {
        assertThatThrownBy(() -> new Terms(List.of(GIFT), List.of(), "na brzeg", DAY, DAY, "obie", "30 dni"))
                .hasMessage("terms.social-gives-nothing");
    }

    @Test
    void theEndIsNotBeforeTheBeginning() {
        assertThatThrownBy(() -> new Terms(List.of(GIFT), List.of(GIFT), "na brzeg", DAY, DAY.minusDays(1), "obie", "30 dni"))
                .hasMessage("terms.until-before-from");
    }

    @Test
    void moneyHasACurrency() {
        assertThatThrownBy(() -> Contribution.money("100", "godzin", "na farbę")).hasMessage("terms.money-without-currency");
        assertThat(Contribution.money("1000", "PLN", "na farbę").quantity()).hasToString("1000");
    }

    @Test
    void theDifferenceShowsTheWordsThatWentAndCame() {
        var difference = Difference.between("160 godzin w soboty", "240 godzin w soboty od marca");

        assertThat(difference.pieces()).extracting(piece -> piece.change() + " " + piece.words())
                .containsExactly("GONE 160", "NEW 240", "SAME godzin w soboty", "NEW od marca");
    }
}
