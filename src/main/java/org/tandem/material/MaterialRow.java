package org.tandem.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.gathering.AgendaItemId;
import org.tandem.screen.Rows;
import org.tandem.shared.Translated;

/**
 * A material in a list.
 *
 * @param about the title of the contribution that it belongs to, empty where it has none
 * @param withdrawn that contribution is not on the public page, and the material neither
 */
@NamedInterface("pages")
public record MaterialRow(MaterialId id, Label label, Translated about, boolean withdrawn, String name, int size, int version) {

    static final String COLUMNS = """
            m.id, m.title_pl, m.title_de, m.title_en, m.audience, m.item, m.name, m.size, m.version, a.title_pl as about_pl,
            a.title_de as about_de, a.title_en as about_en, a.withdrawn_at is not null as withdrawn
            """;

    static MaterialRow of(ResultSet row, int number) throws SQLException {
        var item = row.getObject("item", UUID.class);
        return new MaterialRow(new MaterialId(row.getObject("id", UUID.class)),
                new Label(Rows.translated(row, "title"), Audience.valueOf(Rows.text(row, "audience")), item(item)),
                Rows.translated(row, "about"), row.getBoolean("withdrawn"), Rows.text(row, "name"), row.getInt("size"),
                row.getInt("version"));
    }

    private static @Nullable AgendaItemId item(@Nullable UUID item) {
        return item == null ? null : new AgendaItemId(item);
    }

    public String address() {
        return "/materials/" + id;
    }

    /** The ending of its name, for those who want to know what they download. */
    public String kind() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    }

    /** Of a kilobyte at least. */
    public int kilobytes() {
        return Math.max(1, size / 1024);
    }

    public boolean isForParticipants() {
        return label.audience() == Audience.PARTICIPANTS;
    }
}
