package org.tandem;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.favourite.ThingKey;

/** One thing of each kind that a page of an edition can be about, put straight into the tables. */
record OneOfEach(JdbcClient jdbc, Map<String, String> places) {

    void of(Crowd crowd) {
        places.put("edition", crowd.edition().id().toString());
        places.put("slug", crowd.slug());
        var company = crowd.company().forOrganisation().value();
        var charity = crowd.charity().forOrganisation().value();
        place("organisation", "select id from organisation where id = ?", charity);
        place("party", "select slug from organisation where id = ?", charity);
        place("participation", "select id from participation where organisation = ?", charity);
        place("own", "select id from participation where organisation = ?", company);
        place("nomination", """
                select n.id from nomination n join participation p on p.id = n.business
                 where p.organisation = ? and n.state = 'MADE' order by n.made_at desc limit 1
                """, company);
        place("open", "select id from negotiation where business = ? and state = 'OPEN' order by id limit 1", company);
        place("partnership", "select id from partnership where social = ?", charity);
        place("public", "select slug from partnership where social = ?", charity);
        place("favourite",
                "insert into favourite (person, thing, at) select ?, id, now() from partnership where social = '" + charity
                        + "' returning thing",
                crowd.company().someone().value());
        places.put("key", new ThingKey(UUID.fromString(Objects.requireNonNull(places.get("favourite")))).toString());
        of(crowd.edition().id().value(), UUID.fromString(Objects.requireNonNull(places.get("partnership"))));
    }

    /** Its ids and addresses stand in the places under the names of the things. */
    void of(UUID edition, UUID partnership) {
        place("gathering", """
                insert into gathering (id, edition, slug, kind, admission, title_pl, starts, ends, zone, place_pl, languages, state, changed_at, version)
                values (gen_random_uuid(), ?, 'spotkanie-' || gen_random_uuid(), 'MEETING', 'PUBLIC', 'Spotkanie', now() + interval '1 day',
                        now() + interval '25 hours', 'Europe/Warsaw', 'Katowice', '{PL}', 'PUBLISHED', now(), 0) returning id
                """, edition);
        place("initiative", "select initiative from edition where id = ?", edition);
        place("house-slug", """
                with declared as (insert into benefit_status (house, krs, version)
                                  select i.house, '0000123456', 1 from edition e join initiative i on i.id = e.initiative where e.id = ?
                                  returning house)
                select h.slug from declared d join house h on h.id = d.house
                """, edition);
        place("work", """
                insert into work (id, house, kind, slug, title_pl, public, position, version)
                select gen_random_uuid(), i.house, 'PUBLICATION', 'atlas-' || e.id, 'Atlas', true, 0, 0
                  from edition e join initiative i on i.id = e.initiative where e.id = ? returning id
                """, edition);
        places.put("shelf", "publications");
        places.put("cards", "partnerships");
        place("work-slug", "select slug from work where id = cast(? as uuid)", Objects.requireNonNull(places.get("work")));
        place("project-slug", """
                insert into work (id, house, kind, slug, title_pl, public, position, version)
                select gen_random_uuid(), i.house, 'PROJECT', 'projekt-' || e.id, 'Projekt', true, 0, 0
                  from edition e join initiative i on i.id = e.initiative where e.id = ? returning slug
                """, edition);
        place("gathering-slug", "select slug from gathering where edition = ?", edition);
        place("item", """
                insert into agenda_item (id, gathering, position, kind, minutes, partnership)
                select gen_random_uuid(), g.id, 1, 'PRESENTATION', 10, p.id from partnership p join gathering g on g.edition = p.edition
                 where p.id = ? returning id
                """, partnership);
        place("material", """
                insert into material (id, gathering, title_pl, audience, position, name, media_type, size, sha256, added_at, version)
                select gen_random_uuid(), g.id, 'Slajdy', 'PUBLIC', 0, 'slajdy.pdf', 'application/pdf', 1, repeat('0', 64), now(), 0
                  from gathering g where g.edition = ? returning id
                """, edition);
        place("question", """
                insert into question (id, gathering, position, kind, obligatory, words_pl)
                select gen_random_uuid(), g.id, 1, 'TEXT', false, 'Skąd?' from gathering g where g.edition = ? returning id
                """, edition);
        places.put("film", Screening.of(edition, jdbc));
        place("film-slug", "select slug from film where id = cast(? as uuid)", Objects.requireNonNull(places.get("film")));
        place("page", """
                with p as (select p.id from page p join initiative i on i.house = p.house join edition e on e.initiative = i.id
                            where p.kind = 'ABOUT' and e.id = ?),
                     t as (insert into page_text (page, language, title, body, state, number, changed_at)
                           select id, 'PL', 'O nas', 'Treść', 'CHECKED', 1, now() from p)
                insert into page_version (page, language, number, title, body, state, saved_at)
                select id, 'PL', 1, 'O nas', 'Treść', 'CHECKED', now() from p returning page
                """, edition);
        place("page-slug", "update page set original = 'PL' where id = cast(? as uuid) returning slug",
                Objects.requireNonNull(places.get("page")));
        place("section", """
                with s as (insert into section (id, house, slug, name_pl, position, version)
                           select gen_random_uuid(), i.house, 'dzial-' || e.id, 'Dział', 0, 0
                             from edition e join initiative i on i.id = e.initiative where e.id = ? returning id, slug),
                     d as (insert into section_address (slug, section, since) select slug, id, now() from s)
                select id from s
                """, edition);
        place("section-slug", "select 'dzial-' || ?", edition);
        place("article", """
                with a as (insert into article (id, house, section, original, edition, state, begun_at, version)
                           select gen_random_uuid(), s.house, s.id, 'PL', e.id, 'DRAFT', now(), 0
                             from edition e join section s on s.slug = 'dzial-' || e.id where e.id = ? returning id),
                     d as (insert into article_address (slug, article, since) select 'artykul-' || id, id, now() from a),
                     t as (insert into article_text (article, language, slug, title, lead, body, state, number, changed_at)
                           select id, 'PL', 'artykul-' || id, 'Artykuł', 'Wstęp', 'Treść', 'CHECKED', 1, now() from a)
                insert into article_version (article, language, number, title, lead, body, state, saved_at)
                select id, 'PL', 1, 'Artykuł', 'Wstęp', 'Treść', 'CHECKED', now() from a returning article
                """, edition);
        place("article-slug", """
                update article set state = 'PUBLISHED', public_from = now() - interval '1 day' where edition = ? returning 'artykul-' || id
                """, edition);
        place("credit", """
                insert into credit (id, edition, tier, name, position, version) values (gen_random_uuid(), ?, 'FUNDER', 'Bank', 0, 0) returning id
                """, edition);
        place("photo", """
                with photo as (insert into press_photo (id, edition, caption_pl, author, licence, position, version)
                               values (gen_random_uuid(), ?, 'Hałda', 'Ktoś', 'CC0', 0, 0) returning id)
                insert into press_photo_file (photo, bytes, preview, width, height, sha256, since)
                select id, 'x', 'x', 1, 1, repeat('0', 64), now() from photo returning photo
                """, edition);
        place("picture", """
                insert into library_picture (id, house, name, media_type, bytes, width, height, sha256, licence, focus_x, focus_y, state, added_at, version)
                select gen_random_uuid(), i.house, 'a.png', 'image/png', 1, 1, 1, repeat('0', 64), 'OWN', 50, 50, 'READY', now(), 0
                  from edition e join initiative i on i.id = e.initiative where e.id = ? returning id
                """, edition);
        place("consent", """
                insert into consent (id, edition, name, language, since) values (gen_random_uuid(), ?, 'Ewa Kos', 'PL', now()) returning id
                """, edition);
        place("shot", """
                insert into shot (id, edition, partnership, what, who, place, starts, version)
                select gen_random_uuid(), p.edition, p.id, 'Warsztat', 'Obie strony', 'Katowice', now()::timestamp, 0
                  from partnership p where p.id = ? returning id
                """, partnership);
        place("criterion",
                "insert into criterion (id, edition, position, name_pl) values (gen_random_uuid(), ?, 1, 'Rok') returning id",
                edition);
    }

    private void place(String name, String sql, Object value) {
        places.put(name, jdbc.sql(sql).param(value).query(String.class).single());
    }
}
