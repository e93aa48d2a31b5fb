package org.tandem.account.signin;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.tandem.account.signin.Throttle.Attempt;

/**
 * Compares passwords, until there were too many wrong ones for an address or from a computer. An address that nobody has costs
 * the same comparison ({@link DaoAuthenticationProvider} makes one up) and is counted in the same way.
 */
@Component
class ThrottledSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider comparison;
    private final Throttle throttle;

    ThrottledSignIn(JdbcClient jdbc, PasswordEncoder passwords, Throttle throttle) {
        this.comparison = new DaoAuthenticationProvider(new SignIn(jdbc));
        this.comparison.setPasswordEncoder(passwords);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var email = authentication.getName();
        var from = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "inside";
        if (!throttle.admits(Attempt.SIGN_IN_FROM, from)) throw new LockedException("too many from there");
        if (!throttle.admits(Attempt.SIGN_IN, email)) throw new LockedException("too many for this address");
        var found = comparison.authenticate(authentication);
        throttle.forget(Attempt.SIGN_IN, email);
        throttle.forgetLast(Attempt.SIGN_IN_FROM, from);
        return found;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
