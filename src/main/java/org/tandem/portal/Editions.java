package org.tandem.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Rows;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** Reads the editions that are published. */
@Component
class Editions {

    private static final String CARD = """
            select e.id, e.slug, e.name_pl, e.name_de, e.name_en, e.announced, e.sample,
                   i.name_pl as initiative_pl, i.name_de as initiative_de, i.name_en as initiative_en, i.since,
            """ + HouseSign.COLUMNS + """
                 , (cast(:now as timestamptz) at time zone h.time_zone)::date as today,
                   (select count(*) from participation p where p.edition = e.id and p.state = 'QUALIFIED' and p.side = 'BUSINESS') as business,
                   (select count(*) from participation p where p.edition = e.id and p.state = 'QUALIFIED' and p.side = 'SOCIAL') as social,
                   (select count(*) from negotiation n where n.edition = e.id and n.state = 'OPEN') as talking,
                   (select count(*) from partnership p where p.edition = e.id) as held,
                   (select count(*) from public_partnership p where p.edition = e.id) as shown,
                   (select array_agg(concat_ws(' ', x.kind, x.opens_on, x.closes_on, x.sample) order by x.opens_on, x.closes_on)
                      from phase x where x.edition = e.id) as phases
              from edition e
              join initiative i on i.id = e.initiative
              join house h on h.id = i.house
             where e.published
            """;

    /** Brings published editions {@code e} of houses {@code h} in order: the current one, then the others, the latest first. */
    static final String CURRENT_FIRST = """
             order by (select (cast(:now as timestamptz) at time zone h.time_zone)::date between min(x.opens_on) and max(x.closes_on)
                         from phase x where x.edition = e.id) desc nulls last,
                      (select max(x.closes_on) from phase x where x.edition = e.id) desc nulls last, e.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Editions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The edition that runs today; else the one that ended last or begins next. */
    Optional<EditionCard> current() {
        return currentAnd(0).stream().findFirst();
    }

    /** @throws NotFound for an edition that is not published or does not exist */
    EditionCard bySlug(String slug) {
        return jdbc.sql(CARD + " and e.slug = :slug").param("now", now()).param("slug", slug).query(EditionCard::of).optional()
                .orElseThrow(() -> new NotFound(slug));
    }

    /** The latest first. */
    List<EditionCard> all() {
        return jdbc.sql(
                CARD + " order by (select max(closes_on) from phase where edition = e.id) desc nulls last, e.id desc limit 100")
                .param("now", now()).query(EditionCard::of).list();
    }

    /** The current one, and at most so many others behind it, the latest first. */
    List<EditionCard> currentAnd(int others) {
        return jdbc.sql(CARD + CURRENT_FIRST + " limit :most").param("now", now()).param("most", 1 + others)
                .query(EditionCard::of)
                .list();
    }

    /** What only an edition's own page tells: its story, and the parts beside its negotiations. */
    Telling telling(EditionId edition) {
        return jdbc.sql("""
                select story_pl, story_de, story_en,
                       (select array_agg(array[kind, name_pl, name_de, name_en] order by position) from component where edition = e.id) as components
                  from edition e where id = ?
                """).param(edition.value())
                .query((row, _) -> new Telling(Rows.translated(row, "story"), ComponentRow.of(row.getArray("components"))))
                .single();
    }

    record Telling(Translated story, List<ComponentRow> components) {}

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
