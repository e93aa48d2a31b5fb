package org.tandem.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Typed;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/**
 * How a house calls itself, looks and speaks, as its coordinator sets it, with its initiatives.
 *
 * @param stored what is stored now, where somebody was faster and the form shows what was typed instead
 */
public record HousePage(HouseSign sign, String timeZone, @Nullable String light, @Nullable String dark, int version,
        List<Listed> initiatives, Typed typed, @Nullable Typed stored) {

    /** One of its initiatives; {@code since} as far as it is known. */
    public record Listed(UUID id, Translated name, @Nullable String since, int version, int editions) {}

    /** The form of one initiative. */
    public record InitiativeForm(Listed initiative, Typed typed, @Nullable Typed stored) {

        InitiativeForm with(Typed form) {
            return new InitiativeForm(initiative, form, stored);
        }

        InitiativeForm faster() {
            return new InitiativeForm(initiative, typed, typed);
        }
    }

    private HousePage with(List<Listed> read) {
        return new HousePage(sign, timeZone, light, dark, version, read, typed, stored);
    }

    HousePage with(Typed form) {
        return new HousePage(sign, timeZone, light, dark, version, initiatives, form, stored);
    }

    /** @param fields of the form in which somebody was faster */
    HousePage faster(List<String> fields) {
        var now = Typed.with(fields.stream().collect(Collectors.toMap(field -> field, typed::value)));
        return new HousePage(sign, timeZone, light, dark, version, initiatives, typed, now);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        HousePage find(HouseId house) {
            return jdbc.sql("select h.*, " + HouseSign.COLUMNS + " from house h where h.id = ?").param(house.value())
                    .query((row, _) -> new HousePage(HouseSign.of(row), String.valueOf(row.getString("time_zone")),
                            row.getString("accent"), row.getString("accent_dark"), row.getInt("version"), List.of(),
                            typed(row), null))
                    .optional().map(page -> page.with(initiatives(house))).orElseThrow(() -> new NotFound(house));
        }

        InitiativeForm initiative(HouseId house, InitiativeId id) {
            var found = initiatives(house).stream().filter(it -> it.id().equals(id.value())).findFirst()
                    .orElseThrow(() -> new NotFound(id));
            var values = new HashMap<String, @Nullable Object>();
            for (var language : Language.values()) values.put("name-" + language.code(), found.name().exactly(language));
            values.put("since", found.since());
            return new InitiativeForm(found, Typed.with(values), null);
        }

        private List<Listed> initiatives(HouseId house) {
            return jdbc.sql("""
                    select i.*, (select count(*) from edition e where e.initiative = i.id) as editions
                      from initiative i where i.house = ? order by i.id
                    """).param(house.value())
                    .query((row, _) -> new Listed(row.getObject("id", UUID.class),
                            new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en")),
                            row.getString("since"), row.getInt("version"), row.getInt("editions")))
                    .list();
        }

        private static Typed typed(ResultSet row) throws SQLException {
            var values = new HashMap<String, @Nullable Object>();
            values.put("name", row.getString("name"));
            for (var language : Language.values())
                values.put("name-" + language.code(), row.getString("name_" + language.code()));
            for (var language : String.valueOf(row.getString("house_languages")).split(","))
                values.put("speaks-" + language, "true");
            values.put("light", row.getString("accent"));
            values.put("dark", row.getString("accent_dark"));
            return Typed.with(values);
        }
    }
}
