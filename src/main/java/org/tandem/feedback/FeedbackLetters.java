package org.tandem.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.account.link.Secret;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;

/** Makes the secret of a mail and says what to write to whom; in the transaction that keeps the mail, so that both are there or none. */
@Component
public class FeedbackLetters {

    private final JdbcClient jdbc;

    FeedbackLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where nobody is to be written to any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<FeedbackLetter> issue(FeedbackRequestId request) {
        return jdbc.sql("""
                select f.id, r.email, r.language, g.edition, g.title_pl, g.title_de, g.title_en
                  from feedback_request f join registration r on r.id = f.registration join gathering g on g.id = r.gathering
                 where f.id = ? and r.email is not null and not f.used
                """).param(request.value()).query(this::letter).optional();
    }

    private FeedbackLetter letter(ResultSet row, int number) throws SQLException {
        var id = new FeedbackRequestId(Objects.requireNonNull(row.getObject("id", UUID.class)));
        var secret = Secret.next();
        jdbc.sql("insert into feedback_secret (request, hash) values (?, ?)").params(id.value(), secret.hash()).update();
        var language = Language.valueOf(Rows.text(row, "language"));
        return new FeedbackLetter(id, Rows.text(row, "email"), language,
                "/" + language.code() + "/feedback/" + id + "/" + secret.text(),
                new EditionId(Objects.requireNonNull(row.getObject("edition", UUID.class))), Rows.translated(row, "title"));
    }
}
