package org.tandem.programme;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.shared.BrokenRule;

/** What may be done when: every act belongs to a phase, and a phase that is closed refuses its acts with the date it closed. */
@Component
public class Calendar {

    private record Span(LocalDate opensOn, LocalDate closesOn, String timeZone) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Calendar(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Refuses an act outside its phase. Days end at midnight in the house's time zone.
     *
     * @throws BrokenRule {@code phase.absent}, {@code phase.not-yet} or {@code phase.closed} with the date
     */
    public void expectOpen(EditionId edition, PhaseKind kind) {
        var span = span(edition, kind).orElseThrow(() -> new BrokenRule("phase.absent"));
        var today = LocalDate.now(clock.withZone(ZoneId.of(span.timeZone())));
        if (today.isBefore(span.opensOn())) throw new BrokenRule("phase.not-yet", span.opensOn());
        if (today.isAfter(span.closesOn())) throw new BrokenRule("phase.closed", span.closesOn());
    }

    /**
     * Refuses an act that prepares a phase once that phase is over; before it opens, and where the edition has no such phase yet,
     * there is time.
     *
     * @throws BrokenRule {@code phase.closed} with the date
     */
    public void expectNotOver(EditionId edition, PhaseKind kind) {
        var today = today(edition);
        lastDay(edition, kind).filter(today::isAfter).ifPresent(last -> {
            throw new BrokenRule("phase.closed", last);
        });
    }

    /** The last day of a phase, where the edition has it. */
    public Optional<LocalDate> lastDay(EditionId edition, PhaseKind kind) {
        return span(edition, kind).map(Span::closesOn);
    }

    /** The last day of a phase that is over. */
    public Optional<LocalDate> closed(EditionId edition, PhaseKind kind) {
        return span(edition, kind)
                .filter(it -> LocalDate.now(clock.withZone(ZoneId.of(it.timeZone()))).isAfter(it.closesOn())).map(Span::closesOn);
    }

    /** Today in the time zone of the edition's house. */
    public LocalDate today(EditionId edition) {
        var zone = jdbc.sql("""
                select h.time_zone from edition e join initiative i on i.id = e.initiative join house h on h.id = i.house where e.id = ?
                """).param(edition.value()).query(String.class).single();
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }

    private Optional<Span> span(EditionId edition, PhaseKind kind) {
        return jdbc.sql("""
                select p.opens_on, p.closes_on, h.time_zone
                  from phase p
                  join edition e on e.id = p.edition
                  join initiative i on i.id = e.initiative
                  join house h on h.id = i.house
                 where p.edition = :edition and p.kind = :kind
                """)
                .param("edition", edition.value())
                .param("kind", kind.name())
                .query((row, _) -> new Span(day(row.getDate("opens_on")), day(row.getDate("closes_on")),
                        String.valueOf(row.getString("time_zone"))))
                .optional();
    }

    private static LocalDate day(Date date) {
        return date.toLocalDate();
    }
}
