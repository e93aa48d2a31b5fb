package org.tandem.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The few statements that run before any migration, over one connection. */
record Statements(Connection connection) implements AutoCloseable {

    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gist", "pgcrypto");

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean finds(String sql, String argument) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            return statement.executeQuery().next();
        }
    }

    void createExtensions() throws SQLException {
        for (var extension : EXTENSIONS) {
            // asked first, because an owner without the right to create it may well use one that is there
            if (!finds("select 1 from pg_extension where extname = ?", extension)) {
                run("create extension if not exists " + extension);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
