package org.tandem.screen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.Translated;

/** How columns become words. */
public final class Rows {

    private Rows() {}

    public static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    /** From the three columns {@code name_pl, name_de, name_en} of {@code name}. */
    public static Translated translated(ResultSet row, String name) throws SQLException {
        return new Translated(row.getString(name + "_pl"), row.getString(name + "_de"), row.getString(name + "_en"));
    }

    public static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** From an array of {@link PersonName#MARKED} names. */
    public static List<PersonName> people(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).map(PersonName::of).toList();
    }

    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
