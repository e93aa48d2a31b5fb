package org.tandem.installation;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;

import org.springframework.core.NestedExceptionUtils;

/** Puts into words why a database does not let us in. */
final class Unreachable {

    private Unreachable() {}

    static CannotStart because(SQLException e, String place, Account account) {
        var state = Objects.requireNonNullElse(e.getSQLState(), "");
        return new CannotStart(switch (state) {
            case "28P01", "28000" ->
                "The database %s does not let the account \"%s\" in: check its name, its password and the server's pg_hba.conf."
                        .formatted(place, account);
            case "3D000" ->
                "The server of %s has no such database: create it, or correct spring.datasource.url.".formatted(place);
            default -> connection(e, place);
        }, e);
    }

    private static String connection(SQLException e, String place) {
        return switch (NestedExceptionUtils.getMostSpecificCause(e)) {
            case UnknownHostException _ ->
                "Nobody knows the host of the database %s: correct spring.datasource.url.".formatted(place);
            case ConnectException _ ->
                "Nothing answers where the database %s should be: start it, or correct spring.datasource.url."
                        .formatted(place);
            case SocketTimeoutException _ -> "The database %s did not answer in time: start it, or correct spring.datasource.url."
                    .formatted(place);
            default -> "The database %s cannot be used (%s): make sure that spring.datasource.url names a PostgreSQL 15 or newer."
                    .formatted(place, e.getMessage());
        };
    }
}
