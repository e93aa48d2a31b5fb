package org.tandem.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gatherings, films and articles of an edition, each with a word in its title that nothing else has: put straight into the tables. */
@Component
class Announced {

    private final JdbcClient jdbc;

    Announced(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID gathering(UUID edition, String word, String state, String admission) {
        return jdbc.sql("""
                insert into gathering (id, edition, slug, kind, admission, title_pl, starts, ends, zone, place_pl, languages, state, changed_at, version)
                values (gen_random_uuid(), ?, 'spotkanie-' || gen_random_uuid(), 'MEETING', ?, ?, now() + interval '1 day',
                        now() + interval '25 hours', 'Europe/Warsaw', 'Katowice', '{PL}', ?, now(), 0) returning id
                """).params(edition, admission, "Spotkanie " + word, state).query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    UUID article(UUID edition, String word, Instant from) {
        var article = UUID.randomUUID();
        var values = Map.of("edition", edition, "article", article, "section", UUID.randomUUID(), "title", "Artykuł " + word,
                "from",
                Timestamp.from(from));
        for (var statement : """
                with address as (insert into section_address (slug, section, since) values ('s-' || :section, :section, now()))
                insert into section (id, house, slug, name_pl, position, version)
                select :section, i.house, 's-' || :section, 'Dział', 0, 0
                  from edition e join initiative i on i.id = e.initiative where e.id = :edition;
                insert into article (id, house, section, original, edition, state, begun_at, version)
                select :article, house, id, 'PL', :edition, 'DRAFT', now(), 0 from section where id = :section;
                with address as (insert into article_address (slug, article, since) values ('a-' || :article, :article, now()))
                insert into article_text (article, language, slug, title, lead, body, state, number, changed_at)
                values (:article, 'PL', 'a-' || :article, :title, 'Krótko.', '# Rozdział ' || chr(10) || 'O [ogrodzie](https://example.org) i ludziach.', 'CHECKED', 1, now());
                update article set state = 'PUBLISHED', public_from = :from where id = :article
                """.split(";\n")) jdbc.sql(statement).params(values).update();
        return article;
    }

    UUID film(UUID edition, String word, Instant premiere) {
        var film = UUID.randomUUID();
        jdbc.sql("""
                insert into film (id, edition, slug, title_pl, link, state, begun_at, version)
                values (:film, :edition, 'film-' || :film, :title, 'https://example.org/film', 'PREPARED', now(), 0)
                """).param("film", film).param("edition", edition).param("title", "Film " + word).update();
        jdbc.sql("""
                insert into film_poster (film, bytes, preview, width, height, sha256, since) values (?, 'x', 'x', 1, 1, repeat('0', 64), now())
                """).param(film).update();
        jdbc.sql("insert into picture (thing, kind, edition, nobody, said_at) values (?, 'FILM', ?, true, now())")
                .params(film, edition).update();
        var gathering = gathering(edition, Shown.word(), "PUBLISHED", "PUBLIC");
        jdbc.sql("""
                update gathering set starts = cast(:at as timestamptz) at time zone zone,
                                     ends = (cast(:at as timestamptz) + interval '1 hour') at time zone zone where id = :gathering
                """).param("at", Timestamp.from(premiere)).param("gathering", gathering).update();
        var item = UUID.randomUUID();
        jdbc.sql(
                "insert into agenda_item (id, gathering, position, kind, title_pl, minutes) values (?, ?, 1, 'PREMIERE', 'Premiera', 10)")
                .params(item, gathering).update();
        jdbc.sql("update film set premiere = ?, state = 'PUBLISHED' where id = ?").params(item, film).update();
        return film;
    }

    UUID publication(UUID house, String word) {
        return jdbc.sql("""
                insert into work (id, house, kind, slug, title_pl, since, position, version)
                values (gen_random_uuid(), ?, 'PUBLICATION', 'praca-' || gen_random_uuid(), ?, '2009', 0, 0) returning id
                """).params(house, "Publikacja " + word).query((row, _) -> row.getObject("id", UUID.class)).single();
    }

    /** The one that every house has about itself. */
    void page(UUID house, String word, String state) {
        jdbc.sql("""
                insert into page_text (page, language, title, body, state, number, changed_at)
                select id, 'PL', ?, 'Treść', ?, 1, now() from page where house = ? and kind = 'ABOUT'
                """).params("O domu " + word, state, house).update();
    }
}
