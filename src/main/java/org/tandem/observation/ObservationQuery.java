package org.tandem.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationAccess;
import org.tandem.observation.ObservationPage.ActionRow;
import org.tandem.observation.ObservationPage.Noted;
import org.tandem.observation.ObservationPage.Quoted;
import org.tandem.observation.ObservationPage.Reply;
import org.tandem.observation.ObservationPage.Said;
import org.tandem.observation.ObservationPage.Sources;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.Calendar;
import org.tandem.programme.Side;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** Reads what is observed of a partnership, each reader her own: the conditions of who reads what stand in the statements. */
@Component
class ObservationQuery {

    private final JdbcClient jdbc;
    private final Watched.Query watched;
    private final PointDrafts drafts;
    private final Calendar calendar;

    ObservationQuery(JdbcClient jdbc, Watched.Query watched, PointDrafts drafts, Calendar calendar) {
        this.jdbc = jdbc;
        this.watched = watched;
        this.drafts = drafts;
        this.calendar = calendar;
    }

    ObservationPage find(Actor actor, PartnershipId partnership) {
        var of = watched.find(actor, partnership);
        return new ObservationPage(of, points(actor, of), actions(of), of.expert() ? sources(of) : new Sources(0, List.of()),
                calendar.today(of.edition()), Typed.nothing());
    }

    private List<Noted> points(Actor actor, Watched of) {
        var replies = replies(of);
        var quoted = quoted(of);
        var typed = of.expert() ? drafts.of(actor.someone(), of.id()) : Map.<UUID, Map<String, String>>of();
        var points = new LinkedHashMap<UUID, Noted>();
        jdbc.sql("""
                select o.id, o.kind, coalesce(o.expert = :expert::uuid, false) as own, x.name as expert_name, v.*, a.name as file_name
                  from observed_point o
                  left join person x on x.id = o.expert
                  left join point_version v on v.point = o.id and\s""" + Watched.READ + """
                  left join attachment a on a.id = v.evidence_attachment
                 where o.partnership = :id and (v.point is not null or o.expert = :expert::uuid)
                 order by o.id, v.number desc
                """).params(NegotiationAccess.of(actor)).param("id", of.id().value())
                .query(row -> {
                    var id = uuid(row, "id");
                    var point = points.computeIfAbsent(id, _ -> noted(row, typed, replies, quoted));
                    if (row.getString("words") != null) point.versions().add(said(row));
                });
        return List.copyOf(points.values());
    }

    private static Noted noted(ResultSet row, Map<UUID, Map<String, String>> typed, Map<UUID, List<Reply>> replies,
            Map<UUID, Quoted> quoted) {
        try {
            var id = uuid(row, "id");
            var point = new PointId(id);
            var draft = typed.get(id);
            return new Noted(point, PointKind.valueOf(Rows.text(row, "kind")), row.getString("expert_name"),
                    row.getBoolean("own"),
                    new ArrayList<>(), replies.getOrDefault(id, List.of()), quoted.get(id),
                    draft == null ? null : new PointForm(point, draft).typed());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Said said(ResultSet row) throws SQLException {
        var evidence = new Evidence(Evidence.Kind.valueOf(Rows.text(row, "evidence")), Rows.day(row, "evidence_day"),
                row.getString("evidence_label"), row.getObject("evidence_offer", Integer.class),
                row.getObject("evidence_attachment", UUID.class));
        return new Said(row.getInt("number"), Rows.text(row, "words"), Feeling.valueOf(Rows.text(row, "feeling")),
                Visibility.valueOf(Rows.text(row, "visibility")), evidence, row.getString("file_name"),
                row.getTimestamp("shared_at").toInstant());
    }

    private Map<UUID, List<Reply>> replies(Watched of) {
        var replies = new LinkedHashMap<UUID, List<Reply>>();
        jdbc.sql("""
                select r.point, r.number, r.side, r.words, r.replied_at
                  from point_reply r join observed_point o on o.id = r.point
                 where o.partnership = ? order by r.id
                """).param(of.id().value())
                .query(row -> {
                    replies.computeIfAbsent(uuid(row, "point"), _ -> new ArrayList<>()).add(new Reply(row.getInt("number"),
                            Side.valueOf(Rows.text(row, "side")), row.getTimestamp("replied_at").toInstant(),
                            Rows.text(row, "words")));
                });
        return replies;
    }

    /** Of the version that the parties read last. */
    private Map<UUID, Quoted> quoted(Watched of) {
        var quoted = new LinkedHashMap<UUID, Quoted>();
        jdbc.sql("""
                select x.*, coalesce(x.approved = x.writing, false) as is_approved, coalesce(x.business_consent = x.writing, false) as business,
                       coalesce(x.social_consent = x.writing, false) as social,
                       exists (select from public_extract p where p.id = x.id) as visible
                  from point_extract x join observed_point o on o.id = x.point
                 where o.partnership = ?
                   and x.number = (select max(l.number) from point_version l where l.point = x.point and l.visibility <> 'HOUSE')
                """).param(of.id().value())
                .query(row -> {
                    quoted.put(uuid(row, "point"), new Quoted(new ExtractId(uuid(row, "id")), Rows.translated(row, "wording"),
                            row.getInt("writing"), row.getBoolean("is_approved"), row.getBoolean("business"),
                            row.getBoolean("social"), row.getBoolean("visible")));
                });
        return quoted;
    }

    private List<ActionRow> actions(Watched of) {
        return jdbc.sql("select * from recommended_action where partnership = ? order by state = 'OPEN' desc, due_on, id")
                .param(of.id().value())
                .query((row, _) -> new ActionRow(new ActionId(uuid(row, "id")), Rows.text(row, "words"),
                        Owner.valueOf(Rows.text(row, "owner")), row.getObject("due_on", LocalDate.class), Rows.text(row, "state"),
                        row.getString("reason"), new PointId(uuid(row, "point"))))
                .list();
    }

    private Sources sources(Watched of) {
        record Row(int offers, Sources.File file) {}
        var rows = jdbc.sql("""
                select n.offers, a.id, a.name from negotiation n left join attachment a on a.negotiation = n.id
                 where n.id = ? order by a.attached_at, a.id
                """).param(of.negotiation().value())
                .query((row, _) -> new Row(row.getInt("offers"),
                        new Sources.File(Objects.requireNonNullElse(row.getObject("id", UUID.class), new UUID(0, 0)),
                                Objects.requireNonNullElse(row.getString("name"), ""))))
                .list();
        return new Sources(rows.getFirst().offers(),
                rows.stream().map(Row::file).filter(file -> !file.name().isEmpty()).toList());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
