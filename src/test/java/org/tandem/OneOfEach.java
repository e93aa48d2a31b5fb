package org.tandem;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** One thing of each kind that a page of an edition can be about, put straight into the tables. */
record OneOfEach(JdbcClient jdbc, Map<String, String> places) {

    /** Its ids and addresses stand in the places under the names of the things. */
    void of(UUID edition, UUID partnership) {
        place("gathering", """
                insert into gathering (id, edition, slug, kind, admission, title_pl, starts, ends, zone, place, languages, state, changed_at, version)
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
        place("credit", """
                insert into credit (id, edition, tier, name, position, version) values (gen_random_uuid(), ?, 'FUNDER', 'Bank', 0, 0) returning id
                """, edition);
        place("photo", """
                with photo as (insert into press_photo (id, edition, caption_pl, author, licence, position, version)
                               values (gen_random_uuid(), ?, 'Hałda', 'Ktoś', 'CC0', 0, 0) returning id)
                insert into press_photo_file (photo, bytes, preview, width, height, sha256, since)
                select id, 'x', 'x', 1, 1, repeat('0', 64), now() from photo returning photo
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
