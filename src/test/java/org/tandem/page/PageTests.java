package org.tandem.page;

import org.junit.jupiter.api.Test;
import org.tandem.article.Written.Trust;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What holds of a page, wherever it is kept. */
class PageTests {

    private final Page given = new Page(PageId.next(), HouseId.next(), PageKind.PRIVACY, "privacy");
    private final Page own = Page.own(PageId.next(), HouseId.next(), "regulamin");

    @Test
    void theFirstWordsThatAreCheckedAreTheOriginalAndStayChecked() {
        given.write(Language.DE, Trust.DRAFT, "privacy").write(Language.PL, Trust.CHECKED, "privacy")
                .write(Language.DE, Trust.CHECKED, "privacy").write(Language.DE, Trust.DRAFT, "privacy");

        assertThat(given.original()).isEqualTo(Language.PL);
        assertThatExceptionOfType(BrokenRule.class).isThrownBy(() -> given.write(Language.PL, Trust.DRAFT, "privacy"))
                .matches(rule -> rule.code().equals("page.original-not-checked"));
    }

    @Test
    void onlyAPageWithCheckedWordsIsShown() {
        assertThatExceptionOfType(BrokenRule.class).isThrownBy(own::show)
                .matches(rule -> rule.code().equals("page.without-words"));

        own.write(Language.PL, Trust.CHECKED, "regulamin").show().hide();
    }

    @Test
    void aPageThatWasShownOnceWasPublicAndAGivenOneAlwaysIs() {
        assertThat(given.wasPublic()).isTrue();
        assertThat(own.write(Language.PL, Trust.CHECKED, "regulamin").wasPublic()).isFalse();

        assertThat(own.show().hide().wasPublic()).isTrue();
    }

    @Test
    void aGivenPageIsNeverHidden() {
        assertThatExceptionOfType(BrokenRule.class).isThrownBy(given::hide)
                .matches(rule -> rule.code().equals("page.given-stays"));
    }
}
