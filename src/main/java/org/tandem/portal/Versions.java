package org.tandem.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.Front;
import org.tandem.article.ShownArticles;
import org.tandem.credit.ShownCredits;
import org.tandem.portal.PublicPartnerships.Key;
import org.tandem.shared.Language;
import org.tandem.work.ShownWorks;

/**
 * The versions of what a public page shows, in one statement that reads none of its texts. A row's version is PostgreSQL's own
 * ({@code xmin}), which changes with every change, whoever makes it; too wide a reading costs a rendering, too narrow a one would
 * show what is no more. What the public does not find has none.
 */
@Component
class Versions {

    /** Of what its house asks taxpayers for. */
    static final String BENEFIT = """
            (select b.xmin from benefit_status b where b.house = h.id),
            (select string_agg(t.xmin::text, ',' order by t.tax_year) from tax_share t where t.house = h.id),
            """;

    /** Of what a card says of an edition: its frame, its days, its gatherings and how many are over, its figures. */
    private static final String CARD = """
            concat_ws(' ', e.slug, e.xmin, i.xmin, h.xmin,
            """ + BENEFIT + ShownCredits.VERSIONS + """
                   , (select string_agg(x.xmin::text, ',' order by x.kind) from phase x where x.edition = e.id),
                   (select concat_ws(',', count(*) filter (where g.ends_at < :now), string_agg(g.xmin::text, ',' order by g.id))
                      from gathering g where g.edition = e.id and g.state <> 'PLANNED' and g.admission = 'PUBLIC'),
                   (select concat_ws(',', f.business, f.social, f.talking, f.held, f.shown) from figures_of(e.id) f))
            """;

    /** Of what its own pages say besides: its parts and areas, and its films. */
    private static final String WHOLE = """
            concat_ws(' ', %s,
                   (select string_agg(x.xmin::text, ',' order by x.position) from component x where x.edition = e.id),
                   (select string_agg(x.xmin::text, ',' order by x.position) from theme x where x.edition = e.id),
                   (select string_agg(concat_ws('.', f.id, f.version, p.opens_at), ',' order by f.id)
                      from public_film(:now) f join film_premiere p on p.film = f.id where f.edition = e.id),
                   %s)
            """.formatted(CARD, PublicPartnerships.VERSIONS);

    private static final String PUBLISHED = """
              from edition e
              join initiative i on i.id = e.initiative
              join house h on h.id = i.house
             where e.published
            """;

    /** The editions on a first page, the current one before all others. */
    private static final String ON_HOME = "select e.id, i.house, row_number() over (" + Editions.CURRENT_FIRST + ") as place"
            + PUBLISHED + Editions.OF_HOUSE + " order by place limit :editions";

    /** Of the articles on the first page, and which of them leads. */
    private static final String NEWS = """
            (select md5(string_agg(concat_ws('.', %s, f.leads, s.xmin), ',' order by a.id)) %s)
            """.formatted(ShownArticles.VERSION, Front.Query.STORIES.replace(":house", "(select c.house from current c)")
            .replace(":only", "(select c.house from current c where cast(:named as text) is not null)"));

    /** The works on the first page of a house, and whether their pictures may be shown; {@code %s} is the house. */
    static final String WORKS = """
            (select string_agg(concat_ws('.', w.xmin, p.xmin, s.id), ',' order by w.id)
               from work w left join library_picture p on p.id = w.picture left join shown_library_picture s on s.id = w.picture
              where w.public
            """ + ShownWorks.FRONT.replace(":house", "%s") + ")";

    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of all published editions, for their list. */
    Optional<String> ofEditions() {
        return jdbc.sql("select string_agg(" + CARD + ", ';' order by e.id)" + PUBLISHED).param("now", now())
                .query(String.class).optional();
    }

    /**
     * Of the editions on a first page, of the first cards of the current one, of the news in a language and of the works.
     *
     * @param house the slug of the house whose first page it is, or {@code null} for that of the one whose edition runs
     */
    Optional<String> ofHome(@Nullable String house, int editions, int cards, int news, Language language) {
        return jdbc.sql("""
                with shown as materialized (%s), current as (select id, house from shown where place = 1)
                select concat_ws(' ', (select string_agg(%s, ';' order by n.place) %s and e.id = n.id),
                       (select %s from current e), %s, %s)
                """.formatted(ON_HOME, CARD, PUBLISHED.replace("from edition e", "from shown n join edition e on e.id = n.id"),
                PublicPartnerships.VERSIONS, NEWS, WORKS.formatted("(select house from current)"))).param("now", now())
                .param("named", house).param("editions", editions).params(Key.START.places(cards)).param("others", news)
                .param("language", language.name()).query(String.class).optional();
    }

    /** Of an edition, with the cards behind a key. */
    Optional<String> ofEdition(String slug, Key after) {
        return jdbc.sql("select " + WHOLE + PUBLISHED + " and e.slug = :slug").param("now", now()).param("slug", slug)
                .params(after.places(PublicPartnerships.PAGE)).query(String.class).optional();
    }

    Optional<String> ofPartnership(String slug) {
        return jdbc.sql("""
                select concat_ws(' ', p.xmin, e.xmin, i.xmin, h.xmin, b.xmin, s.xmin, t.xmin,
                """ + ShownCredits.VERSIONS + """
                       , (select string_agg(a.area, ',' order by a.area) from partnership_area a where a.partnership = p.id),
                """ + VoiceRow.VERSIONS + """
                       )
                  from partnership p
                  join public_partnership v on v.id = p.id
                  join edition e on e.id = p.edition
                  join initiative i on i.id = e.initiative
                  join house h on h.id = i.house
                  join organisation b on b.id = p.business
                  join organisation s on s.id = p.social
                  left join theme t on t.id = p.theme
                 where p.slug = :slug
                """).param("now", now()).param("slug", slug).query(String.class).optional();
    }

    Optional<String> ofOrganisation(String slug) {
        return jdbc.sql("""
                select concat_ws(' ', o.xmin,
                       (select string_agg(concat_ws('.', p.xmin, e.xmin, b.xmin, s.xmin, t.xmin), ',' order by p.id)
                          from partnership p
                          join edition e on e.id = p.edition
                          join organisation b on b.id = p.business
                          join organisation s on s.id = p.social
                          left join theme t on t.id = p.theme
                         where o.id in (p.business, p.social)))
                  from organisation o
                 where o.slug = ?
                   and exists (select from public_partnership v where o.id in (v.business, v.social))
                """).param(slug).query(String.class).optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
