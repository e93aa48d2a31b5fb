package org.tandem.observation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
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
    private final Clock clock;

    ObservationQuery(JdbcClient jdbc, Watched.Query watched, PointDrafts drafts, Clock clock) {
        this.jdbc = jdbc;
        this.watched = watched;
        this.drafts = drafts;
        this.clock = clock;
    }

    ObservationPage find(Actor actor, PartnershipId partnership) {
        var of = watched.find(actor, partnership);
        return new ObservationPage(of, points(actor, of), actions(of), of.expert() ? sources(of) : new Sources(0, List.of()),
                LocalDate.now(clock.withZone(of.zone())), Typed.nothing());
    }

    /** With their versions, the answers to them, her own drafts, and the extract of the version that the parties read last. */
    private List<Noted> points(Actor actor, Watched of) {
        var points = new LinkedHashMap<UUID, Noted>();
        jdbc.sql("""
                select o.id, o.kind, coalesce(o.expert = :expert::uuid, false) as own, w.name as expert_name, v.*, a.name as file_name,
                       d.typed::text as typed, x.id as extract, x.wording_pl, x.wording_de, x.wording_en, x.writing,
                       x.approved = x.writing as is_approved, x.business_consent = x.writing as business,
                       x.social_consent = x.writing as social, exists (select from public_extract p where p.id = x.id) as visible,
                       (select array_agg(array[r.number::text, r.side, (extract(epoch from r.replied_at) * 1000)::bigint::text, r.words]
                                         order by r.id)
                          from point_reply r where r.point = o.id) as replies
                  from observed_point o
                  left join person w on w.id = o.expert
                  left join point_draft d on d.point = o.id and o.expert = :expert::uuid
                  left join point_extract x on x.point = o.id and x.number = (
                       select s.number from shown_version s where s.point = o.id)
                  left join point_version v on v.point = o.id and\s""" + Watched.READ + """
                  left join attachment a on a.id = v.evidence_attachment
                 where o.partnership = :id and (v.point is not null or o.expert = :expert::uuid)
                 order by o.id, v.number desc
                """).params(NegotiationAccess.of(actor)).param("id", of.id().value())
                .query(row -> {
                    var id = uuid(row, "id");
                    if (!points.containsKey(id)) points.put(id, noted(row));
                    if (row.getString("words") != null) Objects.requireNonNull(points.get(id)).versions().add(said(row));
                });
        return List.copyOf(points.values());
    }

    private Noted noted(ResultSet row) throws SQLException {
        var point = new PointId(uuid(row, "id"));
        var typed = row.getString("typed");
        return new Noted(point, PointKind.valueOf(Rows.text(row, "kind")), row.getString("expert_name"), row.getBoolean("own"),
                new ArrayList<>(), replies(row.getArray("replies")), quoted(row),
                typed == null ? null : new PointForm(point, drafts.read(typed)).typed());
    }

    private static @Nullable Quoted quoted(ResultSet row) throws SQLException {
        var id = row.getObject("extract", UUID.class);
        return id == null
                ? null
                : new Quoted(new ExtractId(id), Rows.translated(row, "wording"), row.getInt("writing"),
                        row.getBoolean("is_approved"), row.getBoolean("business"), row.getBoolean("social"),
                        row.getBoolean("visible"));
    }

    private static Said said(ResultSet row) throws SQLException {
        var evidence = new Evidence(Evidence.Kind.valueOf(Rows.text(row, "evidence")), Rows.day(row, "evidence_day"),
                row.getString("evidence_label"), row.getObject("evidence_offer", Integer.class),
                row.getObject("evidence_attachment", UUID.class));
        return new Said(row.getInt("number"), Rows.text(row, "words"), Feeling.valueOf(Rows.text(row, "feeling")),
                Visibility.valueOf(Rows.text(row, "visibility")), evidence, row.getString("file_name"),
                row.getTimestamp("shared_at").toInstant());
    }

    private static List<Reply> replies(@Nullable Array rows) throws SQLException {
        if (rows == null) return List.of();
        return Arrays.stream((String[][]) rows.getArray()).map(row -> new Reply(Integer.parseInt(row[0]), Side.valueOf(row[1]),
                Instant.ofEpochMilli(Long.parseLong(row[2])), row[3])).toList();
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
