package org.tandem.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.gathering.GatheringId;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;

/** Makes the secret of a mail and says what to write to whom; in the transaction that keeps the mail, so that both are there or none. */
@Component
public class RegistrationLetters {

    private final JdbcClient jdbc;
    private final RegistrationSecrets secrets;

    RegistrationLetters(JdbcClient jdbc, RegistrationSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Empty where nobody is to be written to any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RegistrationLetter> issue(RegistrationId registration) {
        return jdbc.sql("""
                select r.id, r.email, r.language, r.state, r.offered_until, g.edition, g.slug, g.title_pl, g.title_de, g.title_en,
                       g.starts, g.zone, g.place_pl, g.place_de, g.place_en, g.address, g.link, g.reason
                  from registration r join gathering g on g.id = r.gathering
                 where r.id = ? and r.email is not null
                """).param(registration.value()).query(this::letter).optional();
    }

    /** Everybody who comes, or would like to: those who are told when a gathering moves. */
    public List<RegistrationId> of(GatheringId gathering) {
        return jdbc.sql("""
                select id from registration where gathering = ? and state in ('REGISTERED', 'WAITING', 'OFFERED') order by id
                """).param(gathering.value()).query(UUID.class).list().stream()
                .map(id -> new RegistrationId(Objects.requireNonNull(id))).toList();
    }

    private RegistrationLetter letter(ResultSet row, int number) throws SQLException {
        var id = new RegistrationId(Objects.requireNonNull(row.getObject("id", UUID.class)));
        var language = Language.valueOf(Rows.text(row, "language"));
        var base = "/" + language.code();
        var where = Stream.of(Rows.translated(row, "place").in(language), row.getString("address"), row.getString("link"))
                .flatMap(Stream::ofNullable).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        var until = row.getTimestamp("offered_until");
        return new RegistrationLetter(id, Rows.text(row, "email"), language, Rows.text(row, "state"),
                base + "/registrations/" + id + "/" + secrets.issue(id).text(), base + "/gatherings/" + Rows.text(row, "slug"),
                new EditionId(Objects.requireNonNull(row.getObject("edition", UUID.class))), Rows.translated(row, "title"),
                Objects.requireNonNull(row.getObject("starts", LocalDateTime.class)), ZoneId.of(Rows.text(row, "zone")), where,
                row.getString("reason"), until == null ? null : until.toInstant());
    }
}
