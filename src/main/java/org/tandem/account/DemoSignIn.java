package org.tandem.account;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody whom everybody may be in a demo. */
public record DemoSignIn(String role, String email, String password) {

    private static final Set<String> KNOWN = Set.of("COORDINATOR", "EDITOR", "EXPERT", "OWNER", "SIGNATORY", "MEMBER", "COMPANY",
            "SOCIAL");

    /** The text for the role, where it is a word of ours; null where the demo has its own. */
    public @Nullable String key() {
        var word = role.toUpperCase(Locale.ROOT);
        return KNOWN.contains(word) ? "account.role." + word : null;
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
