package org.tandem.installation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the tables to this program's shape: never those of a newer Tandem, and never a demo's for the real thing. */
class Migrating implements FlywayMigrationStrategy {

    private static final String HISTORY = "flyway_schema_history";
    private static final Set<MigrationState> UNKNOWN_HERE = Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS, MigrationState.MISSING_FAILED);

    private final FlywayMigrationStrategy modules;
    private final Mark mark;
    private final Database database;

    Migrating(FlywayMigrationStrategy modules, Mark mark, Database database) {
        this.modules = modules;
        this.mark = mark;
        this.database = database;
    }

    @Override
    public void migrate(Flyway flyway) {
        var jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
        for (var history : histories(jdbc)) {
            refuseNewer(flyway, history);
        }
        mark.refuseOther(jdbc);
        modules.migrate(flyway);
        mark.write(jdbc);
    }

    /** One per module. */
    private static List<String> histories(JdbcClient jdbc) {
        return jdbc.sql("""
                select tablename
                  from pg_tables
                 where schemaname = current_schema()
                   and starts_with(tablename, :history)
                 order by tablename
                """).param("history", HISTORY).query((row, _) -> row.getString("tablename")).list();
    }

    private void refuseNewer(Flyway flyway, String history) {
        var module = history.equals(HISTORY) ? "__root" : history.substring(HISTORY.length() + 1);
        var known = Flyway.configure().configuration(flyway.getConfiguration()).table(history)
                .locations("classpath:db/migration/" + module.replace('.', '/')).load().info();
        Arrays.stream(known.all()).filter(migration -> UNKNOWN_HERE.contains(migration.getState())).findFirst()
                .ifPresent(migration -> {
                    throw newer(module, migration);
                });
    }

    private CannotStart newer(String module, MigrationInfo migration) {
        return new CannotStart(
                "The database %s was used by a newer Tandem (it has migration %s \"%s\" of %s, which this program does not know): start the newer program, or restore the backup made before the upgrade."
                        .formatted(database.place(), migration.getVersion(), migration.getDescription(), module));
    }
}
