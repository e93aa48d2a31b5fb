package org.tandem.search;

/**
 * Where the public things of a kind are read from: the views and conditions that the public pages read them from, too. Each
 * brings the same columns; {@code body} is written in Markdown, {@code seats} are where it lies on the map, {@code parts} are the
 * ids of what it is told of besides its own, and {@code touched} finds a thing by any of them.
 */
enum Source {

    EDITION("/editions/", """
            select 'EDITION' as kind, e.id, e.slug, e.name_pl as title_pl, e.name_de as title_de, e.name_en as title_en,
                   concat_ws(E'\\n', e.story_pl, i.name_pl, coalesce(h.name_pl, h.name),
                             (select string_agg(c.name_pl, E'\\n' order by c.position) from component c where c.edition = e.id),
                             (select string_agg(t.name_pl, E'\\n' order by t.position) from theme t where t.edition = e.id)) as text_pl,
                   concat_ws(E'\\n', e.story_de, i.name_de, h.name_de,
                             (select string_agg(c.name_de, E'\\n' order by c.position) from component c where c.edition = e.id),
                             (select string_agg(t.name_de, E'\\n' order by t.position) from theme t where t.edition = e.id)) as text_de,
                   concat_ws(E'\\n', e.story_en, i.name_en, h.name_en,
                             (select string_agg(c.name_en, E'\\n' order by c.position) from component c where c.edition = e.id),
                             (select string_agg(t.name_en, E'\\n' order by t.position) from theme t where t.edition = e.id)) as text_en,
                   null::text as body_pl, null::text as body_de, null::text as body_en,
                   null::text as names, null::text[] as seats,
                   null::text as area_pl, null::text as area_de, null::text as area_en,
                   array[e.id] as editions, array[e.id, i.id, h.id] as parts,
                   (select min(x.opens_on) from phase x where x.edition = e.id) as since, e.sample
              from edition e join initiative i on i.id = e.initiative join house h on h.id = i.house
             where e.published
            """, "e.id = any(:ids) or e.initiative = any(:ids) or i.house = any(:ids)", "e.id"),

    PARTNERSHIP("/partnerships/", """
            select 'PARTNERSHIP', p.id, p.slug, p.title_pl, p.title_de, p.title_en,
                   concat_ws(E'\\n', p.summary_pl, (select string_agg(x.wording_pl, E'\\n' order by x.shared_at, x.id) from public_extract x where x.partnership = p.id)),
                   concat_ws(E'\\n', p.summary_de, (select string_agg(x.wording_de, E'\\n' order by x.shared_at, x.id) from public_extract x where x.partnership = p.id)),
                   concat_ws(E'\\n', p.summary_en, (select string_agg(x.wording_en, E'\\n' order by x.shared_at, x.id) from public_extract x where x.partnership = p.id)),
                   null, null, null,
                   concat_ws(E'\\n', b.name, s.name), array_remove(array[b.seat, s.seat], null), t.name_pl, t.name_de, t.name_en,
                   array[p.edition], array[p.edition, p.business, p.social],
                   coalesce(p.started_on, (p.concluded_at at time zone h.time_zone)::date), p.sample or e.sample
              from public_partnership p join edition e on e.id = p.edition
              join initiative i on i.id = e.initiative join house h on h.id = i.house
              join organisation b on b.id = p.business join organisation s on s.id = p.social
              left join theme t on t.id = p.theme
             where true
            """, "p.id = any(:ids) or p.edition = any(:ids) or p.business = any(:ids) or p.social = any(:ids)", "p.id"),

    /** There as long as the public sees a partnership of it. */
    ORGANISATION("/organisations/", """
            select 'ORGANISATION', o.id, o.slug, o.name, null, null, o.description_pl, o.description_de, o.description_en,
                   null, null, null, o.name,
                   array_remove(array[o.seat], null), null, null, null,
                   (select array_agg(distinct v.edition) from public_partnership v where o.id in (v.business, v.social)),
                   (select array_agg(v.id order by v.id) || array_agg(distinct v.edition)
                      from public_partnership v where o.id in (v.business, v.social)),
                   null::date, o.sample
              from organisation o
             where exists (select from public_partnership v where v.business = o.id or v.social = o.id)
            """, """
            o.id = any(:ids) or o.id in (
                select unnest(array[p.business, p.social]) from partnership p where p.id = any(:ids) or p.edition = any(:ids))
            """, "o.id"),

    GATHERING("/gatherings/", """
            select 'GATHERING', g.id, g.slug, g.title_pl, g.title_de, g.title_en,
                   concat_ws(E'\\n', g.about_pl, (select string_agg(a.title_pl, E'\\n' order by a.position) from agenda_item a where a.gathering = g.id and a.withdrawn_at is null)),
                   concat_ws(E'\\n', g.about_de, (select string_agg(a.title_de, E'\\n' order by a.position) from agenda_item a where a.gathering = g.id and a.withdrawn_at is null)),
                   concat_ws(E'\\n', g.about_en, (select string_agg(a.title_en, E'\\n' order by a.position) from agenda_item a where a.gathering = g.id and a.withdrawn_at is null)),
                   null, null, null,
                   concat_ws(E'\\n', g.place_pl, g.place_de, g.place_en, g.address), null, null, null, null,
                   array[g.edition], array[g.edition], g.starts::date, g.sample or e.sample
              from gathering g join edition e on e.id = g.edition
             where e.published and g.state <> 'PLANNED' and g.admission = 'PUBLIC'
            """, "g.id = any(:ids) or g.edition = any(:ids)", "g.id"),

    FILM("/films/", """
            select 'FILM', f.id, f.slug, f.title_pl, f.title_de, f.title_en,
                   concat_ws(E'\\n', f.about_pl, f.transcript_pl), concat_ws(E'\\n', f.about_de, f.transcript_de),
                   concat_ws(E'\\n', f.about_en, f.transcript_en), null, null, null, null, null, null, null, null,
                   array[f.edition], array[f.edition, w.gathering], w.opens::date, f.sample or e.sample
              from public_film(:now) f join film_premiere w on w.film = f.id join edition e on e.id = f.edition
             where true
            """, "f.id = any(:ids) or f.edition = any(:ids) or w.gathering = any(:ids)", "f.id"),
    /** Its address is that of its first language, which leads on to the others'. */
    ARTICLE("/articles/", """
            select 'ARTICLE', a.id, (select t.slug from shown_article_text t where t.article = a.id and t.language = a.original),
                   (select t.title from shown_article_text t where t.article = a.id and t.language = 'PL'),
                   (select t.title from shown_article_text t where t.article = a.id and t.language = 'DE'),
                   (select t.title from shown_article_text t where t.article = a.id and t.language = 'EN'),
                   (select t.lead from shown_article_text t where t.article = a.id and t.language = 'PL'),
                   (select t.lead from shown_article_text t where t.article = a.id and t.language = 'DE'),
                   (select t.lead from shown_article_text t where t.article = a.id and t.language = 'EN'),
                   (select t.body from shown_article_text t where t.article = a.id and t.language = 'PL'),
                   (select t.body from shown_article_text t where t.article = a.id and t.language = 'DE'),
                   (select t.body from shown_article_text t where t.article = a.id and t.language = 'EN'),
                   null, null, s.name_pl, s.name_de, s.name_en,
                   array(select e.id from edition e where e.id = a.edition and e.published), array_remove(array[a.section, a.edition], null),
                   (a.public_from at time zone h.time_zone)::date, a.sample
              from public_article(:now) a join section s on s.id = a.section join house h on h.id = a.house
             where true
            """, "a.id = any(:ids) or a.section = any(:ids) or a.edition = any(:ids)", "a.id"),

    PUBLICATION("/publications/", """
            select 'PUBLICATION', w.id, w.slug, w.title_pl, w.title_de, w.title_en, w.about_pl, w.about_de, w.about_en,
                   null, null, null, w.makers,
                   null, null, null, null, '{}'::uuid[], '{}'::uuid[],
                   make_date(nullif(left(w.since, 4)::integer, 0), 1, 1), w.sample
              from work w
             where w.public and w.kind = 'PUBLICATION'
            """, "w.id = any(:ids)", "w.id"),

    PROJECT("/projects/", """
            select 'PROJECT', w.id, w.slug, w.title_pl, w.title_de, w.title_en, w.about_pl, w.about_de, w.about_en,
                   null, null, null, w.makers,
                   null, null, null, null, '{}'::uuid[], '{}'::uuid[],
                   make_date(nullif(left(w.since, 4)::integer, 0), 1, 1), w.sample
              from work w
             where w.public and w.kind = 'PROJECT'
            """, "w.id = any(:ids)", "w.id"),

    /** Tandem's first texts are no house's words: of such a page only what it is called is found. */
    PAGE("/pages/", """
            select 'PAGE', p.id, p.slug,
                   coalesce((select t.title from shown_page_text t where t.page = p.id and t.language = 'PL'), case when p.original is null then k.title_pl end),
                   coalesce((select t.title from shown_page_text t where t.page = p.id and t.language = 'DE'), case when p.original is null then k.title_de end),
                   coalesce((select t.title from shown_page_text t where t.page = p.id and t.language = 'EN'), case when p.original is null then k.title_en end),
                   null, null, null,
                   (select t.body from shown_page_text t where t.page = p.id and t.language = 'PL'),
                   (select t.body from shown_page_text t where t.page = p.id and t.language = 'DE'),
                   (select t.body from shown_page_text t where t.page = p.id and t.language = 'EN'),
                   null, null, null, null, null, '{}'::uuid[], '{}'::uuid[], null::date, p.sample
              from page p left join page_kind k on k.kind = p.kind
             where p.shown
            """, "p.id = any(:ids)", "p.id");

    private final String address;
    private final String sql;
    private final String touched;
    private final String id;

    Source(String address, String sql, String touched, String id) {
        this.address = address;
        this.sql = sql;
        this.touched = touched;
        this.id = id;
    }

    /** Behind the language. */
    String address() {
        return address;
    }

    /** Whether it has a day; of the others a year is known at most. */
    boolean hasDay() {
        return this == GATHERING || this == FILM || this == ARTICLE;
    }

    String all() {
        return sql;
    }

    /** Those that are, or are told of, any of {@code :ids}. */
    String touched() {
        return sql + " and (" + asIds(touched) + ")";
    }

    /** Those of {@code :ids}. */
    String named() {
        return sql + " and " + asIds(id + " = any(:ids)");
    }

    private static String asIds(String condition) {
        return condition.replace(":ids", "cast(:ids as uuid[])");
    }
}
