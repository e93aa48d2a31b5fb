package org.tandem.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.credit.ShownCredits;
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
                   f.business, f.social, f.talking, f.held, f.shown,
                   (select array_agg(concat_ws(' ', x.kind, x.opens_on, x.closes_on, x.sample) order by x.opens_on, x.closes_on)
                      from phase x where x.edition = e.id) as phases,
            """ + ShownCredits.COLUMN;

    private static final String PUBLISHED = """
              from edition e
              join initiative i on i.id = e.initiative
              join house h on h.id = i.house
             cross join lateral figures_of(e.id) f
             where e.published
            """;

    /** What only an edition's own page tells: its story, and the parts beside its negotiations. */
    private static final String TELLING = """
            , e.story_pl, e.story_de, e.story_en,
              (select array_agg(array[x.kind, x.name_pl, x.name_de, x.name_en] order by x.position)
                 from component x where x.edition = e.id) as components
            """;

    /** Brings published editions {@code e} of houses {@code h} in order: the current one, then the others, the latest first. */
    static final String CURRENT_FIRST = """
             order by (select (cast(:now as timestamptz) at time zone h.time_zone)::date between min(x.opens_on) and max(x.closes_on)
                         from phase x where x.edition = e.id) desc nulls last,
                      (select max(x.closes_on) from phase x where x.edition = e.id) desc nulls last, e.id desc
            """;

    /** Those of one house {@code h}, where one is named. */
    static final String OF_HOUSE = " and (cast(:named as text) is null or h.slug = :named)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Editions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The edition that runs today; else the one that ended last or begins next. */
    Optional<EditionCard> current() {
        return currentAnd(0, null).stream().findFirst();
    }

    /** @throws NotFound for an edition that is not published or does not exist */
    EditionCard bySlug(String slug) {
        return jdbc.sql(CARD + PUBLISHED + " and e.slug = :slug").param("now", now()).param("slug", slug).query(EditionCard::of)
                .optional()
                .orElseThrow(() -> new NotFound(slug));
    }

    /** The latest first. */
    List<EditionCard> all() {
        return jdbc.sql(
                CARD + PUBLISHED
                        + " order by (select max(closes_on) from phase where edition = e.id) desc nulls last, e.id desc limit 100")
                .param("now", now()).query(EditionCard::of).list();
    }

    /**
     * The current one, and at most so many others behind it, the latest first.
     *
     * @param house the slug of the one whose editions are meant, or {@code null} for those of all
     */
    List<EditionCard> currentAnd(int others, @Nullable String house) {
        return jdbc.sql(CARD + PUBLISHED + OF_HOUSE + CURRENT_FIRST + " limit :most").param("now", now())
                .param("most", 1 + others).param("named", house).query(EditionCard::of).list();
    }

    /** @throws NotFound for an edition that is not published or does not exist */
    Told told(String slug) {
        return jdbc.sql(CARD + TELLING + PUBLISHED + " and e.slug = :slug").param("now", now()).param("slug", slug)
                .query((row, number) -> new Told(EditionCard.of(row, number), Rows.translated(row, "story"),
                        ComponentRow.of(row.getArray("components"))))
                .optional().orElseThrow(() -> new NotFound(slug));
    }

    /** An edition with what only its own page tells. */
    record Told(EditionCard edition, Translated story, List<ComponentRow> components) {}

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
