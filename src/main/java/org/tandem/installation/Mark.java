package org.tandem.installation;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Says in the database itself whether it is a demo, so that nobody mistakes one for the other. */
record Mark(boolean demo, String place) {

    /** @throws CannotStart if the database was made in the other mode */
    void refuseOther(JdbcClient jdbc) {
        if (!jdbc.sql("select to_regclass('installation') is not null").query(Boolean.class).single()) {
            return;
        }
        var made = jdbc.sql("select demo from installation").query(Boolean.class).optional();
        if (made.isPresent() && made.get() != demo) {
            throw new CannotStart(sentence().formatted(place));
        }
    }

    /** Only the first start finds the table empty. */
    void write(JdbcClient jdbc) {
        jdbc.sql("insert into installation (demo) values (:demo) on conflict do nothing").param("demo", demo).update();
        refuseOther(jdbc);
    }

    private String sentence() {
        return demo
                ? "The database %s is a real one and must not be shown as a demo: start without the profile demo, or give the demo its own directory with tandem.data."
                : "The database %s is a demo: start it with the profile demo (spring.profiles.active=demo), or give the real installation its own directory with tandem.data.";
    }
}
