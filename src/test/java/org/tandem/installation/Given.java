package org.tandem.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Servers, connections and other processes for the tests of this module. */
final class Given {

    static final Path BINARIES = Path.of("target/test-postgres").toAbsolutePath();

    private Given() {}

    static OwnPostgres postgres(DataDirectory data) {
        return OwnPostgres.start(data, 0, BINARIES);
    }

    static Connection connection(Database database, Account account) throws SQLException {
        return DriverManager.getConnection(database.url(), account.name(), account.password());
    }

    static void run(Database database, Account account, String sql) throws SQLException {
        try (var connection = connection(database, account); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(Database database, Account account, String sql) throws SQLException {
        try (var connection = connection(database, account); var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** The same classes in a process of its own. */
    static Process process(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
