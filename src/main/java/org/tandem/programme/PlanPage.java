package org.tandem.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Typed;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** The form of an edition's plan: a new one (in one of the house's initiatives), a change, or next year's copy. */
public record PlanPage(@Nullable EditionHead edition, Map<String, String> initiatives, Typed typed) {

    public List<PhaseKind> phases() {
        return List.of(PhaseKind.values());
    }

    public int componentRows() {
        return EditionForm.rows(typed);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** The house's initiatives by id, in the reader's language. */
        Map<String, String> initiatives(HouseId house, Language language) {
            var initiatives = new LinkedHashMap<String, String>();
            jdbc.sql("select id, name_pl, name_de, name_en from initiative where house = ? order by id").param(house.value())
                    .query(row -> {
                        var name = new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en"));
                        initiatives.put(row.getObject("id", UUID.class).toString(), name.in(language));
                    });
            return initiatives;
        }
    }
}
