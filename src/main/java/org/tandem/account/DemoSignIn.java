package org.tandem.account;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody whom everybody may be in a demo. */
public record DemoSignIn(String role, String email, String password) {

    private static final Set<String> KNOWN = Set.of("coordinator", "company", "social", "expert");

    /** Whether {@link #role} is a word of ours, with a text, or the demo's own. */
    public boolean isKnown() {
        return KNOWN.contains(role);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final boolean demo;

        Query(JdbcClient jdbc, Environment settings) {
            this.jdbc = jdbc;
            this.demo = settings.acceptsProfiles(Profiles.of("demo"));
        }

        List<DemoSignIn> all() {
            if (!demo || jdbc.sql("select to_regclass('demo_sign_in')::text").query(String.class).optional().isEmpty())
                return List.of();
            return jdbc.sql("select role, email, password from demo_sign_in").query(DemoSignIn.class).list().stream()
                    .map(Objects::requireNonNull).toList();
        }
    }
}
