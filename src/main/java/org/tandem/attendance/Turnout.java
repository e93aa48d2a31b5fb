package org.tandem.attendance;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringId;
import org.tandem.screen.Rows;

/**
 * How many of one side were registered and came.
 *
 * @param side as the table of participations writes it, or NONE for guests whose organisation does not take part
 */
@NamedInterface("pages")
public record Turnout(String side, int people, int peopleCame, int organisations, int organisationsCame) {

    /** A part of a width, for a bar; the largest side fills it. */
    public int width(int people, int most) {
        return most == 0 ? 0 : people * 100 / most;
    }

    static Turnout sum(List<Turnout> sides) {
        return new Turnout("ALL", sides.stream().mapToInt(Turnout::people).sum(),
                sides.stream().mapToInt(Turnout::peopleCame).sum(),
                sides.stream().mapToInt(Turnout::organisations).sum(), sides.stream().mapToInt(Turnout::organisationsCame).sum());
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Side by side; an organisation that registered twice is one. */
        List<Turnout> of(GatheringId gathering) {
            return jdbc.sql("""
                    select coalesce(p.side, 'NONE') as side, count(*) as people, count(c.id) as people_came,
                           count(distinct coalesce(p.organisation::text, lower(r.organisation))) as organisations,
                           count(distinct coalesce(p.organisation::text, lower(r.organisation))) filter (where c.id is not null) as organisations_came
                      from registration r join attendee a on a.registration = r.id
                      left join participation p on p.id = r.participation
                      left join check_in c on c.attendee = a.id and c.undone_at is null
                     where r.gathering = ? and r.state = 'REGISTERED'
                     group by 1 order by array_position(array['BUSINESS', 'SOCIAL', 'NONE'], coalesce(p.side, 'NONE'))
                    """).param(gathering.value())
                    .query((row, _) -> new Turnout(Rows.text(row, "side"), row.getInt("people"), row.getInt("people_came"),
                            row.getInt("organisations"), row.getInt("organisations_came")))
                    .list();
        }
    }
}
