package org.tandem.account;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.LinkPurpose;
import org.tandem.account.link.OneTimeLinks;
import org.tandem.account.signin.Throttle;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** What a person changes about herself. */
@Service
@Transactional
class AccountChanges {

    private final Persons persons;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Throttle throttle;
    private final AuditTrail trail;

    AccountChanges(Persons persons, Passwords passwords, OneTimeLinks links, Sessions sessions, Throttle throttle,
            AuditTrail trail) {
        this.persons = persons;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.throttle = throttle;
        this.trail = trail;
    }

    void rename(Actor actor, String name, Language language) {
        var person = find(actor);
        persons.save(person.withName(name, language));
        trail.record(actor, "person.change", person.id().value(), null, Map.of("language", language));
    }

    /** Ends every session but the one that asks. */
    void changePassword(Actor actor, String password, @Nullable String session) {
        var person = find(actor);
        persons.save(person.withPassword(passwords.accepted(password, person.email(), person.name())));
        sessions.endOthers(person.id(), session);
        trail.record(actor, "password.change", person.id().value(), null, Map.of());
    }

    /** Nothing changes until the link in a mail to the new address is used. */
    void askForAddress(Actor actor, String email) {
        var person = find(actor);
        if (!throttle.admits(Throttle.Attempt.LINK, person.id().toString())) throw new BrokenRule("account.too-often");
        links.request(LinkPurpose.ADDRESS, email, person.language(), person.id());
    }

    private Person find(Actor actor) {
        return persons.findById(actor.someone()).orElseThrow(() -> new NotFound("person"));
    }
}
