package org.tandem.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.report.DeskPage.Choice;
import org.tandem.screen.Rows;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/** Reads the desk: three statements, however many participants there are. */
@Component
class DeskQuery {

    /** A mail goes out within seconds where a mail server is named and answers. */
    private static final Duration USUALLY_SENT_WITHIN = Duration.ofMinutes(15);

    private record Head(EditionId id, Translated name, boolean sample, boolean published, ZoneId zone, int unsentMails) {}

    private final JdbcClient jdbc;
    private final Figures.Query figures;
    private final Matters.Query matters;
    private final Clock clock;

    DeskQuery(JdbcClient jdbc, Figures.Query figures, Matters.Query matters, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.matters = matters;
        this.clock = clock;
    }

    /** The wanted edition of the house, or the one that runs; empty where the house has none, or the wanted one is another's. */
    Optional<DeskPage> find(HouseId house, @Nullable EditionId wanted) {
        var editions = editions(house);
        return editions.stream().filter(head -> wanted == null || head.id().equals(wanted)).findFirst()
                .map(head -> page(head, editions));
    }

    private DeskPage page(Head head, List<Head> editions) {
        var counted = figures.find(head.id());
        var waiting = matters.find(head.id(), head.zone());
        var choices = editions.stream().map(it -> new Choice(it.id().toString(), it.name(), it.equals(head))).toList();
        return new DeskPage(head.id(), head.name(), head.sample(), head.published(), LocalDate.now(clock.withZone(head.zone())),
                counted.phases(), counted.funnel(), waiting.groups(head.id()), waiting.forgotten(head.id()).orElse(null), choices,
                head.unsentMails());
    }

    /** The published edition whose phases include today stands first, then the latest. */
    private List<Head> editions(HouseId house) {
        return jdbc.sql("""
                select e.id, e.name_pl, e.name_de, e.name_en, e.sample, e.published, h.time_zone,
                       (select count(*) from mail where state = 'WAITING' and created_at < :late) as unsent_mails
                  from edition e
                  join initiative i on i.id = e.initiative
                  join house h on h.id = i.house
                  left join lateral (select min(opens_on) as begins, max(closes_on) as ends from phase where edition = e.id) span on true
                 where i.house = :house
                 order by e.published desc,
                          coalesce((:now::timestamptz at time zone h.time_zone)::date between span.begins and span.ends, false) desc,
                          span.ends desc nulls last, e.id desc
                """)
                .param("house", house.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("late", Timestamp.from(clock.instant().minus(USUALLY_SENT_WITHIN)))
                .query((row, _) -> new Head(new EditionId(row.getObject("id", UUID.class)), Rows.translated(row, "name"),
                        row.getBoolean("sample"), row.getBoolean("published"),
                        ZoneId.of(String.valueOf(row.getString("time_zone"))),
                        row.getInt("unsent_mails")))
                .list();
    }
}
