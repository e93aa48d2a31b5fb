package org.tandem.gathering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Rows;

/** What the pages of one gathering have in common for whoever arranges it: how one gets from each to the others. */
@NamedInterface("pages")
public record GatheringRooms(UUID id, String slug, String state, int taken) {

    /** Out of the columns {@code slug}, {@code state} and {@code taken}. */
    public static GatheringRooms of(UUID id, ResultSet row) throws SQLException {
        return new GatheringRooms(id, Rows.text(row, "slug"), Rows.text(row, "state"), row.getInt("taken"));
    }

    public boolean isPlanned() {
        return state.equals("PLANNED");
    }

    public boolean isCancelled() {
        return state.equals("CANCELLED");
    }
}
