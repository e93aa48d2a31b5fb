package org.tandem.page;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.article.Words;
import org.tandem.article.Written;
import org.tandem.article.Written.Trust;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where a house's own page is found: it follows its title while nobody can have seen it, and leads there for ever afterwards. */
@WholeProgram
class PageAddressTests {

    private final Writing writing;
    private final JdbcClient jdbc;
    private final Actor editor;
    private final String name = "Wolontariat " + System.nanoTime();
    private final String slug = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');

    @Autowired
    PageAddressTests(Given given, Writing writing, JdbcClient jdbc) {
        this.writing = writing;
        this.jdbc = jdbc;
        this.editor = given.house().coordinator();
    }

    @Test
    void anAddressFollowsTheTitleUntilThePageIsShown() {
        var page = begun(name);
        write(page, Language.PL, "Nowy " + name, slug, 1);
        assertThat(slug(page)).isEqualTo("nowy-" + slug);
        assertThat(slug(begun(name))).as("nobody knew it").isEqualTo(slug);

        writing.show(editor, page);
        writing.hide(editor, page);
        write(page, Language.PL, "Inny " + name, "nowy-" + slug, 2);
        write(page, Language.PL, "Inny " + name, "", 3);
        assertThat(slug(page)).isEqualTo("nowy-" + slug);
    }

    @Test
    void whatSomebodyChoseStaysUntilItIsEmptied() {
        var page = begun(name);
        write(page, Language.PL, name, slug + "-2009", 1);
        write(page, Language.PL, "Inny " + name, slug + "-2009", 2);
        assertThat(slug(page)).isEqualTo(slug + "-2009");

        write(page, Language.PL, "Inny " + name, "", 3);
        assertThat(slug(page)).isEqualTo("inny-" + slug);
    }

    @Test
    void itFollowsTheLanguageThatIsCheckedFirstAndBeforeThatTheOneThatWasBegunWith() {
        var page = begun(name);
        writing.write(editor, page, Written.draft(Language.EN, words("Volunteering " + slug)), 0);
        assertThat(slug(page)).isEqualTo(slug);
        writing.write(editor, page, Written.draft(Language.PL, words("Drugi " + name)), 1);
        assertThat(slug(page)).isEqualTo("drugi-" + slug);

        write(page, Language.DE, "Ehrenamt " + slug, "drugi-" + slug, 0);
        assertThat(slug(page)).isEqualTo("ehrenamt-" + slug);
        write(page, Language.PL, "Trzeci " + name, "ehrenamt-" + slug, 2);
        assertThat(slug(page)).isEqualTo("ehrenamt-" + slug);
    }

    @Test
    void theDatabaseLetsGoOfNoAddressThatThePublicMayHaveSeen() {
        var page = begun(name);
        write(page, Language.PL, name, "", 1);
        jdbc.sql("insert into page_address (slug, page, since) values (?, ?, now())").params(slug + "-x", page.value()).update();
        refused(page, "delete from page_address where page = :id and slug = (select slug from page where id = :id)");
        assertThat(jdbc.sql("delete from page_address where slug = ?").param(slug + "-x").update()).isEqualTo(1);

        writing.show(editor, page);
        write(page, Language.PL, name, slug + "-y", 2);
        for (var change : List.of("delete from page_address where page = :id",
                "update page set was_public = false where id = :id",
                "update page set was_public = false, shown = false where id = :id",
                "update page_address set slug = 'q-' || slug where page = :id"))
            refused(page, change);
    }

    private void refused(PageId page, String change) {
        assertThatThrownBy(() -> jdbc.sql(change).param("id", page.value()).update()).as(change)
                .isInstanceOf(DataAccessException.class);
    }

    private PageId begun(String title) {
        return writing.begin(editor, Language.PL, words(title));
    }

    private void write(PageId page, Language language, String title, String address, int seen) {
        writing.write(editor, page, new Written(language, words(title), Trust.CHECKED, address), seen);
    }

    private static Words words(String title) {
        return new Words(title, "", "x");
    }

    private String slug(PageId page) {
        return jdbc.sql("select slug from page where id = ?").param(page.value()).query(String.class).single();
    }
}
