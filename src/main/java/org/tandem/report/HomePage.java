package org.tandem.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Translated;

/** What an organisation's member sees first: what waits for her side, and where the organisation stands in its editions. */
public record HomePage(List<Matter> matters, List<Standing> standings) {

    /** Something that waits for this organisation, since when. */
    public record Matter(String kind, String address, String with, Instant since) {}

    /** The organisation in an edition. */
    public record Standing(UUID participation, UUID edition, Translated name, String side, String state, int taken,
            int capacity) {

        public boolean canNominate() {
            return side.equals("BUSINESS") && state.equals("QUALIFIED");
        }
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        HomePage find(OrganisationId organisation) {
            return new HomePage(matters(organisation), standings(organisation));
        }

        private List<Matter> matters(OrganisationId organisation) {
            return jdbc.sql("""
                    select 'nomination' as kind, '/nominations/' || n.id as address, bo.name as "with", n.made_at as since
                      from participation s
                      join nomination n on n.social = s.id and n.state = 'MADE'
                      join participation b on b.id = n.business join organisation bo on bo.id = b.organisation
                     where s.organisation = :organisation
                    union all
                    select case when t.offers = 0 then 'first-offer' else 'offer' end, '/negotiations/' || t.id, o.name, t.moved_at
                      from negotiation t
                      join organisation o on o.id = case when t.business = :organisation then t.social else t.business end
                     where :organisation in (t.business, t.social) and t.state = 'OPEN'
                       and (t.offered_by is null or (t.offered_by = 'BUSINESS') = (t.social = :organisation))
                    union all
                    select 'agreement', '/negotiations/' || p.negotiation || '/agreement', o.name, p.formed_at
                      from partnership p
                      join organisation o on o.id = case when p.business = :organisation then p.social else p.business end
                     where :organisation in (p.business, p.social) and p.state = 'FORMING'
                       and not exists (select from agreement a
                                        where a.negotiation = p.negotiation
                                          and case when p.business = :organisation then a.business_confirmed_at
                                                   else a.social_confirmed_at end is not null)
                    union all
                    select 'summary', '/partnerships/' || p.id, o.name, p.formed_at
                      from partnership p
                      join organisation o on o.id = case when p.business = :organisation then p.social else p.business end
                     where :organisation in (p.business, p.social) and p.state in ('CONCLUDED', 'RUNNING')
                       and not exists (select from public_partnership v where v.id = p.id)
                     order by since
                     limit 50
                    """).param("organisation", organisation.value())
                    .query((row, _) -> new Matter(String.valueOf(row.getString("kind")), String.valueOf(row.getString("address")),
                            String.valueOf(row.getString("with")), row.getTimestamp("since").toInstant()))
                    .list();
        }

        private List<Standing> standings(OrganisationId organisation) {
            return jdbc.sql("""
                    select p.id, e.id as edition, e.name_pl, e.name_de, e.name_en, p.side, p.state, p.taken, p.capacity
                      from participation p join edition e on e.id = p.edition
                     where p.organisation = ?
                     order by p.id desc
                     limit 20
                    """).param(organisation.value())
                    .query((row, _) -> new Standing(row.getObject("id", UUID.class), row.getObject("edition", UUID.class),
                            new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en")),
                            String.valueOf(row.getString("side")), String.valueOf(row.getString("state")), row.getInt("taken"),
                            row.getInt("capacity")))
                    .list();
        }
    }
}
