package org.tandem.credit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.logo.Logo;
import org.tandem.shared.Actor;

/** The logos of credits as they are kept and served, one for a light ground and one for a dark one. */
@Component
class CreditLogos {

    private static final String OF_CREDIT = """
              from credit_logo l
              join credit c on c.id = l.credit
              join edition e on e.id = c.edition
              join initiative i on i.id = e.initiative
              join house h on h.id = i.house
             where l.credit = :credit and l.ground = :ground
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CreditLogos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(CreditId credit, Ground ground, Logo logo) {
        jdbc.sql("""
                insert into credit_logo (credit, ground, bytes, width, height, sha256, since)
                values (:credit, :ground, :bytes, :width, :height, :sha256, :since)
                on conflict (credit, ground) do update set bytes = excluded.bytes, width = excluded.width, height = excluded.height,
                       sha256 = excluded.sha256, since = excluded.since
                """)
                .param("credit", credit.value()).param("ground", ground.name())
                .param("bytes", logo.bytes()).param("width", logo.width()).param("height", logo.height())
                .param("sha256", logo.sha256()).param("since", now())
                .update();
    }

    void drop(CreditId credit, Ground ground) {
        jdbc.sql("delete from credit_logo where credit = ? and ground = ?").params(credit.value(), ground.name()).update();
    }

    Optional<String> digest(CreditId credit, Ground ground) {
        return jdbc.sql("select sha256 from credit_logo where credit = ? and ground = ?").params(credit.value(), ground.name())
                .query(String.class).optional();
    }

    /** For everybody, while the credit is shown and its edition is public. */
    Optional<String> publicDigest(CreditId credit, Ground ground) {
        return jdbc.sql("select l.sha256" + OF_CREDIT + " and e.published and " + ShownCredits.SHOWN)
                .param("credit", credit.value()).param("ground", ground.name()).param("now", now())
                .query(String.class).optional();
    }

    /** For the coordinators of the edition's house, also before and after its days. */
    Optional<String> ownDigest(CreditId credit, Ground ground, Actor actor) {
        return jdbc.sql("select l.sha256" + OF_CREDIT + " and i.house = :house")
                .param("credit", credit.value()).param("ground", ground.name()).param("house", actor.forHouse().value())
                .query(String.class).optional();
    }

    Optional<byte[]> picture(CreditId credit, Ground ground) {
        return jdbc.sql("select bytes from credit_logo where credit = ? and ground = ?").params(credit.value(), ground.name())
                .query(byte[].class).optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
