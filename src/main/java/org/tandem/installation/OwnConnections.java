package org.tandem.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.postgresql.PGProperty;
import org.springframework.stereotype.Component;

/** Connections beside the pool, for whoever keeps one as long as the program runs. */
@Component
public class OwnConnections {

    private static final int PATIENCE_IN_SECONDS = 5;

    private final Database database;

    OwnConnections(Database database) {
        this.database = database;
    }

    /** A connection that notices within seconds when nobody answers at its other end. To be closed by the caller. */
    public Connection open(String name) throws SQLException {
        var settings = new Properties();
        PGProperty.USER.set(settings, database.program().name());
        PGProperty.PASSWORD.set(settings, database.program().password());
        PGProperty.APPLICATION_NAME.set(settings, name);
        PGProperty.CONNECT_TIMEOUT.set(settings, PATIENCE_IN_SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(settings, PATIENCE_IN_SECONDS);
        return DriverManager.getConnection(database.url(), settings);
    }
}
