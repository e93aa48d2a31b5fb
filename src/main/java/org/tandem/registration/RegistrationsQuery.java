package org.tandem.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringHeads;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.RegistrationRow.Person;
import org.tandem.registration.RegistrationsPage.Count;
import org.tandem.registration.RegistrationsPage.Filter;
import org.tandem.screen.Rows;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Reads the registrations for a gathering in four statements, however many there are. */
@Component
class RegistrationsQuery {

    private static final int SIZE = 30;

    private final JdbcClient jdbc;
    private final GatheringHeads heads;
    private final Questions questions;
    private final Clock clock;

    RegistrationsQuery(JdbcClient jdbc, GatheringHeads heads, Questions questions, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.heads = heads;
        this.questions = questions;
    }

    /** @throws NotFound where the gathering is not of the coordinator's house */
    RegistrationsPage find(GatheringId gathering, Actor actor, Filter filter) {
        var head = heads.own(gathering, actor);
        return new RegistrationsPage(head, filter, rows(gathering, filter, SIZE), counts(gathering), questions.of(gathering),
                head.isAhead(clock.instant()), Typed.nothing());
    }

    Slice<RegistrationRow> rows(GatheringId gathering, Filter filter, int size) {
        var rows = jdbc.sql("""
                select r.id, r.email, r.language, coalesce(o.name, r.organisation) as organisation, p.side, r.state, r.people, r.asked_at,
                       r.confirmed_at, r.offered_until, r.erased_at is not null as erased,
                       array(select a.id from attendee a where a.registration = r.id and a.name is not null order by a.position) as ids,
                       array(select a.name from attendee a where a.registration = r.id and a.name is not null order by a.position) as names,
                       array(select a.question from answer a where a.registration = r.id order by a.question) as questions,
                       array(select a.given from answer a where a.registration = r.id order by a.question) as answers
                  from registration r
                  left join participation p on p.id = r.participation
                  left join organisation o on o.id = p.organisation
                 where r.gathering = :gathering
                """
                + (filter.state().isEmpty() ? "" : " and r.state = :state")
                + (filter.search().isEmpty() ? "" : """
                         and (r.email like '%' || lower(:search) || '%'
                              or lower(unaccent(coalesce(o.name, r.organisation))) like '%' || lower(unaccent(:search)) || '%'
                              or exists (select from attendee a
                                          where a.registration = r.id and lower(unaccent(a.name)) like '%' || lower(unaccent(:search)) || '%'))
                        """)
                + (filter.after() == null ? "" : " and r.id > :after") + " order by r.id limit :size")
                .param("gathering", gathering.value()).param("state", filter.state()).param("search", filter.search())
                .param("after", filter.after()).param("size", size + 1)
                .query(RegistrationsQuery::row).list();
        return Slice.of(rows, size, row -> row.id().toString());
    }

    private static RegistrationRow row(ResultSet row, int number) throws SQLException {
        return new RegistrationRow(new RegistrationId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("email"), Rows.text(row, "language"), persons(row),
                row.getString("organisation"), row.getString("side"), Rows.text(row, "state"), row.getInt("people"),
                row.getTimestamp("asked_at").toInstant(), Rows.moment(row, "confirmed_at"), Rows.moment(row, "offered_until"),
                row.getBoolean("erased"), answers(row));
    }

    private static List<Person> persons(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("ids").getArray();
        var names = (String[]) row.getArray("names").getArray();
        return IntStream.range(0, ids.length).mapToObj(i -> new Person(ids[i], names[i])).toList();
    }

    private static Map<QuestionId, String> answers(ResultSet row) throws SQLException {
        var questions = (UUID[]) row.getArray("questions").getArray();
        var given = (String[]) row.getArray("answers").getArray();
        var answers = new HashMap<QuestionId, String>();
        for (int i = 0; i < questions.length; i++) answers.put(new QuestionId(questions[i]), given[i]);
        return answers;
    }

    private List<Count> counts(GatheringId gathering) {
        return jdbc.sql("""
                select state, count(*) as count, sum(people) as people from registration where gathering = ? group by state
                """).param(gathering.value()).query(Count.class).list().stream().map(Objects::requireNonNull).toList();
    }
}
