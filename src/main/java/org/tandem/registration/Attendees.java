package org.tandem.registration;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of registrations and their answers. Who calls holds the gathering's row. */
@Component
class Attendees {

    private final JdbcClient jdbc;

    Attendees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RegistrationId registration, List<String> names) {
        IntStream.range(0, names.size()).forEach(i -> jdbc.sql("""
                insert into attendee (id, registration, position, name, code) values (?, ?, ?, ?, ?)
                """).params(AttendeeId.next().value(), registration.value(), i + 1, names.get(i), AttendeeCode.next().text())
                .update());
    }

    void answer(RegistrationId registration, Map<QuestionId, String> answers) {
        answers.forEach((question, given) -> jdbc.sql("insert into answer (registration, question, given) values (?, ?, ?)")
                .params(registration.value(), question.value(), given).update());
    }

    boolean has(RegistrationId registration, AttendeeId attendee) {
        return jdbc.sql("select exists (select from attendee where id = ? and registration = ?)")
                .params(attendee.value(), registration.value()).query(Boolean.class).single();
    }

    /** Her code opens no door any more. */
    void remove(AttendeeId attendee) {
        jdbc.sql("delete from attendee where id = ?").param(attendee.value()).update();
    }

    void erase(RegistrationId registration) {
        jdbc.sql("update attendee set name = null where registration = ?").param(registration.value()).update();
        jdbc.sql("delete from answer where registration = ?").param(registration.value()).update();
    }
}
