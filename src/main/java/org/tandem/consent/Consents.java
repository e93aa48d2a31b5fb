package org.tandem.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.consent.Consent.Standing;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.PersonId;

/** The consents as they are kept: who is asked in one table, every change in another that only grows. */
@Component
class Consents {

    private static final String CONSENT = """
            select c.id, c.edition, c.name, c.email, c.language, c.guardian,
                   (select string_agg(u.use || ' ' || u.state || ' ' || u.number, ',') from consent_use u where u.consent = c.id) as uses
              from consent c
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Held until the end of the act: two who change it at once go one after the other. */
    Optional<Consent> find(ConsentId id) {
        hold(id);
        return jdbc.sql(CONSENT + " where c.id = ?").param(id.value()).query(Consents::consent).optional();
    }

    ConsentId add(EditionId edition, Pictured pictured, boolean sample) {
        var id = ConsentId.next();
        once(() -> jdbc.sql("""
                insert into consent (id, edition, name, email, language, guardian, sample, since)
                values (:id, :edition, :name, :email, :language, :guardian, :sample, :since)
                """)
                .param("id", id.value()).param("edition", edition.value()).params(values(pictured)).param("sample", sample)
                .param("since", now()).update());
        return id;
    }

    /** Links that went to another address open nothing any more. */
    void correct(ConsentId id, int seen, Pictured pictured) {
        if (jdbc.sql("update consent set version = version + 1 where id = ? and version = ?").params(id.value(), seen)
                .update() == 0)
            throw new OptimisticLockingFailureException("The person has been put right since");
        jdbc.sql("""
                delete from consent_link l using consent c
                 where l.consent = :id and c.id = l.consent and c.email is distinct from :email
                """).param("id", id.value()).param("email", pictured.email()).update();
        once(() -> jdbc
                .sql("update consent set name = :name, email = :email, language = :language, guardian = :guardian where id = :id")
                .param("id", id.value()).params(values(pictured)).update());
    }

    void remove(ConsentId id) {
        jdbc.sql("delete from picture_person where consent = ?").param(id.value()).update();
        jdbc.sql("delete from consent where id = ?").param(id.value()).update();
    }

    /** @param by nobody where she changes it herself */
    void keep(Consent consent, @Nullable PersonId by) {
        for (var change : consent.changes()) {
            var wording = change.wording();
            if (wording != null) keep(wording);
            jdbc.sql("""
                    insert into consent_change (consent, use, number, state, at, way, person, wording, signed_on)
                    values (:consent, :use, :number, :state, :at, :way, :person, :wording, :signed)
                    """)
                    .param("consent", consent.id().value()).param("use", change.use().name()).param("number", change.number())
                    .param("state", change.state().name()).param("at", now()).param("way", change.way().name())
                    .param("person", by == null ? null : by.value())
                    .param("wording", wording == null ? null : wording.digest()).param("signed", change.signedOn()).update();
        }
    }

    private void keep(Wording wording) {
        jdbc.sql("""
                insert into consent_wording (digest, language, words, since) values (:digest, :language, :words, :since)
                on conflict (digest) do nothing
                """)
                .param("digest", wording.digest()).param("language", wording.language().name()).param("words", wording.words())
                .param("since", now()).update();
    }

    private void hold(ConsentId id) {
        var _ = jdbc.sql("select id from consent where id = ? for update").param(id.value()).query(UUID.class).optional();
    }

    private static void once(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw new BrokenRule("consent.there-already");
        }
    }

    private static Map<String, @Nullable Object> values(Pictured pictured) {
        var values = new java.util.HashMap<String, @Nullable Object>();
        values.put("name", pictured.name());
        values.put("email", pictured.email());
        values.put("language", pictured.language().name());
        values.put("guardian", pictured.guardian());
        return values;
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(new ConsentId(row.getObject("id", UUID.class)), new EditionId(row.getObject("edition", UUID.class)),
                pictured(row), uses(row.getString("uses")));
    }

    static Pictured pictured(ResultSet row) throws SQLException {
        return new Pictured(Rows.text(row, "name"), row.getString("email"), Language.valueOf(Rows.text(row, "language")),
                row.getString("guardian"));
    }

    private static Map<Use, Standing> uses(@Nullable String kept) {
        var uses = new EnumMap<Use, Standing>(Use.class);
        if (kept == null) return uses;
        for (var one : kept.split(",")) {
            var parts = one.split(" ");
            uses.put(Use.valueOf(parts[0]), new Standing(Answer.valueOf(parts[1]), Integer.parseInt(parts[2])));
        }
        return uses;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
