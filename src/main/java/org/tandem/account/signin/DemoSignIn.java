package org.tandem.account.signin;

import java.util.List;
import java.util.Objects;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody whom everybody may be in a demo. */
public record DemoSignIn(String role, String email, String password) {

    /** What the role is called, and in {@code ….what} what one finds as it. */
    public String key() {
        return "sign-in.demo." + role;
    }

    /** Nobody outside of a demo. */
    @Component
    public static class Query {

        private final JdbcClient jdbc;
        private final boolean demo;

        Query(JdbcClient jdbc, Environment settings) {
            this.jdbc = jdbc;
            this.demo = settings.acceptsProfiles(Profiles.of("demo"));
        }

        public List<DemoSignIn> all() {
            if (!demo || jdbc.sql("select to_regclass('demo_sign_in')::text").query(String.class).optional().isEmpty())
                return List.of();
            return jdbc.sql("""
                    select role, email, password from demo_sign_in
                     order by array_position(array['coordinator', 'company', 'social', 'expert', 'member', 'newcomer'], role)
                    """).query(DemoSignIn.class).list().stream()
                    .map(Objects::requireNonNull).toList();
        }
    }
}
