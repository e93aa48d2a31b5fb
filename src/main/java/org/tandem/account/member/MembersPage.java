package org.tandem.account.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;

/** Who belongs to an organisation or a house, who is invited, and who asks to be let in. */
@NamedInterface("pages")
public record MembersPage(String path, String kind, String name, List<String> roles, boolean keeper, List<Member> members,
        List<Invitation> invitations, List<Request> requests, Typed typed, List<String> ticked) {

    /** Whether this is the role that lets others in. */
    public boolean isKeeping(String role) {
        return role.equals("OWNER") || role.equals("COORDINATOR");
    }

    /** A member with her roles. */
    public record Member(UUID id, String name, String email, boolean sample, List<String> roles, boolean oneself) {}

    /** An invitation that nobody has answered yet. */
    public record Invitation(UUID id, String email, List<String> roles, Instant until) {}

    /** Somebody asking to join. */
    public record Request(UUID id, String name, String email, boolean sample, String organisation, Instant since) {}

    @Component
    static class Query {

        private record Named(String body, @Nullable Member member) {}

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        MembersPage find(Actor actor, Body body, String path, Instant now, Typed typed, Set<Role> ticked) {
            var keeper = AccountAccess.isKeeper(actor, body);
            var named = members(actor, body);
            return new MembersPage(path, body.house() != null ? "house" : "organisation", named.getFirst().body(),
                    names(body.roles()), keeper,
                    named.stream().map(Named::member).filter(Objects::nonNull).map(Objects::requireNonNull).toList(),
                    keeper ? invitations(body, now) : List.of(), keeper ? requests(body) : List.of(), typed, names(ticked));
        }

        /** The name of an organisation or a house, once for each member, and once where there is none. */
        private List<Named> members(Actor actor, Body body) {
            return jdbc.sql("""
                    select b.name as body, p.id, p.name, p.email, p.sample, m.roles
                      from (select id, name from organisation where id = :id union all select id, name from house where id = :id) b
                      left join membership m on m.organisation = b.id or m.house = b.id
                      left join person p on p.id = m.person
                     order by lower(p.name), p.id
                    """)
                    .param("id", body.id())
                    .query((row, _) -> new Named(String.valueOf(row.getString("body")), member(actor, row)))
                    .list();
        }

        private static @Nullable Member member(Actor actor, ResultSet row) throws SQLException {
            var id = row.getObject("id", UUID.class);
            if (id == null) return null;
            return new Member(id, row.getString("name"), row.getString("email"), row.getBoolean("sample"), roles(row),
                    id.equals(actor.someone().value()));
        }

        private List<Invitation> invitations(Body body, Instant now) {
            return jdbc.sql("""
                    select id, email, roles, expires_at from one_time_link
                     where (organisation = :id or house = :id) and spent_at is null and expires_at > :now
                     order by expires_at
                    """)
                    .param("id", body.id()).param("now", java.sql.Timestamp.from(now))
                    .query((row, _) -> new Invitation(row.getObject("id", UUID.class), row.getString("email"), roles(row),
                            row.getTimestamp("expires_at").toInstant()))
                    .list();
        }

        /** An organisation sees whom it is asked by; a house, who asks any organisation. */
        private List<Request> requests(Body body) {
            return jdbc.sql("""
                    select r.id, p.name, p.email, p.sample, o.name as organisation, r.asked_at as since
                      from join_request r join person p on p.id = r.person join organisation o on o.id = r.organisation
                     where r.state = 'OPEN' and (r.organisation = :organisation::uuid or :organisation::uuid is null)
                     order by r.id
                     limit 200
                    """)
                    .param("organisation", body.organisation() == null ? null : body.organisation().value())
                    .query(Request.class).list().stream().map(Objects::requireNonNull).toList();
        }

        private static List<String> roles(ResultSet row) throws SQLException {
            return names(Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).toList());
        }

        private static List<String> names(Collection<Role> roles) {
            return roles.stream().sorted().map(Enum::name).toList();
        }
    }
}
