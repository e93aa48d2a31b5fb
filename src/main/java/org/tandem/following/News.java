package org.tandem.following;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has become public: noted once, under a number, when Tandem first sees that the public sees it. So it is news whatever made
 * it public, an act or a moment that came, and what is hidden and shown again is no news.
 */
@Component
class News {

    /** Digests look back over so many at most: the latest. */
    static final int MOST = 500;

    private static final String OF_EDITION = "join edition e on e.id = %s.edition join initiative i on i.id = e.initiative\n";

    /** What is public of each kind, out of the views that its page is read from; {@code about} is what a follower of it is told of. */
    private static final List<String> PUBLIC = List.of("""
            select 'ARTICLE' as kind, 0 as rank, a.id, p.slug as slug_pl, d.slug as slug_de, n.slug as slug_en,
                   p.title as title_pl, d.title as title_de, n.title as title_en,
                   p.lead as lead_pl, d.lead as lead_de, n.lead as lead_en, null::timestamp as starts, a.sample, a.house,
                   array(with recursive above as (select s.id, s.parent from section s where s.id = a.section
                                                  union all select s.id, s.parent from above b join section s on s.id = b.parent)
                         select id from above)
                   || array(select v.id from article_partnership x join public_partnership v on v.id = x.partnership where x.article = a.id)
                   || array[a.house, a.edition] as about
              from public_article(:now) a
              left join shown_article_text p on p.article = a.id and p.language = 'PL'
              left join shown_article_text d on d.article = a.id and d.language = 'DE'
              left join shown_article_text n on n.article = a.id and n.language = 'EN'
             where a.id""", """
            select 'PARTNERSHIP', 1, v.id, v.slug, v.slug, v.slug, v.title_pl, v.title_de, v.title_en,
                   b.name || ' · ' || s.name, null, null, null, v.sample or e.sample, i.house,
                   array[i.house, v.edition, v.business, v.social, v.theme]
              from public_partnership v join organisation b on b.id = v.business join organisation s on s.id = v.social
            """ + OF_EDITION.formatted("v") + " where v.id", """
            select 'GATHERING', 2, g.id, g.slug, g.slug, g.slug, g.title_pl, g.title_de, g.title_en, g.place_pl, g.place_de, g.place_en,
                   g.starts, g.sample or e.sample, i.house,
                   array(select v.id from agenda_item x join public_partnership v on v.id = x.partnership
                          where x.gathering = g.id and x.withdrawn_at is null) || array[i.house, g.edition]
              from gathering g
            """ + OF_EDITION.formatted("g") + """
             where e.published and g.state = 'PUBLISHED' and g.admission = 'PUBLIC' and g.ends_at > :now and g.id""", """
            select 'FILM', 3, f.id, f.slug, f.slug, f.slug, f.title_pl, f.title_de, f.title_en, null, null, null, null,
                   f.sample or e.sample, i.house, array[i.house, f.edition]
              from public_film(:now) f
            """ + OF_EDITION.formatted("f") + " where f.id", """
            select w.kind, 4, w.id, w.slug, w.slug, w.slug, w.title_pl, w.title_de, w.title_en, w.makers, null, null, null, w.sample,
                   w.house, array[w.house]
              from work w
             where w.public and w.id""", """
            select 'EDITION', 5, e.id, e.slug, e.slug, e.slug, e.name_pl, e.name_de, e.name_en, null, null, null, null, e.sample, i.house,
                   array[i.house]
              from edition e join initiative i on i.id = e.initiative
             where e.published and e.id""");

    /** Of those among {@code :ids} that the public sees at {@code :now}. */
    static final String AMONG = where(" = any(:ids)");

    private final JdbcClient jdbc;

    News(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String where(String condition) {
        return PUBLIC.stream().map(it -> it + condition).collect(Collectors.joining("\nunion all\n"));
    }

    /** Notes what is new, one node after the other, so that numbers appear in their order: in a short transaction. */
    @Transactional
    void note(Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('news', 0))").query(row -> {});
        jdbc.sql("insert into news (thing, noted_at) select t.id, :now from (" + where(" is not null") + """
                ) t where not exists (select from news n where n.thing = t.id) order by t.rank, t.id on conflict do nothing
                """).param("now", Timestamp.from(now)).update();
    }

    /** The number of the last that was noted. */
    long last() {
        return jdbc.sql("select coalesce(max(number), 0) from news").query(Long.class).single();
    }

    /** The latest things behind one number up to another. */
    UUID[] between(long since, long until) {
        return jdbc.sql("select thing from news where number > ? and number <= ? order by number desc limit ?")
                .params(since, until, MOST).query(UUID.class).list().stream().map(Objects::requireNonNull)
                .toArray(UUID[]::new);
    }
}
