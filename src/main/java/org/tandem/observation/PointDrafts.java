package org.tandem.observation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.partnership.PartnershipId;
import org.tandem.shared.PersonId;
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

    /** Hers in this partnership, by point. */
    Map<UUID, Map<String, String>> of(PersonId expert, PartnershipId partnership) {
        record Row(UUID point, Map<String, String> typed) {}
        var drafts = new HashMap<UUID, Map<String, String>>();
        jdbc.sql("""
                select o.id, d.typed::text as typed
                  from point_draft d join observed_point o on o.id = d.point
                 where o.partnership = ? and o.expert = ?
                """).params(partnership.value(), expert.value())
                .query((row, _) -> new Row(Objects.requireNonNull(row.getObject("id", UUID.class)),
                        json.readValue(String.valueOf(row.getString("typed")), VALUES)))
                .list().forEach(it -> drafts.put(it.point(), it.typed()));
        return drafts;
    }
}
