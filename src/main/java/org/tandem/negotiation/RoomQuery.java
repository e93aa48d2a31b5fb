package org.tandem.negotiation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.NegotiationPage.File;
import org.tandem.negotiation.NegotiationPage.Head;
import org.tandem.negotiation.NegotiationPage.Put;
import org.tandem.negotiation.NegotiationPage.Said;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.screen.PersonName;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.NotFound;

/** Reads a negotiation's room in three statements, however long it was talked. */
@Component
class RoomQuery {

    private final JdbcClient jdbc;
    private final Offers offers;

    RoomQuery(JdbcClient jdbc, Offers offers) {
        this.jdbc = jdbc;
        this.offers = offers;
    }

    /** @throws NotFound for one who may not see it, as for one that is not there */
    NegotiationPage find(NegotiationId id, Actor actor) {
        var head = head(id, actor);
        var put = offers.of(id).stream().map(it -> new Put(it.number(), it.side(), it.madeAt(), it.terms())).toList();
        var said = new ArrayList<Said>();
        var files = new ArrayList<File>();
        read(id, said, files);
        return new NegotiationPage(head, put, said, files, actor.is(Role.SIGNATORY), Typed.nothing());
    }

    private Head head(NegotiationId id, Actor actor) {
        return jdbc.sql("""
                select n.*, b.name as business_name, s.name as social_name, p.closes_on, h.name as house_name, e.sample,
                       array(select\s""" + PersonName.MARKED + """
                               from watching_expert w join person x on x.id = w.person
                              where w.negotiation = n.id order by x.name) as experts,
                       case when i.house = :house::uuid then n.edition end as own_edition,
                       exists (select from offer_draft d where d.negotiation = n.id and d.organisation = :organisation::uuid) as draft,
                       case :organisation::uuid when n.business then 'BUSINESS' when n.social then 'SOCIAL' end as mine
                  from negotiation n
                  join organisation b on b.id = n.business
                  join organisation s on s.id = n.social
                  join edition e on e.id = n.edition
                  join initiative i on i.id = e.initiative
                  join house h on h.id = i.house
                  left join phase p on p.edition = n.edition and p.kind = 'NEGOTIATION'
                 where n.id = :id and\s""" + NegotiationAccess.SEEN)
                .params(NegotiationAccess.of(actor)).param("id", id.value())
                .query((row, _) -> head(id, row)).optional().orElseThrow(() -> new NotFound(id));
    }

    private static Head head(NegotiationId id, ResultSet row) throws SQLException {
        return new Head(id, Rows.text(row, "business_name"), Rows.text(row, "social_name"), side(row, "mine"),
                Rows.text(row, "state"),
                row.getInt("offers"), side(row, "offered_by"), side(row, "ended_by"), row.getString("reason"),
                row.getTimestamp("opened_at").toInstant(), row.getTimestamp("moved_at").toInstant(), Rows.day(row, "closes_on"),
                Rows.text(row, "house_name"), Rows.people(row, "experts"), row.getBoolean("draft"), row.getBoolean("sample"),
                edition(row.getObject("own_edition", UUID.class)));
    }

    private static @Nullable EditionId edition(@Nullable UUID id) {
        return id == null ? null : new EditionId(id);
    }

    /** What was said and what was attached, by what stands in a row. */
    private void read(NegotiationId id, List<Said> said, List<File> files) {
        jdbc.sql("""
                select m.id, m.side, p.name, coalesce(p.sample, false) as sample, m.said_at as at, m.words, null as size, null as sha256
                  from message m left join person p on p.id = m.person
                 where m.negotiation = :id
                union all
                select a.id, a.side, a.name, false, a.attached_at, null, a.size, a.sha256 from attachment a where a.negotiation = :id
                 order by at, id
                """).param("id", id.value())
                .query(row -> {
                    if (row.getString("sha256") == null) said.add(said(row));
                    else
                        files.add(file(row));
                });
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(Side.valueOf(Rows.text(row, "side")), row.getString("name"), row.getBoolean("sample"),
                row.getTimestamp("at").toInstant(),
                Rows.text(row, "words"));
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(Objects.requireNonNull(row.getObject("id", UUID.class)), Side.valueOf(Rows.text(row, "side")),
                Rows.text(row, "name"), Math.ceilDiv(row.getInt("size"), 1024), Rows.text(row, "sha256"),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable Side side(ResultSet row, String column) throws SQLException {
        var side = row.getString(column);
        return side == null ? null : Side.valueOf(side);
    }
}
