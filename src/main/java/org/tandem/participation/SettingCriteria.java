package org.tandem.participation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.programme.Calendar;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.programme.PhaseKind;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** The house says by what it qualifies for an edition: until the qualification is over, and never against those already weighed. */
@Service
@Transactional
public class SettingCriteria {

    /** As many as a board can be asked to look at. */
    static final int MOST = 30;

    private record Found(@Nullable String side, boolean used) {}

    private final JdbcClient jdbc;
    private final EditionHead.Query editions;
    private final Calendar calendar;
    private final AuditTrail trail;

    SettingCriteria(JdbcClient jdbc, EditionHead.Query editions, Calendar calendar, AuditTrail trail) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.calendar = calendar;
        this.trail = trail;
    }

    /** Puts it behind those that there are. */
    public UUID add(Actor actor, EditionId edition, CriterionWords words) {
        return add(actor, edition, words, false);
    }

    /** @param sample it is made up, and shown as such */
    public UUID add(Actor actor, EditionId edition, CriterionWords words, boolean sample) {
        expectTime(actor, edition);
        var place = jdbc.sql("select coalesce(max(position), 0) + 1 from criterion where edition = ?").param(edition.value())
                .query(Integer.class).single();
        if (place > MOST) throw new BrokenRule("criterion.too-many", MOST);
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into criterion (id, edition, side, position, name_pl, name_de, name_en, help_pl, help_de, help_en, sample)
                values (:id, :edition, :side, :place, :name_pl, :name_de, :name_en, :help_pl, :help_de, :help_en, :sample)
                """)
                .params(columns(words)).param("id", id).param("edition", edition.value()).param("place", place)
                .param("sample", sample).update();
        trail.record(actor, "criterion.add", id, edition.value(), facts(words.side()));
        return id;
    }

    /** @param seen the version that was read: where somebody has changed it since, nothing happens */
    public void change(Actor actor, EditionId edition, UUID id, CriterionWords words, int seen) {
        expectTime(actor, edition);
        var found = find(edition, id);
        var side = words.side() == null ? null : words.side().name();
        if (found.used() && !java.util.Objects.equals(found.side(), side)) throw new BrokenRule("criterion.used");
        var changed = jdbc.sql("""
                update criterion set side = :side, name_pl = :name_pl, name_de = :name_de, name_en = :name_en,
                       help_pl = :help_pl, help_de = :help_de, help_en = :help_en, version = version + 1
                 where id = :id and edition = :edition and version = :seen
                """)
                .params(columns(words)).param("id", id).param("edition", edition.value()).param("seen", seen).update();
        if (changed == 0) throw new OptimisticLockingFailureException("The criterion has changed since");
        trail.record(actor, "criterion.change", id, edition.value(), Map.of("side", String.valueOf(found.side())),
                Map.of("side", String.valueOf(side)));
    }

    /** Changes places with the one before it; the first stays where it is. */
    public void raise(Actor actor, EditionId edition, UUID id) {
        expectTime(actor, edition);
        find(edition, id);
        jdbc.sql("select 1 from edition where id = ? for update").param(edition.value()).query(Integer.class).single();
        var moved = jdbc.sql("""
                with mine as (select id, position from criterion where id = :id),
                     above as (select c.id, c.position from criterion c, mine
                                where c.edition = :edition and c.position < mine.position order by c.position desc limit 1)
                update criterion c
                   set position = case c.id when mine.id then above.position else mine.position end
                  from mine, above
                 where c.id in (mine.id, above.id)
                """)
                .param("id", id).param("edition", edition.value()).update();
        if (moved > 0) trail.record(actor, "criterion.raise", id, edition.value(), Map.of());
    }

    /** @throws BrokenRule {@code criterion.used} where somebody has been weighed by it */
    public void remove(Actor actor, EditionId edition, UUID id) {
        expectTime(actor, edition);
        if (find(edition, id).used()) throw new BrokenRule("criterion.used");
        jdbc.sql("delete from criterion where id = ?").param(id).update();
        trail.record(actor, "criterion.remove", id, edition.value(), Map.of());
    }

    private void expectTime(Actor actor, EditionId edition) {
        editions.own(actor, edition);
        calendar.expectNotOver(edition, PhaseKind.QUALIFICATION);
    }

    private Found find(EditionId edition, UUID id) {
        return jdbc.sql("""
                select side, exists (select from criterion_answer a where a.criterion = c.id) as used
                  from criterion c where c.id = ? and c.edition = ?
                """).params(id, edition.value()).query(Found.class).optional().orElseThrow(() -> new NotFound(id));
    }

    private static Map<String, @Nullable Object> columns(CriterionWords words) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("side", words.side() == null ? null : words.side().name());
        columns.put("name_pl", words.name().pl());
        columns.put("name_de", words.name().de());
        columns.put("name_en", words.name().en());
        columns.put("help_pl", words.help().pl());
        columns.put("help_de", words.help().de());
        columns.put("help_en", words.help().en());
        return columns;
    }

    private static Map<String, Object> facts(org.tandem.programme.@Nullable Side side) {
        return side == null ? Map.of() : Map.of("side", side);
    }
}
