package org.tandem.article;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.markup.Outline;
import org.tandem.picture.PictureUse;
import org.tandem.shared.Language;

/** Which pictures of the library the texts show: they are public while a public article shows them. */
@Component
class ArticlePictures implements PictureUse {

    private final JdbcClient jdbc;

    ArticlePictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a text as it stands now, of its own house; others are no pictures for it. */
    void read(ArticleId article, Language language, Words words) {
        var pictures = Outline.of(words.body()).pictures().stream().map(it -> it.value()).toArray(UUID[]::new);
        jdbc.sql("delete from article_picture where article = :article and language = :language and picture <> all (:pictures)")
                .param("article", article.value()).param("language", language.name()).param("pictures", pictures).update();
        if (pictures.length == 0) return;
        jdbc.sql("""
                insert into article_picture (article, language, picture)
                select a.id, :language, p.id from article a join library_picture p on p.house = a.house
                 where a.id = :article and p.id = any (:pictures) on conflict do nothing
                """).param("article", article.value()).param("language", language.name()).param("pictures", pictures).update();
    }

    @Override
    public String select() {
        return """
                select r.picture, 'article.used-as' as kind,
                       (select t.title from article_text t where t.article = r.article and t.language = 'PL') as title_pl,
                       (select t.title from article_text t where t.article = r.article and t.language = 'DE') as title_de,
                       (select t.title from article_text t where t.article = r.article and t.language = 'EN') as title_en,
                       '/articles/' || r.article as address,
                       exists (select from public_article(:now) v
                                 join shown_article_text x on x.article = v.id and x.language = r.language
                                where v.id = r.article) as public
                  from article_picture r
                """;
    }
}
