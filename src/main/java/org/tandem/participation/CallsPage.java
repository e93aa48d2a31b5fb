package org.tandem.participation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.screen.Typed;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Translated;

/** The editions that one can apply for now, or soon. */
public record CallsPage(List<Call> calls) {

    /** @param standing the organisation's participation in the edition, where it stands there already */
    public record Call(UUID edition, String house, Translated name, LocalDate opensOn, LocalDate closesOn,
            @Nullable UUID standing, boolean drafted) {

        public boolean isOver(LocalDate today) {
            return today.isAfter(closesOn);
        }

        public boolean isOpen(LocalDate today) {
            return !today.isBefore(opensOn);
        }
    }

    /** A call with the application as it is typed. */
    public record Apply(Call call, Typed typed) {

        /** Whoever began in time and was late with the sending sees again what was typed. */
        public boolean isTooLate(LocalDate today) {
            return call.isOver(today) && !typed.hasErrors();
        }
    }

    @Component
    static class Query {

        private static final String CALLS = """
                select e.id, h.name as house, e.name_pl, e.name_de, e.name_en, c.opens_on, c.closes_on,
                       (select p.id from participation p
                         where p.edition = e.id and p.organisation = :organisation and p.state in ('APPLIED', 'QUALIFIED')) as standing,
                       exists (select from application_draft d where d.edition = e.id and d.organisation = :organisation) as drafted
                  from edition e
                  join initiative i on i.id = e.initiative
                  join house h on h.id = i.house
                  join phase c on c.edition = e.id and c.kind = 'CALL'
                 where e.published
                """;

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        CallsPage list(OrganisationId organisation, LocalDate today) {
            return new CallsPage(calls(CALLS + " and c.closes_on >= :today order by c.closes_on, e.id", organisation)
                    .param("today", Date.valueOf(today)).query(Query::call).list());
        }

        /** Also one that is over: its page says when it closed. */
        Optional<Call> one(EditionId edition, OrganisationId organisation) {
            return calls(CALLS + " and e.id = :edition", organisation).param("edition", edition.value()).query(Query::call)
                    .optional();
        }

        /** What was typed and not sent. */
        Typed draft(EditionId edition, OrganisationId organisation) {
            return jdbc.sql("select side, motivation, capacity from application_draft where edition = ? and organisation = ?")
                    .params(edition.value(), organisation.value()).query().listOfRows().stream().findFirst().map(Typed::with)
                    .orElseGet(Typed::nothing);
        }

        private JdbcClient.StatementSpec calls(String sql, OrganisationId organisation) {
            return jdbc.sql(sql).param("organisation", organisation.value());
        }

        private static Call call(ResultSet row, int number) throws SQLException {
            return new Call(row.getObject("id", UUID.class), String.valueOf(row.getString("house")),
                    new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en")),
                    row.getDate("opens_on").toLocalDate(), row.getDate("closes_on").toLocalDate(),
                    row.getObject("standing", UUID.class), row.getBoolean("drafted"));
        }
    }
}
