package org.tandem.installation;

import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** A PostgreSQL that the operator keeps and names by {@code spring.datasource.url}. */
record GivenPostgres(String url, Account program, Account owner) implements Database {

    private static final Logger log = LoggerFactory.getLogger(GivenPostgres.class);

    static GivenPostgres from(String url, Environment settings) {
        if (parsed(url) == null) {
            throw new CannotStart(
                    "The setting spring.datasource.url does not name a PostgreSQL database: write it as jdbc:postgresql://host:5432/name.");
        }
        var program = account(settings, "spring.datasource");
        if (settings.getProperty("tandem.database.owner.username", "").isBlank()) {
            log.warn("The database account {} both owns the tables and runs Tandem, so only triggers protect the audit trail; "
                    + "name a second account with tandem.database.owner.username and tandem.database.owner.password.", program);
            return new GivenPostgres(url, program, program);
        }
        return new GivenPostgres(url, program, account(settings, "tandem.database.owner"));
    }

    @Override
    public String place() {
        var parts = parsed(url);
        // never the address itself: it may carry a password
        return parts == null
                ? "spring.datasource.url"
                : "%s:%s/%s".formatted(parts.getProperty("PGHOST"), parts.getProperty("PGPORT"), parts.getProperty("PGDBNAME"));
    }

    @Override
    public void close() {
        // the operator's server outlives us
    }

    private static Account account(Environment settings, String prefix) {
        return new Account(settings.getProperty(prefix + ".username", ""), settings.getProperty(prefix + ".password", ""));
    }

    private static @Nullable Properties parsed(String url) {
        return Driver.parseURL(url, new Properties());
    }
}
