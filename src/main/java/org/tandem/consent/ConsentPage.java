package org.tandem.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/**
 * One person whom pictures show: how each use stands, and every change with the words that she read.
 *
 * @param behind the person was put right by somebody else while the form was filled in
 * @param acted which of the acts below was refused: {@code question}, {@code paper}, {@code withdrawal}, or none
 */
@NamedInterface("pages")
public record ConsentPage(EditionHead edition, @Nullable Question question, List<Line> history, Typed person, boolean behind,
        String acted, Typed typed) {

    /** One change; {@code words} are those that were read before an answer. */
    public record Line(Use use, Answer state, Instant at, String way, @Nullable String person, @Nullable LocalDate signedOn,
            @Nullable String words) {}

    static ConsentPage adding(EditionHead edition, Typed typed) {
        return new ConsentPage(edition, null, List.of(), typed, false, "", Typed.nothing());
    }

    ConsentPage correcting(Typed asTyped, boolean overtaken) {
        return new ConsentPage(edition, question, history, asTyped, overtaken, acted, typed);
    }

    ConsentPage acting(String act, Typed asTyped) {
        return new ConsentPage(edition, question, history, person, behind, act, asTyped);
    }

    public String all() {
        return "/editions/" + edition.id() + "/consents";
    }

    public String address() {
        return question == null ? all() : all() + "/" + question.id();
    }

    /** What can be asked for: what was neither given nor waits for an answer. */
    public List<Use> askable() {
        return Stream.of(Use.values()).filter(use -> in(Answer.GIVEN, Answer.ASKED).stream().noneMatch(use::equals)).toList();
    }

    /** What can still be agreed to on paper. */
    public List<Use> fileable() {
        return Stream.of(Use.values()).filter(use -> !in(Answer.GIVEN).contains(use)).toList();
    }

    public List<Use> given() {
        return in(Answer.GIVEN);
    }

    public boolean isAnswered() {
        return history.stream().anyMatch(line -> line.state() != Answer.ASKED);
    }

    public boolean isMailed() {
        return question != null && question.pictured().email() != null;
    }

    /** The wordings that were answered, each once. */
    public List<String> wordings() {
        return history.stream().map(Line::words).filter(java.util.Objects::nonNull).map(String::valueOf).distinct().toList();
    }

    private List<Use> in(Answer... states) {
        return question == null ? List.of() : Stream.of(states).flatMap(state -> question.in(state).stream()).toList();
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final EditionHead.Query editions;
        private final Question.Query questions;

        Query(JdbcClient jdbc, EditionHead.Query editions, Question.Query questions) {
            this.jdbc = jdbc;
            this.editions = editions;
            this.questions = questions;
        }

        ConsentPage find(EditionId edition, ConsentId id, Actor actor) {
            var head = editions.own(actor, edition);
            var question = questions.find(id);
            if (!question.editionId().equals(edition)) throw new NotFound(id);
            return new ConsentPage(head, question, history(id), ConsentForm.of(question.pictured()), false, "",
                    Typed.nothing());
        }

        private List<Line> history(ConsentId id) {
            return jdbc.sql("""
                    select c.use, c.state, c.at, c.way, p.name as person, c.signed_on, w.words
                      from consent_change c
                      left join person p on p.id = c.person
                      left join consent_wording w on w.digest = c.wording
                     where c.consent = ? order by c.at desc, c.use, c.number desc
                    """).param(id.value()).query(Query::line).list();
        }

        private static Line line(ResultSet row, int number) throws SQLException {
            return new Line(Use.valueOf(Rows.text(row, "use")), Answer.valueOf(Rows.text(row, "state")),
                    row.getTimestamp("at").toInstant(), Rows.text(row, "way"), row.getString("person"),
                    Rows.day(row, "signed_on"), row.getString("words"));
        }
    }
}
