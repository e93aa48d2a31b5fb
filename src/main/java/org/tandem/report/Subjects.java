package org.tandem.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/**
 * What an act was done to, as it is called today: the trail keeps only ids. Whatever the house may not see, or is no more, has no name
 * here. People who come to a gathering are not named: their gathering is.
 */
@Component
class Subjects {

    /** @param address its page, where it has one */
    public record Subject(@Nullable String address, Translated name, boolean sample) {}

    private static final String EDITIONS = """
            with own as (select e.* from edition e join initiative i on i.id = e.initiative where i.house = :house)
            select e.id, '/editions/' || e.id as address, e.name_pl, e.name_de, e.name_en, e.sample from own e where e.id in (:ids)
            union all
            select i.id, '/initiatives/' || i.id, i.name_pl, i.name_de, i.name_en, false from initiative i
             where i.id in (:ids) and i.house = :house
            union all
            select h.id, '/house', coalesce(h.name_pl, h.name), h.name_de, h.name_en, false from house h
             where h.id in (:ids) and h.id = :house
            union all
            select x.id, '/editions/' || x.edition || x.page, x.pl, x.de, x.en, x.sample or e.sample
              from own e
              join (select id, edition, '' as page, name_pl as pl, name_de as de, name_en as en, false as sample from theme
                    union all select id, edition, '/criteria', name_pl, name_de, name_en, sample from criterion
                    union all select id, edition, '/credits/' || id, name, null, null, false from credit
                    union all select id, edition, '/consents/' || id, name, null, null, sample from consent
                    union all select id, edition, '/press', caption_pl, caption_de, caption_en, false from press_photo) x
                on x.edition = e.id
             where x.id in (:ids)
            union all
            select f.id, '/films/' || f.id, f.title_pl, f.title_de, f.title_en, f.sample or e.sample from film f join own e on e.id = f.edition
             where f.id in (:ids)
            union all
            select x.id, x.address, x.pl, x.de, x.en, x.sample
              from (select a.id, a.house, '/articles/' || a.id as address, a.sample,
                           (select title from article_text t where t.article = a.id and t.language = 'PL') as pl,
                           (select title from article_text t where t.article = a.id and t.language = 'DE') as de,
                           (select title from article_text t where t.article = a.id and t.language = 'EN') as en
                      from article a
                    union all select id, house, '/sections', false, name_pl, name_de, name_en from section
                    union all select id, house, '/' || lower(kind) || 's/' || id, sample, title_pl, title_de, title_en from work
                    union all select id, house, '/pictures/' || id, false, name, null, null from library_picture) x
             where x.id in (:ids) and x.house = :house
            """;

    private static final String GATHERINGS = """
            union all
            select x.id, '/gatherings/' || g.id || x.page, coalesce(x.pl, g.title_pl), coalesce(x.de, g.title_de), coalesce(x.en, g.title_en),
                   g.sample or e.sample
              from (select id, id as gathering, '' as page, null as pl, null as de, null as en from gathering
                    union all select id, gathering, '', title_pl, title_de, title_en from agenda_item
                    union all select id, gathering, '/materials', title_pl, title_de, title_en from material
                    union all select id, gathering, '/registrations', null, null, null from registration
                    union all select a.id, r.gathering, '/attendance', null, null, null from attendee a join registration r on r.id = a.registration
                    union all select id, gathering, '/questions', words_pl, words_de, words_en from question
                    union all select id, gathering, '/feedback', words_pl, words_de, words_en from feedback_question) x
              join gathering g on g.id = x.gathering
              join own e on e.id = g.edition
             where x.id in (:ids)
            """;

    private static final String PAIRS = """
            union all
            select x.id, x.address, s.name || ' · ' || b.name, null, null, s.sample or b.sample
              from (select n.id, n.edition, p.organisation as social, q.organisation as business, '/nominations/' || n.id as address
                      from nomination n join participation p on p.id = n.social join participation q on q.id = n.business
                    union all select id, edition, social, business, '/negotiations/' || id from negotiation
                    union all select id, edition, social, business, '/negotiations/' || negotiation || '/agreement' from agreement
                    union all select id, edition, social, business, '/partnerships/' || id from partnership
                    union all select o.id, p.edition, p.social, p.business, '/partnerships/' || p.id || '/observation'
                                from observed_point o join partnership p on p.id = o.partnership
                    union all select x.id, p.edition, p.social, p.business, '/partnerships/' || p.id || '/observation'
                                from point_extract x join observed_point o on o.id = x.point join partnership p on p.id = o.partnership
                    union all select a.id, p.edition, p.social, p.business, '/partnerships/' || p.id || '/observation'
                                from recommended_action a join partnership p on p.id = a.partnership
                    union all select t.id, t.edition, p.social, p.business, '/editions/' || t.edition || '/shots/' || t.id
                                from shot t join partnership p on p.id = t.partnership) x
              join own e on e.id = x.edition
              join organisation s on s.id = x.social
              join organisation b on b.id = x.business
             where x.id in (:ids)
            """;

    /** Organisations are there for every house; people for the house that they work for or whose editions their organisation is in. */
    private static final String PARTIES = """
            union all
            select x.id, x.address, o.name, null, null, o.sample
              from (select id, id as organisation, '/organisations/' || id as address from organisation
                    union all select id, organisation, '/organisations/claims' from claim
                    union all select p.id, p.organisation, '/participations/' || p.id from participation p join own e on e.id = p.edition) x
              join organisation o on o.id = x.organisation
             where x.id in (:ids)
            union all
            select p.id, null, p.name, null, null, p.sample from person p
             where p.id in (:ids) and exists (
                   select from membership m
                    where m.person = p.id and (m.house = :house or exists (
                          select from participation a join own e on e.id = a.edition where a.organisation = m.organisation)))
            """;

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one statement, however many there are. */
    Map<UUID, Subject> of(HouseId house, Collection<UUID> ids) {
        var found = new HashMap<UUID, Subject>();
        if (ids.isEmpty()) return found;
        jdbc.sql(EDITIONS + GATHERINGS + PAIRS + PARTIES).param("house", house.value()).param("ids", ids)
                .query(row -> {
                    found.put(Objects.requireNonNull(row.getObject("id", UUID.class)), subject(row));
                });
        return found;
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getString("address"), Rows.translated(row, "name"), row.getBoolean("sample"));
    }
}
