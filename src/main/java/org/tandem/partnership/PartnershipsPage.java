package org.tandem.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationAccess;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** The partnerships that one may see, the youngest first. */
@NamedInterface("pages")
public record PartnershipsPage(String state, Slice<Row> rows) {

    public static final List<String> STATES = List.of("FORMING", "CONCLUDED", "RUNNING", "COMPLETED", "ENDED_EARLY");

    public record Row(PartnershipId id, String business, String social, Translated title, Translated edition, String state,
            boolean visible) {

        public String title(Screen screen) {
            return title.isEmpty() ? social + " – " + business : screen.t(title);
        }
    }

    public @Nullable String more() {
        return rows.next() == null ? null : "/partnerships?state=" + state + "&before=" + rows.next();
    }

    @Component
    static class Query {

        private static final int SIZE = 30;

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        PartnershipsPage find(Actor actor, String wanted, @Nullable PartnershipId before) {
            var state = STATES.contains(wanted) ? wanted : "";
            var rows = jdbc
                    .sql("""
                    select n.id, b.name as business, s.name as social, n.title_pl, n.title_de, n.title_en, ed.name_pl, ed.name_de,
                           ed.name_en, n.state, n.shown and ed.published
                       as visible
                      from partnership n
                      join organisation b on b.id = n.business
                      join organisation s on s.id = n.social
                      join edition ed on ed.id = n.edition
                     where (:state = '' or n.state = :state)
                       and\s""" + (before == null ? "" : "n.id < :before and ") + NegotiationAccess.seenBy(actor)
                            + " order by n.id desc limit :size")
                    .params(NegotiationAccess.of(actor)).param("before", before == null ? null : before.value())
                    .param("state", state).param("size", SIZE + 1)
                    .query((row, _) -> row(row)).list();
            return new PartnershipsPage(state, Slice.of(rows, SIZE, row -> row.id().toString()));
        }

        private static Row row(ResultSet row) throws SQLException {
            return new Row(new PartnershipId(Objects.requireNonNull(row.getObject("id", UUID.class))), Rows.text(row, "business"),
                    Rows.text(row, "social"), Rows.translated(row, "title"), Rows.translated(row, "name"),
                    Rows.text(row, "state"),
                    row.getBoolean("visible"));
        }
    }
}
