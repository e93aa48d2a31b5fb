package org.tandem.account.member;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.EmailForm;
import org.tandem.account.Joining;
import org.tandem.account.Memberships;
import org.tandem.account.link.LinkId;
import org.tandem.account.link.OneTimeLinks;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** Letting people into an organisation or a house, and giving and taking their roles there. */
@Service
@Transactional
public class Members {

    private final Memberships memberships;
    private final Joining joining;
    private final OneTimeLinks links;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Members(Memberships memberships, Joining joining, OneTimeLinks links, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.memberships = memberships;
        this.joining = joining;
        this.links = links;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Invites to an organisation, by a one-time link in a mail. */
    public void invite(Actor actor, OrganisationId organisation, String email, Language language, Set<Role> roles) {
        var _ = invite(actor, Body.of(organisation), email, language, roles);
    }

    LinkId invite(Actor actor, Body body, String email, Language language, Set<Role> roles) {
        AccountAccess.expectKeeper(actor, body);
        expectFitting(body, roles);
        if (joining.known(email).filter(it -> memberships.has(it, body.id())).isPresent())
            throw new BrokenRule("members.already");
        var link = links.invite(email, language, body.organisation(), body.house(), roles);
        trail.record(actor, "membership.offer", body.id(), null, Map.of("roles", roles));
        return link;
    }

    /** The expert of the coordinator's house who has this address, where there is one. */
    @Transactional(readOnly = true)
    public Optional<PersonId> expert(Actor actor, String email) {
        var house = actor.forHouse();
        return joining.known(email)
                .filter(person -> memberships.roles(person, house.value()).contains(Role.EXPERT));
    }

    /**
     * Invites an expert to the coordinator's house, by a one-time link in a mail.
     *
     * @throws BrokenRule {@code members.already} where she belongs to the house in another role
     */
    public LinkId inviteExpert(Actor actor, String email, Language language) {
        var house = actor.forHouse();
        return invite(actor, Body.of(house), email, language, Set.of(Role.EXPERT));
    }

    /** @throws NotFound where the link is spent, void, or another house's */
    public void withdrawExpertInvitation(Actor actor, LinkId link) {
        withdrawInvitation(actor, Body.of(actor.forHouse()), link);
    }

    /** Whether something typed can be a mail address. */
    public static boolean isAddress(String typed) {
        return !typed.isBlank() && typed.length() <= 254 && typed.matches(EmailForm.ADDRESS);
    }

    /** The link in the mail is void from now on. */
    void withdrawInvitation(Actor actor, Body body, LinkId link) {
        AccountAccess.expectKeeper(actor, body);
        var now = Timestamp.from(clock.instant());
        var found = jdbc.sql("""
                update one_time_link set expires_at = :now
                 where id = :id and coalesce(organisation, house) = :body and spent_at is null and expires_at > :now
                """)
                .param("now", now).param("id", link.value()).param("body", body.id()).update();
        if (found == 0) throw new NotFound(link);
        trail.record(actor, "membership.withdraw-offer", body.id(), null, Map.of("link", link.value()));
    }

    void changeRoles(Actor actor, Body body, PersonId person, Set<Role> roles) {
        AccountAccess.expectKeeper(actor, body);
        expectFitting(body, roles);
        var before = found(person, body);
        if (!roles.contains(body.keeper()) && before.contains(body.keeper()))
            memberships.expectAnother(body.keeper(), person, body.id());
        memberships.change(person, body.id(), roles);
        trail.record(actor, "membership.change", person.value(), null, Map.of("in", body.id(), "roles", before),
                Map.of("in", body.id(), "roles", roles));
    }

    /** A keeper removes anybody, and everybody may leave. */
    void remove(Actor actor, Body body, PersonId person) {
        if (!person.equals(actor.person())) AccountAccess.expectKeeper(actor, body);
        var before = found(person, body);
        if (before.contains(body.keeper())) memberships.expectAnother(body.keeper(), person, body.id());
        memberships.remove(person, body.id());
        trail.record(actor, "membership.end", person.value(), null, Map.of("in", body.id(), "roles", before), Map.of());
    }

    private Set<Role> found(PersonId person, Body body) {
        var roles = memberships.roles(person, body.id());
        if (roles.isEmpty()) throw new NotFound(person);
        return roles;
    }

    private static void expectFitting(Body body, Set<Role> roles) {
        if (roles.isEmpty()) throw new BrokenRule("members.roles.needed");
        if (!body.roles().containsAll(roles)) throw new NotFound(roles);
    }
}
