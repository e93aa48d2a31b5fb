package org.tandem.negotiation;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.ContributionKind;
import org.tandem.programme.Side;
import org.tandem.screen.Rows;
import org.tandem.shared.PersonId;

/** All offers ever made: they are added and read, and neither changed nor removed. */
@Component
class Offers {

    private record Line(Side side, Contribution contribution) {}

    private static final String READ = """
            select o.id, o.negotiation, o.number, o.side, o.person, o.purpose, o.starts_on, o.ends_on, o.naming, o.way_out, o.made_at,
                   c.side as gives, c.kind, c.quantity, c.unit, c.words, c.due_on
              from offer o
              join contribution c on c.offer = o.id
             where %s
             order by o.number, c.side, c.position
            """;

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Offer offer) {
        var terms = offer.terms();
        jdbc.sql("""
                insert into offer (id, negotiation, number, side, person, purpose, starts_on, ends_on, naming, way_out, made_at)
                values (:id, :negotiation, :number, :side, :person, :purpose, :from, :until, :naming, :exit, :at)
                """)
                .param("id", offer.id().value())
                .param("negotiation", offer.negotiation().value())
                .param("number", offer.number())
                .param("side", offer.side().name())
                .param("person", offer.person() == null ? null : offer.person().value())
                .param("purpose", terms.purpose())
                .param("from", Date.valueOf(terms.from()))
                .param("until", Date.valueOf(terms.until()))
                .param("naming", terms.naming())
                .param("exit", terms.exit())
                .param("at", Timestamp.from(offer.madeAt()))
                .update();
        for (var side : Side.values()) add(offer.id(), side, terms.of(side));
    }

    private void add(OfferId offer, Side side, List<Contribution> contributions) {
        for (int i = 0; i < contributions.size(); i++) {
            var it = contributions.get(i);
            jdbc.sql("""
                    insert into contribution (offer, side, position, kind, quantity, unit, words, due_on)
                    values (:offer, :side, :position, :kind, :quantity, :unit, :words, :due)
                    """)
                    .param("offer", offer.value())
                    .param("side", side.name())
                    .param("position", i + 1)
                    .param("kind", it.kind().name())
                    .param("quantity", it.quantity())
                    .param("unit", it.unit())
                    .param("words", it.words())
                    .param("due", it.due() == null ? null : Date.valueOf(it.due()))
                    .update();
        }
    }

    Optional<Offer> find(OfferId id) {
        return read("o.id = ?", id.value()).stream().findFirst();
    }

    /** The one that was accepted; none while none is. */
    Optional<Offer> accepted(NegotiationId negotiation) {
        return read("o.id = (select accepted_offer from negotiation where id = ? and state = 'AGREED')", negotiation.value())
                .stream().findFirst();
    }

    Optional<Offer> find(NegotiationId negotiation, int number) {
        return of(negotiation).stream().filter(offer -> offer.number() == number).findFirst();
    }

    /** All offers of a negotiation, the first one first. */
    List<Offer> of(NegotiationId negotiation) {
        return read("o.negotiation = ?", negotiation.value());
    }

    private List<Offer> read(String condition, UUID key) {
        return jdbc.sql(READ.formatted(condition)).param(key).query(Offers::collect);
    }

    private static List<Offer> collect(ResultSet row) throws SQLException {
        var offers = new ArrayList<Offer>();
        var more = row.next();
        while (more) {
            var id = new OfferId(uuid(row, "id"));
            var head = new Head(row);
            var lines = new ArrayList<Line>();
            while (more && id.value().equals(uuid(row, "id"))) {
                lines.add(new Line(Side.valueOf(Rows.text(row, "gives")), contribution(row)));
                more = row.next();
            }
            offers.add(head.with(id, lines));
        }
        return offers;
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        @Nullable
        BigDecimal quantity = row.getBigDecimal("quantity");
        var due = row.getDate("due_on");
        return new Contribution(ContributionKind.valueOf(Rows.text(row, "kind")), quantity, Rows.text(row, "unit"),
                Rows.text(row, "words"),
                due == null ? null : due.toLocalDate());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    /** What stands once in an offer, whatever it contains. */
    private record Head(NegotiationId negotiation, int number, Side side, @Nullable PersonId person, String purpose, Date from,
            Date until, String naming, String exit, Timestamp madeAt) {

        Head(ResultSet row) throws SQLException {
            this(new NegotiationId(uuid(row, "negotiation")), row.getInt("number"), Side.valueOf(Rows.text(row, "side")),
                    person(row),
                    Rows.text(row, "purpose"), row.getDate("starts_on"), row.getDate("ends_on"), Rows.text(row, "naming"),
                    Rows.text(row, "way_out"), row.getTimestamp("made_at"));
        }

        private static @Nullable PersonId person(ResultSet row) throws SQLException {
            var person = row.getObject("person", UUID.class);
            return person == null ? null : new PersonId(person);
        }

        Offer with(OfferId id, List<Line> lines) {
            var terms = new Terms(of(Side.BUSINESS, lines), of(Side.SOCIAL, lines), purpose, from.toLocalDate(),
                    until.toLocalDate(),
                    naming, exit);
            return new Offer(id, negotiation, number, side, person, terms, madeAt.toInstant());
        }

        private static List<Contribution> of(Side side, List<Line> lines) {
            return lines.stream().filter(line -> line.side() == side).map(Line::contribution).toList();
        }
    }
}
