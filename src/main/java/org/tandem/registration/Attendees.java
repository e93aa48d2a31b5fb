package org.tandem.registration;

import java.util.List;
import java.util.Map;

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
        for (int i = 0; i < names.size(); i++) add(registration, i + 1, names.get(i));
    }

    /** Where somebody has this very code already, with another one. */
    private void add(RegistrationId registration, int position, String name) {
        var added = jdbc.sql("""
                insert into attendee (id, registration, position, name, code) values (?, ?, ?, ?, ?) on conflict (code) do nothing
                """).params(AttendeeId.next().value(), registration.value(), position, name, AttendeeCode.next().text())
                .update();
        if (added == 0) add(registration, position, name);
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
