package org.tandem.account;

import java.util.List;

import com.nulabinc.zxcvbn.Zxcvbn;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tandem.shared.BrokenRule;

/** Passwords that are good enough: twelve characters or more, and not among the first that somebody would try. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** zxcvbn's scale from 0 to 4: from here on a guesser who is slowed down needs years. */
    private static final int HARD_ENOUGH = 3;

    private final Zxcvbn guesser = new Zxcvbn();
    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** The hash to keep, or {@link BrokenRule} {@code password.too-short}, {@code password.too-easy}. */
    String accepted(String password, String email, String name) {
        if (password.length() < SHORTEST) throw new BrokenRule("password.too-short", SHORTEST);
        if (password.length() > LONGEST) throw new BrokenRule("field.too-long", LONGEST);
        var known = List.of(email, email.substring(0, email.indexOf('@')), name, "tandem");
        // its search grows with the square of the length
        var score = guesser.measure(password.substring(0, Math.min(password.length(), 60)), known).getScore();
        if (score < HARD_ENOUGH || password.equalsIgnoreCase(email)) throw new BrokenRule("password.too-easy");
        return String.valueOf(encoder.encode(password));
    }

    boolean isRight(Person person, String password) {
        return person.password() != null && encoder.matches(password, person.password());
    }
}
