package org.tandem.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.account.link.OneTimeLink;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.PersonId;

/** Who belongs to which organisation or house ({@code body}), in which roles. */
@Component
public class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean has(PersonId person, UUID body) {
        return jdbc.sql("select exists(select from membership where person = ? and coalesce(organisation, house) = ?)")
                .params(person.value(), body).query(Boolean.class).single();
    }

    public Set<Role> roles(PersonId person, UUID body) {
        return jdbc.sql("""
                select array_to_string(roles, ',') from membership where person = ? and coalesce(organisation, house) = ?
                """)
                .params(person.value(), body).query(String.class).optional().map(Memberships::set).orElse(Set.of());
    }

    public void change(PersonId person, UUID body, Set<Role> roles) {
        jdbc.sql("update membership set roles = ?::text[] where person = ? and coalesce(organisation, house) = ?")
                .params(array(roles), person.value(), body).update();
    }

    public void remove(PersonId person, UUID body) {
        jdbc.sql("delete from membership where person = ? and coalesce(organisation, house) = ?").params(person.value(), body)
                .update();
    }

    /** As it was before, even where nobody is left who may let others in: it was so before, too. */
    public void takeBack(PersonId person, UUID body, Set<Role> before) {
        takenBack(person + ":" + body);
        if (before.isEmpty()) remove(person, body);
        else
            change(person, body, before);
        takenBack("");
    }

    private void takenBack(String membership) {
        jdbc.sql("select set_config('tandem.taken_back', ?, true)").param(membership).query(String.class).single();
    }

    /** Nobody is left without one who may let others in; two who leave at once go one by one. */
    public void expectAnother(Role needed, PersonId than, UUID body) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))").param(body.toString()).query(Integer.class)
                .single();
        var another = jdbc.sql("""
                select exists(select from membership
                               where coalesce(organisation, house) = ? and ? = any(roles) and person <> ?)
                """)
                .params(body, needed.name(), than.value()).query(Boolean.class).single();
        if (!another) throw new BrokenRule("members.last-" + needed.name().toLowerCase(Locale.ROOT));
    }

    /** What an invitation invites into. */
    @Nullable
    String nameOf(OneTimeLink link) {
        return jdbc.sql("""
                select name from organisation where id = :organisation::uuid
                union all select name from house where id = :house::uuid
                """)
                .param("organisation", link.organisation()).param("house", link.house()).query(String.class).optional()
                .orElse(null);
    }

    static String array(Set<Role> roles) {
        return "{" + roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")) + "}";
    }

    public static Set<Role> set(@Nullable String roles) {
        if (roles == null || roles.isEmpty()) return Set.of();
        return Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
