package org.tandem.gathering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What every page of a gathering says first: what, when, where. */
@NamedInterface("pages")
public record GatheringHead(UUID id, UUID edition, String editionSlug, Translated editionName, String slug, String kind,
        String admission,
        Translated title, Translated about, LocalDateTime starts, LocalDateTime ends, String zone, Instant startsAt,
        Instant endsAt,
        Translated place, @Nullable String address, Translated accessNotes, @Nullable String point,
        @Nullable String link,
        List<String> languages, @Nullable Integer capacity, int taken, String state, @Nullable String reason, int sequence,
        Instant changedAt,
        boolean sample, boolean registrationClosed) {

    static final String COLUMNS = """
            g.id, g.edition, e.slug as edition_slug, e.name_pl, e.name_de, e.name_en, g.slug, g.kind, g.admission, g.title_pl, g.title_de,
            g.title_en, g.about_pl, g.about_de, g.about_en, g.starts, g.ends, g.zone, g.starts_at, g.ends_at,
            g.place_pl, g.place_de, g.place_en, g.address, g.access_notes_pl, g.access_notes_de, g.access_notes_en, g.latitude || ',' || g.longitude as point, g.link, g.languages, g.capacity, g.taken, g.state, g.reason, g.sequence,
            g.changed_at, g.sample or e.sample as sample,
            g.registration_closed_at is not null as registration_closed
            """;

    static GatheringHead of(ResultSet row, int number) throws SQLException {
        return new GatheringHead(row.getObject("id", UUID.class), row.getObject("edition", UUID.class),
                Rows.text(row, "edition_slug"), Rows.translated(row, "name"), Rows.text(row, "slug"), Rows.text(row, "kind"),
                Rows.text(row, "admission"), Rows.translated(row, "title"), Rows.translated(row, "about"),
                row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class), Rows.text(row, "zone"),
                row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant(), Rows.translated(row, "place"),
                row.getString("address"), Rows.translated(row, "access_notes"), row.getString("point"), row.getString("link"),
                Arrays.asList((String[]) row.getArray("languages").getArray()), row.getObject("capacity", Integer.class),
                row.getInt("taken"),
                Rows.text(row, "state"), row.getString("reason"), row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant(), row.getBoolean("sample"), row.getBoolean("registration_closed"));
    }

    /** In which languages one speaks there, as words. */
    public String spoken(Language reader) {
        return languages.stream().map(it -> Language.valueOf(it).locale().getDisplayLanguage(reader.locale()))
                .collect(Collectors.joining(", "));
    }

    public GatheringRooms rooms() {
        return new GatheringRooms(id, slug, state, taken);
    }

    public boolean isCancelled() {
        return state.equals("CANCELLED");
    }

    public boolean isPlanned() {
        return state.equals("PLANNED");
    }

    public boolean isPublic() {
        return admission.equals("PUBLIC");
    }

    public boolean isOneDay() {
        return starts.toLocalDate().equals(ends.toLocalDate());
    }

    public boolean isOver(Instant now) {
        return endsAt.isBefore(now);
    }

    /** Whether somebody can register at this moment, be it for the waiting list. */
    public boolean takesRegistrations(Instant now) {
        return isAhead(now) && !registrationClosed;
    }

    /** It is announced, not called off, and has not begun. */
    public boolean isAhead(Instant now) {
        return state.equals("PUBLISHED") && now.isBefore(startsAt);
    }

    /** How many places are left, where they are counted. */
    public @Nullable Integer placesLeft() {
        return capacity == null ? null : Math.max(0, capacity - taken);
    }

    public boolean isFull() {
        return capacity != null && taken >= capacity;
    }

    /** The house has lowered the capacity below what was taken already. */
    public boolean isOverfull() {
        return capacity != null && taken > capacity;
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** A map that the visitor opens herself: no third party sees who only reads. */
    public @Nullable String mapAddress() {
        if (point == null) return null;
        var parts = point.split(",");
        return "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=17/%s/%s".formatted(parts[0], parts[1], parts[0], parts[1]);
    }
}
