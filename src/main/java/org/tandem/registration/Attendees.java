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

    void erase(RegistrationId registration) {
        jdbc.sql("update attendee set name = null where registration = ?").param(registration.value()).update();
        jdbc.sql("delete from answer where registration = ?").param(registration.value()).update();
    }
}
