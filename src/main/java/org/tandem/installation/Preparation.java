package org.tandem.installation;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Makes sure that both accounts reach the database and that it has what the migrations and queries need. */
record Preparation(Database database) {

    private static final int OLDEST = 15;

    /** @throws CannotStart in one sentence */
    void run() {
        try (var program = connect(database.program())) {
            refuseOldServer(program);
        } catch (SQLException e) {
            throw unusable(e);
        }
        try (var owner = connect(database.owner())) {
            createExtensions(owner);
            refuseMissingCollations(owner);
            admitProgram(owner);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private Statements connect(Account account) {
        try {
            return new Statements(DriverManager.getConnection(database.url(), account.name(), account.password()));
        } catch (SQLException e) {
            throw Unreachable.because(e, database.place(), account);
        }
    }

    private void refuseOldServer(Statements statements) throws SQLException {
        var server = statements.connection().getMetaData();
        if (server.getDatabaseMajorVersion() < OLDEST) {
            throw new CannotStart(
                    "The server of %s is %s %s, and Tandem needs PostgreSQL %d or newer: upgrade it, or name another with spring.datasource.url."
                            .formatted(database.place(), server.getDatabaseProductName(), server.getDatabaseProductVersion(),
                                    OLDEST));
        }
    }

    private void createExtensions(Statements owner) {
        try {
            owner.createExtensions();
        } catch (SQLException e) {
            throw new CannotStart(
                    "The account %s could not create an extension in %s (%s): let an administrator create pg_trgm, unaccent, btree_gist and pgcrypto there."
                            .formatted(database.owner(), database.place(), e.getMessage()),
                    e);
        }
    }

    private void refuseMissingCollations(Statements owner) throws SQLException {
        for (var collation : List.of("pl-x-icu", "de-x-icu")) {
            if (!owner.finds("select 1 from pg_collation where collname = ?", collation)) {
                throw new CannotStart("The database %s lacks the collation %s: use a PostgreSQL built with ICU."
                        .formatted(database.place(), collation));
            }
        }
    }

    /** What the owner creates from here on, the program may use; a migration takes back what it must not change. */
    private void admitProgram(Statements owner) throws SQLException {
        if (database.owner().name().equals(database.program().name())) {
            return;
        }
        var program = owner.connection().createStatement().enquoteIdentifier(database.program().name(), true);
        var allowing = "alter default privileges in schema public grant %s to " + program;
        owner.run(allowing.formatted("select, insert, update, delete on tables"));
        owner.run(allowing.formatted("usage, select, update on sequences"));
        owner.run(allowing.formatted("execute on functions"));
    }

    private CannotStart unusable(SQLException e) {
        return new CannotStart("The database %s could not be prepared (%s): let the account %s own it, then start Tandem again."
                .formatted(database.place(), e.getMessage(), database.owner()), e);
    }
}
