package org.tandem.account;

import org.springframework.stereotype.Component;
import org.tandem.account.signin.Throttle;
import org.tandem.account.signin.Throttle.Attempt;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** Asks for the password again before what matters. Outside of any transaction, so that a refusal is still counted. */
@Component
class PasswordCheck {

    private final Persons persons;
    private final Passwords passwords;
    private final Throttle throttle;

    PasswordCheck(Persons persons, Passwords passwords, Throttle throttle) {
        this.persons = persons;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    void expect(Actor actor, String password) {
        var person = persons.findById(actor.someone()).orElseThrow(() -> new NotFound("person"));
        if (!throttle.admits(Attempt.SIGN_IN, person.email())) throw new BrokenRule("account.too-often");
        if (!passwords.isRight(person, password)) throw new BrokenRule("account.current.wrong");
        throttle.forget(Attempt.SIGN_IN, person.email());
    }
}
