package org.tandem.observation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an expert has typed of a point and not yet shared; kept as it was typed, for her alone. */
@Component
class PointDrafts {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
    };
    private static final int LONGEST = 8000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PointDrafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void keep(PointId point, Map<String, String> values) {
        var typed = new TreeMap<String, String>();
        for (var part : PointForm.PARTS) {
            var value = values.getOrDefault(part, "");
            if (!value.isBlank() && value.length() <= LONGEST) typed.put(part, value);
        }
        jdbc.sql("""
                insert into point_draft (point, typed, saved_at) values (:point, :typed::jsonb, :now)
                on conflict (point) do update set typed = excluded.typed, saved_at = excluded.saved_at
                """).param("point", point.value()).param("typed", json.writeValueAsString(typed))
                .param("now", Timestamp.from(clock.instant())).update();
    }

    void drop(PointId point) {
        jdbc.sql("delete from point_draft where point = ?").param(point.value()).update();
    }

    /** As it was typed, by part; from its column. */
    Map<String, String> read(String typed) {
        return json.readValue(typed, VALUES);
    }
}
