package org.tandem.negotiation.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationId;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.PersonId;

/** Which negotiations of an edition an expert watches, which she could watch, and which she may not, with the reason. */
@NamedInterface("pages")
public record AssignmentsPage(EditionHead edition, Expert expert, List<Room> barred, Slice<Room> rooms) {

    /**
     * @param assigned how many she watches, and {@code free} how many more she could
     * @param ofHouse whether she is an expert of the house still
     */
    public record Expert(UUID person, String name, boolean ofHouse, int assigned, int free) {}

    public record Room(NegotiationId id, String business, String social, String state, @Nullable Instant since,
            @Nullable Conflict conflict, @Nullable String nature) {}

    public String address() {
        return "/editions/" + edition.id() + "/experts/" + expert.person();
    }

    public boolean mayAssign() {
        return expert.ofHouse() && expert.free() > 0;
    }

    public @Nullable String more() {
        return rooms.next() == null ? null : address() + "?after=" + rooms.next();
    }

    @Component
    static class Query {

        private static final int SIZE = 60;
        private static final int MOST_BARRED = 200;
        private static final String ROOMS = """
                select n.id, b.name as business, s.name as social, n.state, a.since,
                       conflict_of_interest(:person, n.business) as with_business,
                       conflict_of_interest(:person, n.social) as with_social,
                       (select string_agg(t.nature, '; ') from declared_tie t
                         where t.person = :person and t.organisation in (n.business, n.social)) as nature
                  from negotiation n
                  join organisation b on b.id = n.business
                  join organisation s on s.id = n.social
                  left join assigned_expert a on a.negotiation = n.id and a.person = :person
                 where n.edition = :edition
                   and coalesce(conflict_of_interest(:person, n.business), conflict_of_interest(:person, n.social)) is\s""";

        private final JdbcClient jdbc;
        private final EditionHead.Query editions;

        Query(JdbcClient jdbc, EditionHead.Query editions) {
            this.jdbc = jdbc;
            this.editions = editions;
        }

        /** @throws NotFound where the edition is not of the coordinator's house, or the person not invited to it */
        AssignmentsPage find(Actor actor, EditionId edition, PersonId person, @Nullable NegotiationId after) {
            var head = editions.own(actor, edition);
            var expert = expert(actor, edition, person);
            var barred = jdbc.sql(ROOMS + "not null order by n.id limit :size").param("edition", edition.value())
                    .param("person", person.value()).param("size", MOST_BARRED).query((row, _) -> room(row)).list();
            var rooms = jdbc.sql(ROOMS + "null " + (after == null ? "" : "and n.id > :after ") + "order by n.id limit :size")
                    .param("edition", edition.value()).param("person", person.value()).param("size", SIZE + 1)
                    .param("after", after == null ? null : after.value()).query((row, _) -> room(row)).list();
            return new AssignmentsPage(head, expert, barred, Slice.of(rooms, SIZE, room -> room.id().toString()));
        }

        private Expert expert(Actor actor, EditionId edition, PersonId person) {
            return jdbc.sql("""
                    select p.id, p.name, m.person is not null as of_house, count(a.negotiation) as assigned,
                           count(n.id) filter (where a.negotiation is null) as free
                      from invited_expert x
                      join person p on p.id = x.person
                      left join membership m on m.person = p.id and m.house = :house and 'EXPERT' = any(m.roles)
                      left join negotiation n on n.edition = x.edition
                           and conflict_of_interest(p.id, n.business) is null and conflict_of_interest(p.id, n.social) is null
                      left join assigned_expert a on a.negotiation = n.id and a.person = p.id
                     where x.edition = :edition and x.person = :person
                     group by p.id, m.person
                    """).param("edition", edition.value()).param("person", person.value())
                    .param("house", actor.forHouse().value())
                    .query((row, _) -> new Expert(person.value(), Rows.text(row, "name"), row.getBoolean("of_house"),
                            row.getInt("assigned"), row.getInt("free")))
                    .optional().orElseThrow(() -> new NotFound(person));
        }

        private static Room room(ResultSet row) throws SQLException {
            var business = Rows.text(row, "business");
            var social = Rows.text(row, "social");
            Timestamp since = row.getTimestamp("since");
            var first = Conflict.of(row.getString("with_business"), business);
            return new Room(new NegotiationId(Objects.requireNonNull(row.getObject("id", UUID.class))), business, social,
                    Rows.text(row, "state"), since == null ? null : since.toInstant(),
                    first == null ? Conflict.of(row.getString("with_social"), social) : first, row.getString("nature"));
        }
    }
}
