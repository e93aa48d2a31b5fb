package org.tandem.article;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.Given;
import org.tandem.account.Joining;
import org.tandem.article.section.SectionId;
import org.tandem.article.section.SectionPlan;
import org.tandem.article.section.Sectioning;
import org.tandem.consent.Faces;
import org.tandem.picture.Collecting;
import org.tandem.picture.Details;
import org.tandem.picture.Drawn;
import org.tandem.picture.Licence;
import org.tandem.picture.PictureId;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** A house that publishes: its editor, its sections, its articles. */
@Component
@Lazy
public class Newsroom {

    private final Given given;
    private final Joining joining;
    private final Sectioning sectioning;
    private final Writing writing;
    private final Publishing publishing;
    private final Collecting collecting;
    private final JdbcClient jdbc;

    Newsroom(Given given, Joining joining, Sectioning sectioning, Writing writing, Publishing publishing,
            Collecting collecting, JdbcClient jdbc) {
        this.given = given;
        this.joining = joining;
        this.sectioning = sectioning;
        this.writing = writing;
        this.publishing = publishing;
        this.collecting = collecting;
        this.jdbc = jdbc;
    }

    public Actor editor() {
        return editor(given.house());
    }

    public Actor editor(Given.House house) {
        var person = joining.join(Actor.TANDEM, "editor" + System.nanoTime() + "@example.org", "Editor", Language.PL, null);
        joining.seat(Actor.TANDEM, person, house.id(), Set.of(Role.EDITOR));
        return new Actor(person, null, house.id(), Set.of(Role.EDITOR));
    }

    public SectionId section(Actor editor, String name, @Nullable SectionId parent) {
        return sectioning.open(editor, new SectionPlan(Translated.of(Language.PL, name), parent, null));
    }

    public ArticleId article(Actor editor, String title) {
        return article(editor, section(editor, "Dział", null), title, "Treść artykułu.");
    }

    public ArticleId article(Actor editor, SectionId section, String title, String body) {
        return writing.begin(editor, section, Written.checked(Language.PL, new Words(title, "Wstęp.", body)));
    }

    public ArticleId published(Actor editor, String title) {
        var article = article(editor, title);
        publishing.publish(editor, article, null);
        return article;
    }

    public ArticleId published(Actor editor, SectionId section, String title) {
        return published(editor, section, title, "Treść artykułu.");
    }

    public ArticleId published(Actor editor, SectionId section, String title, String body) {
        var article = article(editor, section, title, body);
        publishing.publish(editor, article, null);
        return article;
    }

    public void translated(Actor editor, ArticleId article, Language language, String title) {
        writing.write(editor, article, Written.checked(language, new Words(title, "Lead.", "Text.")), 0);
    }

    public ArticleId planned(Actor editor, String title, String moment) {
        var article = article(editor, title);
        publishing.publish(editor, article, Instant.parse(moment));
        return article;
    }

    /** In the library, described, drawn, and showing nobody. */
    public PictureId picture(Actor editor, String alt) {
        var picture = collecting.add(editor, "most.jpg", Drawn.jpeg(60, 40),
                Details.of(Translated.of(Language.PL, alt), "Ktoś", Licence.CC0), false).id();
        collecting.namePersons(editor, picture, null, Faces.nobody(0));
        // unless the job that draws was faster
        jdbc.sql("""
                with drawn as (update library_picture set state = 'READY' where id = ? and state = 'WAITING' returning id, sha256)
                insert into library_picture_size (picture, box, sha256, bytes, width, height)
                select d.id, b.box, d.sha256, 'x', 60, 40 from drawn d cross join unnest(array[480, 960, 1600]) b (box)
                """).param(picture.value()).update();
        return picture;
    }

    public String slug(ArticleId article, Language language) {
        return jdbc.sql("select slug from article_text where article = ? and language = ?")
                .params(article.value(), language.name()).query(String.class).single();
    }

    public String slug(SectionId section) {
        return jdbc.sql("select slug from section where id = ?").param(section.value()).query(String.class).single();
    }
}
