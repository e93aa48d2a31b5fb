package org.tandem.account.link;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.LinkEvent.LinkRequested;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** The one-time links: requested with an act, issued with the mail that carries them, opened with their secret, spent once. */
@Component
public class OneTimeLinks {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the secret and says what to write to whom; in the transaction that keeps the letter, so that both are there or none.
     * Empty where there is nothing to write: nobody has the address, or the letter was written before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Letter> issue(LinkId id) {
        var link = find(id).filter(found -> found.hash() == null).orElse(null);
        if (link == null) return Optional.empty();
        var known = jdbc.sql("select language from person where email = ?").param(link.email()).query(Language.class).optional();
        var language = known.orElse(link.language());
        return switch (link.purpose()) {
            case REGISTRATION -> Optional.of(known.isPresent()
                    ? Letter.plain(Letter.Kind.ALREADY_REGISTERED, link, language, "/sign-in")
                    : sealed(Letter.Kind.REGISTRATION, link, language));
            case RESET -> known.map(_ -> sealed(Letter.Kind.RESET, link, language));
            case INVITATION -> Optional.of(sealed(Letter.Kind.INVITATION, link, language));
            case ADDRESS -> Optional.of(known.isPresent()
                    ? Letter.plain(Letter.Kind.ADDRESS_TAKEN, link, language, "/sign-in")
                    : sealed(Letter.Kind.ADDRESS, link, language));
        };
    }

    private Letter sealed(Letter.Kind kind, OneTimeLink link, Language language) {
        var secret = Secret.next();
        jdbc.sql("update one_time_link set hash = :hash where id = :id").param("hash", secret.hash()).param("id", link.id())
                .update();
        return Letter.sealed(kind, link, language, secret);
    }

    /** The address that a person had before this link changed it. */
    public Optional<String> formerAddress(LinkId id) {
        return find(id).map(OneTimeLink::formerEmail);
    }

    @Transactional
    public void request(LinkPurpose purpose, String email, Language language, @Nullable PersonId person) {
        insert(purpose, email, language, person, null, null, Set.of());
    }

    @Transactional
    public LinkId invite(String email, Language language, @Nullable OrganisationId organisation, @Nullable HouseId house,
            Set<Role> roles) {
        return insert(LinkPurpose.INVITATION, email, language, null, organisation, house, roles);
    }

    private LinkId insert(LinkPurpose purpose, String email, Language language, @Nullable PersonId person,
            @Nullable OrganisationId organisation, @Nullable HouseId house, Set<Role> roles) {
        var id = LinkId.next();
        var now = clock.instant();
        jdbc.sql("""
                insert into one_time_link (id, purpose, email, language, person, organisation, house, roles, requested_at, expires_at)
                values (:id, :purpose, lower(:email), :language, :person, :organisation, :house, :roles::text[], :now, :expires)
                """)
                .param("id", id.value())
                .param("purpose", purpose.name())
                .param("email", email.strip())
                .param("language", language.name())
                .param("person", person == null ? null : person.value())
                .param("organisation", organisation == null ? null : organisation.value())
                .param("house", house == null ? null : house.value())
                .param("roles",
                        purpose == LinkPurpose.INVITATION ? roles.stream().map(Role::name).sorted().toArray(String[]::new) : null)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(purpose.lifetime())))
                .update();
        events.publishEvent(new LinkRequested(id, now));
        return id;
    }

    /** What the secret opens, without spending it; only the right secret learns that it came too late. */
    public Opening look(LinkId id, Secret secret) {
        var link = find(id).filter(found -> found.opensWith(secret)).orElse(null);
        if (link == null) return new Opening.Refused("link.wrong", null);
        if (link.spentAt() != null) return new Opening.Refused("link.spent", link.purpose());
        if (!clock.instant().isBefore(link.expiresAt())) return new Opening.Refused("link.expired", link.purpose());
        return new Opening.Open(link);
    }

    /** Spends the link, or refuses with {@code link.wrong}, {@code link.spent} or {@code link.expired}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OneTimeLink spend(LinkId id, Secret secret) {
        return switch (look(id, secret)) {
            case Opening.Refused refused -> throw new BrokenRule(refused.key());
            case Opening.Open(var link) -> {
                var spent = jdbc.sql("""
                        update one_time_link l
                           set spent_at = :now, former_email = (select p.email from person p where p.id = l.person)
                         where l.id = :id and l.spent_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id.value())
                        .update();
                if (spent == 0) throw new BrokenRule("link.spent");
                yield link;
            }
        };
    }

    private Optional<OneTimeLink> find(LinkId id) {
        return jdbc.sql("select " + OneTimeLink.COLUMNS + " from one_time_link where id = :id").param("id", id.value())
                .query(OneTimeLink.class).optional();
    }
}
