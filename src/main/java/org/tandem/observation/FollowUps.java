package org.tandem.observation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationAccess;
import org.tandem.partnership.FollowedUp;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.Side;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;

/** Tells a partnership's page what was observed of it and what is to be done: what the reader may read is all that is counted. */
@Component
class FollowUps implements FollowedUp.Source {

    private record Row(int points, FollowedUp.Item item) {}

    private final JdbcClient jdbc;

    FollowUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public FollowedUp of(Actor reader, PartnershipId partnership) {
        var rows = jdbc.sql("""
                select seen.points, coalesce(a.words, '') as words, a.owner, coalesce(a.due_on, date '2000-01-01') as due_on
                  from (select count(distinct o.id) as points
                          from observed_point o join point_version v on v.point = o.id and\s""" + Watched.READ + """
                         where o.partnership = :id) seen
                  left join recommended_action a on a.partnership = :id and a.state = 'OPEN'
                 order by a.due_on, a.id
                """).params(NegotiationAccess.of(reader)).param("id", partnership.value())
                .query((row, _) -> new Row(row.getInt("points"), new FollowedUp.Item(Rows.text(row, "words"),
                        side(row.getString("owner")), row.getObject("due_on", LocalDate.class))))
                .list();
        return new FollowedUp(rows.getFirst().points(),
                rows.stream().map(Row::item).filter(item -> !item.words().isEmpty()).toList());
    }

    private static @Nullable Side side(@Nullable String owner) {
        return owner == null || owner.equals(Owner.HOUSE.name()) ? null : Side.valueOf(owner);
    }
}
