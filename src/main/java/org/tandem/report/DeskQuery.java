package org.tandem.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.Calendar;
import org.tandem.programme.EditionId;
import org.tandem.programme.Phase;
import org.tandem.programme.PhaseKind;
import org.tandem.report.DeskPage.Choice;
import org.tandem.report.DeskPage.Forgotten;
import org.tandem.report.DeskPage.Funnel;
import org.tandem.report.DeskPage.Matter;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/** Reads the desk: six statements, however many participants there are. */
@Component
class DeskQuery {

    private static final int SHOWN = 25;

    /** A mail goes out within seconds where a mail server is named and answers. */
    private static final Duration USUALLY_SENT_WITHIN = Duration.ofMinutes(15);

    private record Head(EditionId id, Translated name, boolean sample, int unsentMails) {}

    private final JdbcClient jdbc;
    private final Calendar calendar;
    private final Clock clock;

    DeskQuery(JdbcClient jdbc, Calendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The wanted edition of the house, or the one that runs; empty where the house has none, or the wanted one is another's. */
    Optional<DeskPage> find(HouseId house, @Nullable EditionId wanted) {
        var editions = editions(house);
        return editions.stream().filter(head -> wanted == null || head.id().equals(wanted)).findFirst()
                .map(head -> page(head, editions));
    }

    private DeskPage page(Head head, List<Head> editions) {
        var today = calendar.today(head.id());
        var forgotten = forgotten(head.id());
        var inAll = forgotten.isEmpty() ? 0 : forgotten.getFirst().inAll();
        var choices = editions.stream().map(it -> new Choice(it.id().toString(), it.name(), it.equals(head))).toList();
        return new DeskPage(head.id(), head.name(), head.sample(), today, phases(head.id()), funnel(head.id()),
                matters(head.id()),
                forgotten, inAll, choices, head.unsentMails());
    }

    /** The edition whose phases include today stands first, then the latest. */
    private List<Head> editions(HouseId house) {
        return jdbc.sql("""
                select e.id, e.name_pl, e.name_de, e.name_en, e.sample,
                       (select count(*) from mail where state = 'WAITING' and created_at < :late) as unsent_mails
                  from edition e
                  join initiative i on i.id = e.initiative
                  left join lateral (select min(opens_on) as begins, max(closes_on) as ends from phase where edition = e.id) span on true
                 where i.house = :house
                 order by e.published desc, span.ends desc nulls last, e.id desc
                """)
                .param("house", house.value())
                .param("late", Timestamp.from(clock.instant().minus(USUALLY_SENT_WITHIN)))
                .query((row, _) -> new Head(new EditionId(row.getObject("id", UUID.class)), translated(row),
                        row.getBoolean("sample"), row.getInt("unsent_mails")))
                .list();
    }

    private List<Phase> phases(EditionId edition) {
        return jdbc.sql("select kind, opens_on, closes_on from phase where edition = ?").param(edition.value())
                .query((row, _) -> new Phase(PhaseKind.valueOf(row.getString("kind")), day(row, "opens_on"),
                        day(row, "closes_on")))
                .list().stream()
                .sorted(Comparator.comparing(Phase::kind)).toList();
    }

    private Funnel funnel(EditionId edition) {
        return jdbc.sql("""
                select (select count(*) from participation where edition = :edition) as applied,
                       (select count(*) from participation where edition = :edition and state = 'QUALIFIED') as qualified,
                       (select count(*) from nomination where edition = :edition) as nominated,
                       (select count(*) from negotiation where edition = :edition) as negotiating,
                       (select count(*) from negotiation where edition = :edition and state = 'AGREED') as agreed,
                       (select count(*) from partnership where edition = :edition and concluded_at is not null) as concluded
                """).param("edition", edition.value()).query(Funnel.class).single();
    }

    /** What waits for somebody, the longest first; of each kind no more is read than can be shown. */
    private List<Matter> matters(EditionId edition) {
        return jdbc.sql("""
                (select 'application' as kind, '/participations/' || p.id as address, o.name as one, null as other, 'house' as turn, p.applied_at as since
                  from participation p join organisation o on o.id = p.organisation
                 where p.edition = :edition and p.state = 'APPLIED' order by p.applied_at limit :shown)
                union all
                (select 'nomination', '/nominations/' || n.id, bo.name, so.name, 'social', n.made_at
                  from nomination n
                  join participation b on b.id = n.business join organisation bo on bo.id = b.organisation
                  join participation s on s.id = n.social join organisation so on so.id = s.organisation
                 where n.edition = :edition and n.state = 'MADE' order by n.made_at limit :shown)
                union all
                (select case when t.offers = 0 then 'first-offer' else 'offer' end, '/negotiations/' || t.id, bo.name, so.name,
                       case t.offered_by when 'BUSINESS' then 'social' when 'SOCIAL' then 'business' else 'both' end, t.moved_at
                  from negotiation t
                  join organisation bo on bo.id = t.business
                  join organisation so on so.id = t.social
                 where t.edition = :edition and t.state = 'OPEN' order by t.moved_at limit :shown)
                union all
                (select 'partnership', '/partnerships/' || p.id, bo.name, so.name, 'both', p.formed_at
                  from partnership p
                  join organisation bo on bo.id = p.business
                  join organisation so on so.id = p.social
                 where p.edition = :edition and p.state = 'FORMING' order by p.formed_at limit :shown)
                 order by since
                 limit :shown
                """)
                .param("edition", edition.value())
                .param("shown", SHOWN)
                .query((row, _) -> new Matter(text(row, "kind"), text(row, "address"), text(row, "one"), row.getString("other"),
                        text(row, "turn"),
                        instant(row)))
                .list();
    }

    private List<Forgotten> forgotten(EditionId edition) {
        return jdbc.sql("""
                select p.id, o.name, count(*) over () as in_all
                  from participation p join organisation o on o.id = p.organisation
                 where p.edition = ? and p.side = 'SOCIAL' and p.state = 'QUALIFIED'
                   and not exists (select from nomination n where n.social = p.id and n.state in ('MADE', 'ACCEPTED'))
                 order by o.name collate "pl-x-icu"
                 limit ?
                """).params(edition.value(), SHOWN)
                .query((row, _) -> new Forgotten(text(row, "id"), text(row, "name"), row.getInt("in_all"))).list();
    }

    private static Translated translated(ResultSet row) throws SQLException {
        return new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return String.valueOf(row.getString(column));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("since").toInstant();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }
}
