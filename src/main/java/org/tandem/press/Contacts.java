package org.tandem.press;

import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;

/** Whom the press asks, edition by edition. */
@Component
class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contact> of(EditionId edition) {
        return jdbc.sql("select name, email, phone from press_contact where edition = ?").param(edition.value())
                .query((row, _) -> new Contact(Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getString("email")), row.getString("phone")))
                .optional();
    }

    void keep(EditionId edition, Contact contact) {
        jdbc.sql("""
                insert into press_contact (edition, name, email, phone) values (:edition, :name, :email, :phone)
                on conflict (edition) do update set name = excluded.name, email = excluded.email, phone = excluded.phone
                """)
                .param("edition", edition.value()).param("name", contact.name()).param("email", contact.email())
                .param("phone", contact.phone()).update();
    }

    void drop(EditionId edition) {
        jdbc.sql("delete from press_contact where edition = ?").param(edition.value()).update();
    }
}
