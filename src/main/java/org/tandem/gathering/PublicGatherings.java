package org.tandem.gathering;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.credit.ShownCredits;
import org.tandem.programme.EditionId;
import org.tandem.programme.HouseSign;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Reads the gatherings that were announced: public ones for everybody, the others for those who take part in the edition. */
@Component
public class PublicGatherings {

    private static final int MOST = 100;
    private static final int MOST_SUBSCRIBED = 2000;

    private static final String SEEN = """
              from gathering g join edition e on e.id = g.edition join initiative i on i.id = e.initiative
              join house h on h.id = i.house
             where g.state <> 'PLANNED' and e.published
               and (g.admission = 'PUBLIC' or i.house = :house
                    or exists (select from participation p
                                where p.edition = g.edition and p.organisation = :organisation and p.state = 'QUALIFIED'))
            """;

    private final JdbcClient jdbc;
    private final AgendaRow.Query agenda;
    private final ObjectProvider<Premieres> premieres;
    private final List<Addition> additions;
    private final Clock clock;

    PublicGatherings(JdbcClient jdbc, AgendaRow.Query agenda, ObjectProvider<Premieres> premieres, List<Addition> additions,
            Clock clock) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.premieres = premieres;
        this.additions = additions;
        this.clock = clock;
    }

    /** Those to come, the next first, and then those that were, the latest first; at most 100 of each. */
    GatheringsPage list(@Nullable Actor actor) {
        var now = Timestamp.from(clock.instant());
        return new GatheringsPage(
                read(" and g.ends_at >= :now order by g.starts_at, g.id limit " + MOST, now, actor),
                read(" and g.ends_at < :now order by g.starts_at desc, g.id limit " + MOST, now, actor));
    }

    private List<GatheringHead> read(String which, Timestamp now, @Nullable Actor actor) {
        return jdbc.sql("select " + GatheringHead.COLUMNS + SEEN + which).params(seat(actor)).param("now", now)
                .query(GatheringHead::of).list();
    }

    /** @throws NotFound where there is none, or not for the actor */
    PublicGatheringPage find(String slug, @Nullable Actor actor) {
        return jdbc.sql("select " + GatheringHead.COLUMNS + """
                , (select count(distinct a.partnership) from agenda_item a join gathering o on o.id = a.gathering
                    where o.edition = g.edition and o.state <> 'CANCELLED') as presented
                , greatest(e.announced, (select count(*) from partnership p where p.edition = g.edition and p.state <> 'FORMING')) as formed,
                """ + HouseSign.COLUMNS + ", " + ShownCredits.COLUMN + SEEN + " and g.slug = :slug").params(seat(actor))
                .param("slug", slug)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new PublicGatheringPage(GatheringHead.of(row, number), List.of(), row.getInt("presented"),
                        row.getInt("formed"), false, false, ShownCredits.in(row), HouseSign.of(row), Map.of(), List.of()))
                .optional().map(page -> completed(page, actor)).orElseThrow(() -> new NotFound(slug));
    }

    private PublicGatheringPage completed(PublicGatheringPage page, @Nullable Actor actor) {
        var head = page.head();
        var isOver = head.isOver(clock.instant());
        var items = agenda.shown(new GatheringId(head.id()), head.starts());
        var added = additions.stream().flatMap(it -> it.to(head, isOver && !head.isCancelled(), actor).stream()).toList();
        return new PublicGatheringPage(head, items, page.presented(), page.formed(), isOver,
                head.takesRegistrations(clock.instant()), page.credits(), page.house(), films(head, items), added);
    }

    /** What is said of it first, for pages about coming to it; {@link NotFound} as {@link #find}. */
    public GatheringHead head(String slug, @Nullable Actor actor) {
        return jdbc.sql("select " + GatheringHead.COLUMNS + SEEN + " and g.slug = :slug").params(seat(actor)).param("slug", slug)
                .query(GatheringHead::of).optional().orElseThrow(() -> new NotFound(slug));
    }

    /** The public ones of an edition, in the order of their days; at most so many. */
    public List<GatheringHead> of(EditionId edition, int most) {
        return ofEdition(edition, "true", most);
    }

    /** The next public ones of an edition that are not over and not called off; at most so many. */
    public List<GatheringHead> next(EditionId edition, int most) {
        return ofEdition(edition, "g.ends_at >= :now and g.state = 'PUBLISHED'", most);
    }

    private List<GatheringHead> ofEdition(EditionId edition, String which, int most) {
        return jdbc.sql("select " + GatheringHead.COLUMNS + """
                  from gathering g join edition e on e.id = g.edition
                 where g.edition = :edition and g.state <> 'PLANNED' and g.admission = 'PUBLIC' and\s""" + which
                + " order by g.starts_at, g.id limit :most").param("edition", edition.value()).param("most", most)
                .param("now", Timestamp.from(clock.instant())).query(GatheringHead::of).list();
    }

    private Map<UUID, Premieres.Shown> films(GatheringHead head, List<AgendaRow> items) {
        var keeper = premieres.getIfAvailable();
        if (keeper == null || items.stream().noneMatch(item -> item.kind().equals("PREMIERE"))) return Map.of();
        return keeper.of(new GatheringId(head.id()));
    }

    /** All public ones of an edition, cancelled ones too: whoever subscribed has to hear of it. */
    List<GatheringHead> ofEdition(String slug) {
        var edition = jdbc.sql("select id from edition where slug = ? and published").param(slug).query(UUID.class).optional()
                .map(EditionId::new)
                .orElseThrow(() -> new NotFound(slug));
        return of(edition, MOST_SUBSCRIBED);
    }

    private static Map<String, Object> seat(@Nullable Actor actor) {
        var seat = new HashMap<String, Object>();
        seat.put("house", actor == null || actor.house() == null ? null : actor.house().value());
        seat.put("organisation", actor == null || actor.organisation() == null ? null : actor.organisation().value());
        return seat;
    }
}
