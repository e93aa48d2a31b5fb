package org.tandem.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.programme.PhaseKind;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** Reads the editions that are published. */
@Component
class Editions {

    private static final String CARD = """
            select e.id, e.slug, e.name_pl, e.name_de, e.name_en, e.announced, e.sample,
                   i.name_pl as initiative_pl, i.name_de as initiative_de, i.name_en as initiative_en, i.since, h.name as house,
                   (cast(:now as timestamptz) at time zone h.time_zone)::date as today,
                   (select count(*) from participation p where p.edition = e.id and p.state = 'QUALIFIED' and p.side = 'BUSINESS') as business,
                   (select count(*) from participation p where p.edition = e.id and p.state = 'QUALIFIED' and p.side = 'SOCIAL') as social,
                   (select count(*) from negotiation n where n.edition = e.id and n.state = 'OPEN') as talking,
                   (select count(*) from partnership p where p.edition = e.id) as held,
                   (select count(*) from public_partnership p where p.edition = e.id) as shown
              from edition e
              join initiative i on i.id = e.initiative
              join house h on h.id = i.house
             where e.published
            """;

    /** Ends a reading of published editions {@code e} and their houses {@code h} with the one that is the current one. */
    private static final String CURRENT_FIRST = """
             order by (select (cast(:now as timestamptz) at time zone h.time_zone)::date between min(x.opens_on) and max(x.closes_on)
                         from phase x where x.edition = e.id) desc nulls last,
                      (select max(x.closes_on) from phase x where x.edition = e.id) desc nulls last, e.id desc
             limit 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Editions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The edition that runs today; else the one that ended last or begins next. */
    Optional<EditionCard> current() {
        return jdbc.sql(CARD + CURRENT_FIRST).param("now", now()).query(EditionCard::of).optional().map(this::withPhases);
    }

    /** @throws NotFound for an edition that is not published or does not exist */
    EditionCard bySlug(String slug) {
        return jdbc.sql(CARD + " and e.slug = :slug").param("now", now()).param("slug", slug).query(EditionCard::of).optional()
                .map(this::withPhases).orElseThrow(() -> new NotFound(slug));
    }

    /** The latest first. */
    List<EditionCard> all() {
        return jdbc.sql(
                CARD + " order by (select max(closes_on) from phase where edition = e.id) desc nulls last, e.id desc limit 100")
                .param("now", now()).query(EditionCard::of).list();
    }

    /** Those that ended before an edition does, the latest first. */
    List<EditionCard> before(EditionCard edition, int most) {
        return all().stream().filter(it -> !it.id().equals(edition.id())).limit(most).toList();
    }

    Translated story(EditionId edition) {
        return jdbc.sql("select story_pl, story_de, story_en from edition where id = ?").param(edition.value())
                .query((row, _) -> Rows.translated(row, "story")).single();
    }

    List<ComponentRow> components(EditionId edition) {
        return jdbc.sql("select kind, name_pl, name_de, name_en from component where edition = ? order by position")
                .param(edition.value())
                .query((row, _) -> new ComponentRow(Rows.text(row, "kind"), Rows.translated(row, "name"))).list();
    }

    private EditionCard withPhases(EditionCard card) {
        return card.with(jdbc
                .sql("select kind, opens_on, closes_on, sample from phase where edition = ? order by opens_on, closes_on")
                .param(card.id().value())
                .query((row, _) -> new PhaseRow(PhaseKind.valueOf(Rows.text(row, "kind")), row.getDate("opens_on").toLocalDate(),
                        row.getDate("closes_on").toLocalDate(), row.getBoolean("sample")))
                .list());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
