package org.tandem.account.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds the person behind a mail address for Spring Security, which then compares the passwords and knows her by her id. */
class SignIn implements UserDetailsService {

    private final JdbcClient jdbc;

    SignIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return jdbc.sql("select id, password from person where email = lower(?) and password is not null")
                .param(email.strip())
                .query((row, _) -> User.withUsername(row.getString("id")).password(row.getString("password"))
                        .authorities("PERSON").build())
                .optional()
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(email));
    }
}
