package org.tandem.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.shared.NotFound;

/** Reads what can be followed: only what the public sees at this moment has a name. */
@Component
class Topics {

    /** Each as (kind, id, slug, name, zone), out of the views that public pages are read from. */
    static final String PUBLIC = """
            select 'ALL' as kind, '00000000-0000-0000-0000-000000000000'::uuid as id, 'news' as slug, null::text as name_pl,
                   null::text as name_de, null::text as name_en, null::text as zone
            union all
            select 'HOUSE', h.id, h.slug, coalesce(h.name_pl, h.name), coalesce(h.name_de, h.name), coalesce(h.name_en, h.name), h.time_zone
              from house h
             where exists (select from section s where s.house = h.id)
                or exists (select from edition e join initiative i on i.id = e.initiative where i.house = h.id and e.published)
            union all
            select 'SECTION', s.id, s.slug, s.name_pl, s.name_de, s.name_en, h.time_zone
              from section s join house h on h.id = s.house
            union all
            select 'EDITION', e.id, e.slug, e.name_pl, e.name_de, e.name_en, h.time_zone
              from edition e join initiative i on i.id = e.initiative join house h on h.id = i.house
             where e.published
            union all
            select 'ORGANISATION', o.id, o.slug, o.name, o.name, o.name, null
              from organisation o
             where exists (select from public_partnership v where v.business = o.id or v.social = o.id)
            union all
            select 'PARTNERSHIP', v.id, v.slug, v.title_pl, v.title_de, v.title_en, h.time_zone
              from public_partnership v join edition e on e.id = v.edition
              join initiative i on i.id = e.initiative join house h on h.id = i.house
            union all
            select 'AREA', t.id, t.id::text, t.name_pl, t.name_de, t.name_en, h.time_zone
              from theme t join edition e on e.id = t.edition
              join initiative i on i.id = e.initiative join house h on h.id = i.house
             where e.published and exists (select from public_partnership v where v.theme = t.id)
            """;

    /** Besides a topic, what whoever comes from its page might rather follow. */
    private static final String RELATED = """
            select h.house as id from section h where h.id = :id
            union all
            select i.house from edition e join initiative i on i.id = e.initiative where e.id = :id
            union all
            select t.edition from theme t where t.id = :id
            union all
            select unnest(array[v.business, v.social, v.theme, v.edition]) from public_partnership v where v.id = :id
            union all
            select v.theme from public_partnership v where :id in (v.business, v.social)
            """;

    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound for what the public does not see */
    Topic find(Topic.Kind kind, String slug) {
        if (slug.indexOf(0) >= 0) throw new NotFound(kind);
        return jdbc.sql("select t.* from (" + PUBLIC + ") t where t.kind = ? and t.slug = ?").params(kind.name(), slug)
                .query((row, _) -> topic(row)).optional().orElseThrow(() -> new NotFound(slug));
    }

    /** The topic itself first, then what is near it, in a fixed order. */
    List<Topic> near(Topic topic) {
        return jdbc.sql("select t.* from (" + PUBLIC + ") t where t.id = :id or t.id in (" + RELATED
                + ") order by t.id <> :id, t.kind, t.id limit 20")
                .param("id", topic.id()).query((row, _) -> topic(row)).list().stream()
                .sorted((one, other) -> rank(one, topic) != rank(other, topic)
                        ? rank(one, topic) - rank(other, topic)
                        : one.key().compareTo(other.key()))
                .toList();
    }

    private static int rank(Topic one, Topic asked) {
        if (one.id().equals(asked.id())) return -1;
        return switch (one.kind()) {
            case AREA -> 0;
            case ORGANISATION -> 1;
            default -> 2 + Topic.Kind.values().length - one.kind().ordinal();
        };
    }

    /** Those among the keys of a form that the public sees; a forged key is none. */
    List<Topic> of(Collection<String> keys) {
        var ids = keys.stream().map(Topics::id).distinct().toArray(UUID[]::new);
        return jdbc.sql("select t.* from (" + PUBLIC + ") t where t.id = any(:ids)").param("ids", ids)
                .query((row, _) -> topic(row)).list().stream().filter(it -> keys.contains(it.key())).toList();
    }

    private static UUID id(String key) {
        return NotFound.unless(key.substring(key.indexOf(':') + 1), it -> it);
    }

    /** What a follower follows, in the order in which it was chosen; hidden is what the public does not see any more. */
    List<Topic> followedBy(FollowerId follower) {
        return jdbc.sql("""
                select w.kind, w.thing as id, t.slug, t.name_pl, t.name_de, t.name_en, t.zone
                  from followed w left join (select x.* from (""" + PUBLIC + """
                       ) x where x.id = any(array(select thing from followed where follower = :follower))) t
                       on t.id = w.thing and t.kind = w.kind
                 where w.follower = :follower
                 order by w.since, w.kind, w.thing
                """).param("follower", follower.value()).query((row, _) -> topic(row)).list();
    }

    static Topic topic(ResultSet row) throws SQLException {
        return new Topic(Topic.Kind.of(Rows.text(row, "kind").toLowerCase(Locale.ROOT)), row.getObject("id", UUID.class),
                row.getString("slug"), Rows.translated(row, "name"), row.getString("zone"));
    }
}
