package org.tandem.report;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.report.HomePage.Matter;
import org.tandem.report.HomePage.Standing;
import org.tandem.screen.Rows;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Translated;

/** Reads a member's first page in two statements, however much waits. */
@Component
class HomeQuery {

    private final JdbcClient jdbc;
    private final Clock clock;

    HomeQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    HomePage find(OrganisationId organisation) {
        return new HomePage(matters(organisation), standings(organisation));
    }

    /** What is due first stands first; what has no day, last. */
    private List<Matter> matters(OrganisationId organisation) {
        return jdbc.sql("""
                with talk as (
                    select t.id, t.edition, t.state, t.offers, t.offered_by, t.moved_at, o.name as "with",
                           case when t.business = :organisation then 'BUSINESS' else 'SOCIAL' end as mine
                      from negotiation t
                      join organisation o on o.id = case when t.business = :organisation then t.social else t.business end
                     where :organisation in (t.business, t.social)
                ), pair as (
                    select p.*, o.name as "with", p.business = :organisation as is_business
                      from partnership p
                      join organisation o on o.id = case when p.business = :organisation then p.social else p.business end
                     where :organisation in (p.business, p.social)
                )
                select 'nomination' as kind, '/nominations/' || n.id as address, o.name as "with", me.side = 'SOCIAL' as ours,
                       n.made_at as since, n.expires_on as until
                  from participation me
                  join nomination n on me.id in (n.business, n.social) and n.state = 'MADE'
                  join participation other on other.id = case when n.business = me.id then n.social else n.business end
                  join organisation o on o.id = other.organisation
                 where me.organisation = :organisation
                union all
                select case when t.offers = 0 then 'first-offer' else 'offer' end, '/negotiations/' || t.id, t."with",
                       t.offered_by is distinct from t.mine, t.moved_at, f.closes_on
                  from talk t left join phase f on f.edition = t.edition and f.kind = 'NEGOTIATION'
                 where t.state = 'OPEN'
                union all
                select 'agreement', '/negotiations/' || p.negotiation || '/agreement', p."with",
                       case when p.is_business then a.business_confirmed_at else a.social_confirmed_at end is null, p.formed_at, f.closes_on
                  from pair p
                  left join agreement a on a.negotiation = p.negotiation
                  left join phase f on f.edition = p.edition and f.kind = 'CONCLUSION'
                 where p.state = 'FORMING'
                union all
                select 'start', '/partnerships/' || p.id, p."with", true, p.concluded_at, null
                  from pair p where p.state = 'CONCLUDED'
                union all
                select case when p.text_version = 0 then 'write'
                            when s.approved is distinct from p.text_version then 'approve' when s.consent is null then 'consent' else 'publication' end,
                       '/partnerships/' || p.id || '#summary', p."with",
                       s.approved is distinct from p.text_version or s.consent is null, p.formed_at, null
                  from pair p
                  cross join lateral (select case when p.is_business then p.business_approved else p.social_approved end as approved,
                                             case when p.is_business then p.business_consent else p.social_consent end as consent) s
                 where p.state in ('CONCLUDED', 'RUNNING') and not (p.shown and (select e.published from edition e where e.id = p.edition))
                union all
                select 'extract', '/partnerships/' || p.id || '/observation', p."with", true, v.shared_at, null
                  from pair p
                  join observed_point o on o.partnership = p.id
                  join point_extract x on x.point = o.id and x.approved = x.writing
                  join point_version v on v.point = x.point and v.number = x.number and v.visibility = 'PUBLIC'
                 where case when p.is_business then x.business_consent else x.social_consent end is distinct from x.writing
                   and x.number = (select s.number from shown_version s where s.point = x.point)
                union all
                select 'action', '/partnerships/' || p.id || '/observation', p."with", true, a.recommended_at, a.due_on
                  from pair p
                  join recommended_action a on a.partnership = p.id and a.state = 'OPEN'
                                           and a.owner = case when p.is_business then 'BUSINESS' else 'SOCIAL' end
                 order by until nulls last, since
                 limit 100
                """).param("organisation", organisation.value())
                .query((row, _) -> new Matter(Rows.text(row, "kind"), Rows.text(row, "address"), Rows.text(row, "with"),
                        row.getBoolean("ours"),
                        row.getTimestamp("since").toInstant(), Rows.day(row, "until")))
                .list();
    }

    private List<Standing> standings(OrganisationId organisation) {
        return jdbc.sql("""
                select p.id, e.id as edition, e.name_pl, e.name_de, e.name_en, p.side, p.state, p.taken, p.capacity,
                       case when p.side = 'BUSINESS' and p.state = 'QUALIFIED' and :today between f.opens_on and f.closes_on then f.closes_on end
                           as nominates_until
                  from participation p
                  join edition e on e.id = p.edition
                  left join phase f on f.edition = e.id and f.kind = 'NOMINATION'
                 where p.organisation = :organisation
                 order by p.id desc
                 limit 20
                """).param("organisation", organisation.value())
                .param("today", Date.valueOf(LocalDate.now(clock.withZone(ZoneOffset.UTC))))
                .query((row, _) -> new Standing(row.getObject("id", UUID.class), row.getObject("edition", UUID.class),
                        new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en")),
                        Rows.text(row, "side"), Rows.text(row, "state"), row.getInt("taken"), row.getInt("capacity"),
                        Rows.day(row, "nominates_until")))
                .list();
    }
}
