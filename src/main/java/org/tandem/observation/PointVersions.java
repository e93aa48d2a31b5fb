package org.tandem.observation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** The versions of points: each is written once. */
@Component
class PointVersions {

    private final JdbcClient jdbc;

    PointVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Watched in, Point point, Remark remark, Instant now) {
        var evidence = remark.evidence();
        expectOfNegotiation(in, evidence);
        jdbc.sql("""
                insert into point_version (point, number, words, feeling, visibility, evidence, evidence_day, evidence_label,
                                           evidence_offer, evidence_attachment, shared_at)
                values (:point, :number, :words, :feeling, :visibility, :evidence, :day, :label, :offer, :attachment, :now)
                """)
                .param("point", point.id().value()).param("number", point.versions()).param("words", remark.words())
                .param("feeling", remark.feeling().name()).param("visibility", remark.visibility().name())
                .param("evidence", evidence.kind().name())
                .param("day", evidence.day() == null ? null : Date.valueOf(evidence.day()))
                .param("label", evidence.label()).param("offer", evidence.offer()).param("attachment", evidence.attachment())
                .param("now", Timestamp.from(now)).update();
    }

    /** The last version that the parties read, and that they answer, quote from and act on. */
    int shownToParties(PointId point) {
        return jdbc.sql("select number from shown_version where point = ?").param(point.value())
                .query((row, _) -> row.getInt(1)).optional().filter(it -> it > 0).orElseThrow(() -> new NotFound(point));
    }

    void answer(PointId point, int number, String side, Actor actor, String words, Instant now) {
        jdbc.sql("""
                insert into point_reply (id, point, number, side, person, words, replied_at)
                values (:id, :point, :number, :side, :person, :words, :now)
                """).param("id", PointId.next().value()).param("point", point.value()).param("number", number)
                .param("side", side).param("person", actor.someone().value()).param("words", words)
                .param("now", Timestamp.from(now)).update();
    }

    private void expectOfNegotiation(Watched in, Evidence evidence) {
        if (evidence.offer() != null)
            expect("select exists (select from offer where negotiation = ? and number = ?)", in, evidence.offer());
        if (evidence.attachment() != null)
            expect("select exists (select from attachment where negotiation = ? and id = ?)", in, evidence.attachment());
    }

    private void expect(String sql, Watched in, Object value) {
        if (!jdbc.sql(sql).params(in.negotiation().value(), value).query(Boolean.class).single())
            throw new BrokenRule("observation.evidence.needed");
    }
}
