package org.tandem.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MigratingTests {

    @TempDir
    static Path directory;

    static DataDirectory data;
    static OwnPostgres database;

    @BeforeAll
    static void start() {
        data = DataDirectory.open(directory);
        database = Given.postgres(data);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        data.close();
    }

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        Given.run(database, database.owner(), "drop schema public cascade; create schema public");
    }

    @Test
    void theSameModeStartsAgain() throws SQLException {
        migrate(true);
        migrate(true);

        assertThat(Given.value(database, database.owner(), "select demo from installation")).isEqualTo("t");
    }

    @Test
    void aDemoIsNotTakenForARealInstallation() {
        migrate(true);

        refusesToMigrate(false, "is a demo: start it with the profile demo");
    }

    @Test
    void aRealInstallationIsNotShownAsADemo() {
        migrate(false);

        refusesToMigrate(true, "is a real one and must not be shown as a demo");
    }

    @Test
    void thereIsOnlyOneMark() {
        migrate(false);

        assertThatThrownBy(() -> Given.run(database, database.owner(), "insert into installation (id, demo) values (2, true)"))
                .hasMessageContaining("installation_id_check");
    }

    @Test
    void aMigrationOfANewerTandemIsRefusedByName() throws SQLException {
        migrate(false);
        Given.run(database, database.owner(), """
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (99, '9999', 'add tomorrow', 'SQL', 'V9999__add_tomorrow.sql', 'keeper', 1, true)
                """);

        refusesToMigrate(false, "used by a newer Tandem (it has migration 9999 \"add tomorrow\" of __root");
    }

    @Test
    void aModuleOfANewerTandemIsRefusedBeforeAnythingIsMigrated() throws SQLException {
        Given.run(database, database.owner(), """
                create table flyway_schema_history_tomorrow (
                    installed_rank integer primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
                    script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
                    installed_on timestamp not null default now(), execution_time integer not null, success boolean not null);
                insert into flyway_schema_history_tomorrow
                values (1, '1', 'create tomorrow', 'SQL', 'V1__create_tomorrow.sql', 0, 'keeper', now(), 1, true)
                """);

        refusesToMigrate(false, "\"create tomorrow\" of tomorrow");
        assertThat(Given.value(database, database.owner(), "select to_regclass('installation') is null")).isEqualTo("t");
    }

    private static void refusesToMigrate(boolean demo, String words) {
        assertThatThrownBy(() -> migrate(demo)).isInstanceOf(CannotStart.class).hasMessageContaining(words)
                .message().doesNotContain("\n");
    }

    private static void migrate(boolean demo) {
        var flyway = Flyway.configure().dataSource(database.url(), database.owner().name(), database.owner().password())
                .baselineOnMigrate(true).baselineVersion("0").load();
        new Migrating(MigratingTests::migrateRoot, new Mark(demo, database.place()), database).migrate(flyway);
    }

    private static void migrateRoot(Flyway flyway) {
        Flyway.configure().configuration(flyway.getConfiguration()).locations("classpath:db/migration/__root").target("1").load()
                .migrate();
    }
}
