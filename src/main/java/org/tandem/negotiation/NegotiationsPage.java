package org.tandem.negotiation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.screen.Rows;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** The negotiations that one may see, the one that moved last first. */
@NamedInterface("pages")
public record NegotiationsPage(Filter filter, boolean ofHouse, Slice<Row> rows) {

    public static final List<String> STATES = List.of("OPEN", "AGREED", "ABANDONED", "LAPSED");

    /** Whose move it is in an open negotiation; {@code both} before the first offer. */
    public static final List<String> TURNS = List.of("business", "social", "both");

    /** What is shown: empty words are no condition, nor is an edition that is not named. */
    public record Filter(String state, String turn, @Nullable EditionId edition) {

        public Filter {
            state = STATES.contains(state) ? state : "";
            turn = state.equals("OPEN") && TURNS.contains(turn) ? turn : "";
        }

        /** The same list with another choice of whose move it is. */
        public String of(String turn) {
            return "/negotiations?state=" + state + (turn.isEmpty() ? "" : "&turn=" + turn)
                    + (edition == null ? "" : "&edition=" + edition);
        }

        private String sql() {
            return (state.isEmpty() ? "" : "n.state = '" + state + "' and ") + switch (turn) {
                case "business" -> "n.offered_by = 'SOCIAL' and ";
                case "social" -> "n.offered_by = 'BUSINESS' and ";
                case "both" -> "n.offered_by is null and ";
                default -> "";
            } + (edition == null ? "" : "n.edition = :edition and ");
        }
    }

    public record Row(NegotiationId id, String business, String social, @Nullable Side mine, Translated edition, String state,
            int offers, @Nullable Side offeredBy, Instant movedAt) {

        public String title() {
            if (mine == null) return business + " – " + social;
            return mine == Side.BUSINESS ? social : business;
        }

        public boolean isOpen() {
            return state.equals("OPEN");
        }

        /** Whose move it is, while it is open: a message key. */
        public String turn() {
            if (offeredBy == null) return "negotiation.turn.none";
            if (mine == null) return offeredBy == Side.BUSINESS ? "negotiation.turn.SOCIAL" : "negotiation.turn.BUSINESS";
            return offeredBy == mine ? "negotiation.turn.theirs" : "negotiation.turn.mine";
        }

        public String kind() {
            return switch (state) {
                case "OPEN" -> "warning";
                case "AGREED" -> "positive";
                default -> "neutral";
            };
        }
    }

    /** Where a page begins: behind the negotiation that moved then. Its values are known when the reading is planned. */
    record Key(Instant moved, UUID id) {

        static @Nullable Key of(@Nullable String text) {
            if (text == null) return null;
            try {
                var parts = text.split("_", 2);
                return new Key(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new NotFound(text);
            }
        }

        @Override
        public String toString() {
            return moved + "_" + id;
        }
    }

    public @Nullable String more() {
        return rows.next() == null ? null : filter.of(filter.turn()) + "&before=" + rows.next();
    }

    @Component
    static class Query {

        private static final int SIZE = 30;

        /** Asked only where there is a key: a statement that may have none is planned without the index, as one that may ask any state. */
        private static final String BEHIND = "(n.moved_at, n.id) < (:moved, :before) and ";

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** @param before the last negotiation of the page before */
        NegotiationsPage find(Actor actor, Filter filter, @Nullable Key before) {
            var rows = jdbc
                    .sql("""
                    select n.id, b.name as business, s.name as social, en.name_pl, en.name_de, en.name_en, n.state, n.offers,
                           n.offered_by, n.moved_at,
                           case :organisation::uuid when n.business then 'BUSINESS' when n.social then 'SOCIAL' end as mine
                      from negotiation n
                      join organisation b on b.id = n.business
                      join organisation s on s.id = n.social
                      join edition en on en.id = n.edition
                     where\s""" + filter.sql() + (before == null ? "" : BEHIND)
                            + NegotiationAccess.seenBy(actor) + " order by n.moved_at desc, n.id desc limit :size")
                    .params(NegotiationAccess.of(actor)).param("size", SIZE + 1)
                    .param("edition", filter.edition() == null ? null : filter.edition().value())
                    .param("before", before == null ? null : before.id())
                    .param("moved", before == null ? null : Timestamp.from(before.moved()))
                    .query((row, _) -> row(row)).list();
            return new NegotiationsPage(filter, actor.isCoordinator(),
                    Slice.of(rows, SIZE, row -> new Key(row.movedAt(), row.id().value()).toString()));
        }

        private static Row row(ResultSet row) throws SQLException {
            return new Row(new NegotiationId(Objects.requireNonNull(row.getObject("id", UUID.class))), Rows.text(row, "business"),
                    Rows.text(row, "social"), side(row, "mine"),
                    new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en")),
                    Rows.text(row, "state"),
                    row.getInt("offers"), side(row, "offered_by"), row.getTimestamp("moved_at").toInstant());
        }

        private static @Nullable Side side(ResultSet row, String column) throws SQLException {
            var side = row.getString(column);
            return side == null ? null : Side.valueOf(side);
        }
    }
}
