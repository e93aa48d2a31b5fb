package org.tandem.installation;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Each module's own migrations and history, in the order of the modules: a table may point at tables of modules to its left.
 * Spring Modulith's strategy does the same in the order of its arrangement, which knows nothing of the tables.
 */
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleMigrations.class);
    private static final String ROOT = "__root";

    static final List<String> ORDER = List.of(ROOT, "signal", "audit", "account", "favourite", "organisation", "programme",
            "benefit",
            "credit", "consent", "picture", "work", "participation", "nomination", "negotiation", "agreement", "partnership",
            "observation", "shot",
            "gathering", "registration", "attendance",
            "feedback",
            "press", "material", "film", "article", "following", "page", "notice", "portal", "report", "setup", "demo");

    @Override
    public void migrate(Flyway flyway) {
        int made = 0;
        for (var module : ORDER) {
            var settings = Flyway.configure().configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .failOnMissingLocations(false).baselineOnMigrate(true).baselineVersion("0");
            if (!module.equals(ROOT)) settings.table(flyway.getConfiguration().getTable() + "_" + module);
            made += settings.load().migrate().migrationsExecuted;
        }
        if (made > 0) LOG.info("Migrations made: {}", made);
    }
}
