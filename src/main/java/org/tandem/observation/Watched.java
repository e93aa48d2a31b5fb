package org.tandem.observation;

import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationAccess;
import org.tandem.negotiation.NegotiationId;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;

/**
 * A partnership as one who may see it stands to it: of one of its sides, of its house, or watching it.
 *
 * @param mine the side of the actor's organisation
 * @param zone in which the days of its house end
 */
public record Watched(PartnershipId id, NegotiationId negotiation, EditionId edition, OrganisationId business,
        OrganisationId social,
        String businessName, String socialName, @Nullable Side mine, boolean house, boolean expert, boolean sample, ZoneId zone) {

    /** Her own words, and for the house those of everybody; stands in queries that read {@code observed_point o} and {@code point_version v}. */
    static final String READ = """
            (v.visibility <> 'HOUSE' or o.expert = :expert::uuid or exists (
                select from partnership q join edition e on e.id = q.edition join initiative i on i.id = e.initiative
                 where q.id = o.partnership and i.house = :house::uuid))
            """;

    /** @throws NotFound for one who is of neither side */
    public Side expectSide() {
        if (mine == null) throw new NotFound(id);
        return mine;
    }

    /** @throws NotFound for one who does not watch it at this moment */
    public void expectExpert() {
        if (!expert) throw new NotFound(id);
    }

    String name(Side side) {
        return side == Side.BUSINESS ? businessName : socialName;
    }

    boolean isOwn(Owner owner) {
        return owner == Owner.HOUSE ? house : mine != null && mine.name().equals(owner.name());
    }

    /** Reads it, for a page or before an act. */
    @Component
    public static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** @throws NotFound for one who may not see it, as for one that is not there */
        public Watched find(Actor actor, PartnershipId partnership) {
            return jdbc.sql("""
                    select n.negotiation, n.edition, n.business, n.social, n.sample, h.time_zone, b.name as business_name, s.name as social_name,
                           case :organisation::uuid when n.business then 'BUSINESS' when n.social then 'SOCIAL' end as mine,
                           exists (select from edition e join initiative i on i.id = e.initiative
                                    where e.id = n.edition and i.house = :house::uuid) as house,
                           exists (select from watching_expert w where w.negotiation = n.negotiation and w.person = :expert::uuid) as expert
                      from partnership n
                      join organisation b on b.id = n.business
                      join organisation s on s.id = n.social
                      join edition d on d.id = n.edition
                      join initiative t on t.id = d.initiative
                      join house h on h.id = t.house
                     where n.id = :id and\s""" + NegotiationAccess.SEEN)
                    .params(NegotiationAccess.of(actor)).param("id", partnership.value())
                    .query((row, _) -> new Watched(partnership, new NegotiationId(row.getObject("negotiation", UUID.class)),
                            new EditionId(row.getObject("edition", UUID.class)),
                            new OrganisationId(row.getObject("business", UUID.class)),
                            new OrganisationId(row.getObject("social", UUID.class)),
                            String.valueOf(row.getString("business_name")), String.valueOf(row.getString("social_name")),
                            row.getString("mine") == null ? null : Side.valueOf(row.getString("mine")), row.getBoolean("house"),
                            row.getBoolean("expert"), row.getBoolean("sample"),
                            ZoneId.of(String.valueOf(row.getString("time_zone")))))
                    .optional().orElseThrow(() -> new NotFound(partnership));
        }
    }
}
