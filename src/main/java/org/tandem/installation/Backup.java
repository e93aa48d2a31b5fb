package org.tandem.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A copy of this installation's own PostgreSQL and of its films in one file, taken while Tandem runs or while it does not; the former as in
 * PostgreSQL's manual, "Making a Base Backup Using the Low-Level API".
 */
record Backup(Path data) {

    /** @throws CannotStart if there is nothing to back up */
    void to(Path file) throws IOException, SQLException {
        if (!Files.exists(data.resolve("postgres/PG_VERSION"))) {
            throw new CannotStart(
                    "There is no database of Tandem's own in %s: name its directory with --tandem.data, or use pg_dump for a PostgreSQL given from outside."
                            .formatted(data));
        }
        try (var archive = Archive.begin(file)) {
            var lock = lockIfNobodyHoldsIt();
            if (lock == null) {
                copyWhileItRuns(archive);
            } else {
                try (lock) {
                    new Leftover(data.resolve("postgres")).clear();
                    archive.addAll(data, true);
                }
            }
            // after the database: what it knows of is there by now
            archive.addFilms(data);
            archive.finish();
        }
    }

    private @org.jspecify.annotations.Nullable DataDirectory lockIfNobodyHoldsIt() {
        try {
            return DataDirectory.open(data);
        } catch (CannotStart heldByARunningTandem) {
            return null;
        }
    }

    private void copyWhileItRuns(Archive archive) throws IOException, SQLException {
        try (var connection = superuser()) {
            // so that no segment written meanwhile is recycled before it is copied; gone with the connection
            value(connection, "select pg_create_physical_replication_slot('tandem_backup', true, true)::text", "");
            var start = value(connection, "select pg_backup_start('tandem', true)::text", "");
            var from = value(connection, "select pg_walfile_name(?::pg_lsn)", start);
            archive.addAll(data, false);
            try (var stopped = connection.createStatement()
                    .executeQuery("select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
                stopped.next();
                archive.add("postgres/backup_label", stopped.getString(1));
                archive.addSegments(data.resolve("postgres/pg_wal"), from, stopped.getString(2));
            }
        }
    }

    private Connection superuser() throws IOException, SQLException {
        var file = data.resolve("postgres/postmaster.pid");
        var lines = Files.exists(file) ? Files.readAllLines(file) : java.util.List.<String>of();
        if (lines.size() < 4) {
            throw new CannotStart("Tandem is just starting or stopping on %s: wait a moment, then try again.".formatted(data));
        }
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/postgres".formatted(lines.get(3).strip()), "postgres",
                Files.readString(data.resolve(Archive.PASSWORD)).strip());
    }

    private static String value(Connection connection, String sql, String argument) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            if (!argument.isEmpty()) statement.setString(1, argument);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
