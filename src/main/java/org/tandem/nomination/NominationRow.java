package org.tandem.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.Side;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** A nomination in a list: a company sees those it made, an organisation those it received, the house all of its editions'. */
public record NominationRow(UUID id, String state, String company, String organisation, Instant madeAt, LocalDate expiresOn,
        @Nullable Side viewer, Translated edition) {

    public static final List<String> STATES = List.of("MADE", "ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN");

    /**
     * @param state what is shown, empty for all
     * @param counts how many there are in each state
     */
    public record Listed(String state, Map<String, Integer> counts, boolean house, Slice<NominationRow> rows) {

        public int count(String of) {
            return of.isEmpty() ? counts.values().stream().mapToInt(Integer::intValue).sum() : counts.getOrDefault(of, 0);
        }

        public @Nullable String more() {
            return rows.next() == null ? null : "/nominations?state=" + state + "&before=" + rows.next();
        }
    }

    /** The other one of the two; for the house both. */
    public String title() {
        if (viewer == null) return company + " → " + organisation;
        return viewer == Side.SOCIAL ? company : organisation;
    }

    @Component
    static class Query {

        private static final int SIZE = 30;

        /** Each reads its own index: those of an organisation, and those of a house's editions. */
        private static final String OWN = """
                  from participation p
                  join nomination n on p.id in (n.business, n.social)
                 where p.organisation = :viewer
                """;
        private static final String OF_HOUSE = """
                  from initiative i
                  join edition h on h.initiative = i.id
                  join nomination n on n.edition = h.id
                 where i.house = :viewer
                """;

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** The newest first. */
        Listed list(Actor actor, String wanted, @Nullable UUID before) {
            var own = actor.organisation() != null;
            var seen = own ? OWN : OF_HOUSE;
            var viewer = own ? NominationAccess.organisation(actor) : actor.forHouse().value();
            var state = STATES.contains(wanted) ? wanted : "";
            var rows = jdbc.sql("""
                    select n.id, n.state, bo.name as company, so.name as organisation, n.made_at, n.expires_on, e.name_pl, e.name_de, e.name_en,
                           case :viewer when b.organisation then 'BUSINESS' when s.organisation then 'SOCIAL' end as viewer
                      from (select n.* %s
                               and (:state = '' or n.state = :state)
                               %s
                             order by n.id desc
                             limit :size) n
                      join edition e on e.id = n.edition
                      join participation b on b.id = n.business join organisation bo on bo.id = b.organisation
                      join participation s on s.id = n.social join organisation so on so.id = s.organisation
                     order by n.id desc
                    """.formatted(seen, before == null ? "" : "and n.id < :before"))
                    .param("viewer", viewer).param("state", state).param("before", before).param("size", SIZE + 1)
                    .query((row, _) -> row(row))
                    .list();
            return new Listed(state, counts(seen, viewer), !own, Slice.of(rows, SIZE, row -> row.id().toString()));
        }

        private Map<String, Integer> counts(String seen, UUID viewer) {
            var counts = new HashMap<String, Integer>();
            jdbc.sql("select n.state, count(*) " + seen + " group by n.state").param("viewer", viewer)
                    .query(row -> {
                        counts.put(String.valueOf(row.getString(1)), row.getInt(2));
                    });
            return counts;
        }

        private static NominationRow row(ResultSet row) throws SQLException {
            var viewer = row.getString("viewer");
            return new NominationRow(row.getObject("id", UUID.class), String.valueOf(row.getString("state")),
                    String.valueOf(row.getString("company")), String.valueOf(row.getString("organisation")),
                    row.getTimestamp("made_at").toInstant(), row.getDate("expires_on").toLocalDate(),
                    viewer == null ? null : Side.valueOf(viewer),
                    new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en")));
        }
    }
}
