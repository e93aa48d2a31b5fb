package org.tandem.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.report.DeskPage.Group;
import org.tandem.report.DeskPage.Kind;
import org.tandem.report.DeskPage.Matter;
import org.tandem.screen.Rows;

/** Everything that waits in an edition, by whose turn it is; of each the oldest, and how many there are. */
record Matters(List<Row> rows) {

    /** Whom no company has nominated waits for nobody in particular. */
    private static final String NOBODY = "nobody";

    /** A matter, its place among those that wait for the same ones, and how many there are of its kind. */
    record Row(Matter matter, int place, int ofKind) {}

    List<Group> groups(EditionId edition) {
        return DeskPage.TURNS.stream().flatMap(turn -> group(turn, edition, Query.SHOWN).stream()).toList();
    }

    Optional<Group> forgotten(EditionId edition) {
        return group(NOBODY, edition, Query.SHOWN_FORGOTTEN);
    }

    private Optional<Group> group(String turn, EditionId edition, int shown) {
        Predicate<Row> theirs = row -> row.matter().turn().equals(turn);
        var matters = rows.stream().filter(theirs).filter(row -> row.place() <= shown).map(Row::matter).toList();
        var kinds = rows.stream().filter(theirs)
                .map(row -> new Kind(row.matter().kind(), row.ofKind(), list(row.matter(), edition))).distinct().toList();
        return matters.isEmpty() ? Optional.empty() : Optional.of(new Group(turn, matters, kinds));
    }

    /** Where all of the same kind that wait for the same ones are listed. */
    private static String list(Matter matter, EditionId edition) {
        return switch (matter.kind()) {
            case "application" -> "/editions/" + edition + "/participants?state=APPLIED&sort=OLDEST";
            case "nomination" -> "/editions/" + edition + "/nominations?state=MADE&sort=DUE";
            case "left-out" -> "/editions/" + edition + "/nominations/none?side=SOCIAL";
            case "first-offer", "offer" -> "/negotiations?state=OPEN&edition=" + edition + "&turn=" + matter.turn();
            case "agreement" -> "/partnerships?state=FORMING";
            case "claim" -> "/organisations/claims";
            default -> "/people";
        };
    }

    @Component
    static class Query {

        static final int SHOWN = 5;
        static final int SHOWN_FORGOTTEN = 8;

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Of each kind the few that wait longest; how many there are is kept, or counted in an index. Names are read for what is shown. */
        Matters find(EditionId edition, ZoneId zone) {
            return new Matters(jdbc.sql("""
                    with figure as (
                        select what, side, state, sum(number) as number from edition_figure where edition = :edition group by what, side, state
                    ), left_out as materialized (
                        select p.id, p.organisation, coalesce(p.decided_at, p.applied_at) as since
                          from participation p
                         where p.edition = :edition and p.side = 'SOCIAL' and p.state = 'QUALIFIED'
                           and not exists (select from nomination n
                                            where n.edition = :edition and n.social = p.id and n.state in ('MADE', 'ACCEPTED'))
                    ), waiting as (
                        (select 'application' as kind, 'house' as turn, p.id, p.organisation as one, null::uuid as other,
                                p.applied_at as since, null::date as until, 'QUALIFICATION' as phase,
                                (select sum(number) from figure where what = 'participation' and state = 'APPLIED') as of_kind
                           from participation p where p.edition = :edition and p.state = 'APPLIED' order by p.applied_at, p.id limit :shown)
                        union all
                        (select 'claim', 'house', c.id, c.organisation, null, c.asked, null, null, (select count(*) from claim where state = 'ASKED')
                           from claim c where c.state = 'ASKED' order by c.asked, c.id limit :shown)
                        union all
                        (select 'join-request', 'house', r.id, r.organisation, null, r.asked_at, null, null, count(*) over ()
                           from join_request r
                          where r.state = 'OPEN'
                            and not exists (select from membership m where m.organisation = r.organisation and 'OWNER' = any(m.roles))
                          order by r.asked_at, r.id limit :shown)
                        union all
                        select 'nomination', 'social', n.id, b.organisation, s.organisation, n.made_at, n.expires_on, null,
                               (select number from figure where what = 'nomination' and state = 'MADE')
                          from (select * from nomination where edition = :edition and state = 'MADE' order by made_at, id limit :shown) n
                          join participation b on b.id = n.business
                          join participation s on s.id = n.social
                        union all
                        select turn.kind, turn.turn, t.id, t.business, t.social, t.moved_at, null, 'NEGOTIATION',
                               (select number from figure where what = 'open negotiation' and side = turn.offered_by)
                          from (values ('first-offer', 'both', ''), ('offer', 'social', 'BUSINESS'), ('offer', 'business', 'SOCIAL')) turn (kind, turn, offered_by)
                         cross join lateral (select * from negotiation t
                                              where t.edition = :edition and t.state = 'OPEN' and coalesce(t.offered_by, '') = turn.offered_by
                                              order by t.moved_at, t.id limit :shown) t
                        union all
                        select 'agreement', a.turn, a.negotiation, a.business, a.social, a.since, null, 'CONCLUSION', count(*) over (partition by a.turn)
                          from (select p.*, case when a.business_confirmed_at is not null then 'social' when a.social_confirmed_at is not null then 'business' else 'both' end as turn,
                                       coalesce(a.business_confirmed_at, a.social_confirmed_at, p.formed_at) as since
                                  from partnership p left join agreement a on a.negotiation = p.negotiation
                                 where p.edition = :edition and p.state = 'FORMING') a
                        union all
                        (select 'left-out', 'nobody', l.id, l.organisation, null, l.since, null, 'NOMINATION', count(*) over ()
                           from left_out l order by l.since, l.id limit :forgotten)
                    ), ranked as (
                        select w.*, row_number() over (partition by turn order by since, id) as place,
                               row_number() over (partition by turn, kind order by since, id) as place_in_kind
                          from waiting w
                    )
                    select r.kind, r.turn, r.id, o.name as one, x.name as other, r.since, coalesce(r.until, f.closes_on) as until, r.place, r.of_kind
                      from ranked r
                      join organisation o on o.id = r.one
                      left join organisation x on x.id = r.other
                      left join phase f on f.edition = :edition and f.kind = r.phase
                     where r.place <= case r.turn when 'nobody' then :forgotten else :shown end or r.place_in_kind = 1
                     order by r.place
                    """)
                    .param("edition", edition.value()).param("shown", SHOWN).param("forgotten", SHOWN_FORGOTTEN)
                    .query((row, _) -> new Row(matter(row, zone), row.getInt("place"), row.getInt("of_kind")))
                    .list());
        }

        private static Matter matter(ResultSet row, ZoneId zone) throws SQLException {
            var kind = Rows.text(row, "kind");
            var until = row.getDate("until");
            return Matter.of(kind, Rows.text(row, "turn"), address(kind, Rows.text(row, "id")), Rows.text(row, "one"),
                    row.getString("other"),
                    row.getTimestamp("since").toInstant(), zone, until == null ? null : until.toLocalDate());
        }

        /** The very thing that waits. */
        private static String address(String kind, String id) {
            return switch (kind) {
                case "application", "left-out" -> "/participations/" + id;
                case "nomination" -> "/nominations/" + id;
                case "agreement" -> "/negotiations/" + id + "/agreement";
                case "claim" -> "/organisations/claims";
                case "join-request" -> "/people";
                default -> "/negotiations/" + id;
            };
        }
    }
}
