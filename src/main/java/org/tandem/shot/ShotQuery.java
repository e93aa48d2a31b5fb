package org.tandem.shot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.partnership.FilmDays;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Reads shots: for the house the list of an edition, for the filmed those of their partnership. */
@Component
class ShotQuery implements FilmDays {

    private record Counts(int open, int done) {}

    /** As many as a day of filming has, and more: a list is printed as a whole. */
    private static final int SIZE = 100;

    private static final String ROWS = """
            select t.id, t.partnership, s.name || ' – ' || b.name as pair, t.what, t.who, t.place, t.starts, t.done_at is not null as done, t.version
              from shot t join partnership p on p.id = t.partnership
              join organisation b on b.id = p.business join organisation s on s.id = p.social
            """;

    private final JdbcClient jdbc;
    private final EditionHead.Query editions;

    ShotQuery(JdbcClient jdbc, EditionHead.Query editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    ShotsPage list(EditionId edition, Actor actor, ShotsPage.Filter filter, Typed typed) {
        var head = editions.own(actor, edition);
        var rows = Slice.of(rows(edition, filter), SIZE, row -> row.id().toString());
        var counts = jdbc
                .sql("select count(*) filter (where done_at is null) as open, count(done_at) as done from shot where edition = ?")
                .param(edition.value()).query((row, _) -> new Counts(row.getInt("open"), row.getInt("done"))).single();
        return new ShotsPage(head, filter, rows, counts.open(), counts.done(), choices(edition), typed);
    }

    ShotPage find(EditionId edition, ShotId id, Actor actor) {
        var head = editions.own(actor, edition);
        var row = jdbc.sql(ROWS + " where t.id = ? and t.edition = ?").params(id.value(), edition.value()).query(ShotQuery::row)
                .optional().orElseThrow(() -> new NotFound(id));
        return new ShotPage(head, row, choices(edition), ShotForm.of(row), false);
    }

    @Override
    public List<Day> of(PartnershipId partnership) {
        return jdbc.sql("""
                select what, who, place, starts, done_at is not null as done from shot where partnership = ? order by starts, id limit 100
                """).param(partnership.value())
                .query((row, _) -> new Day(Rows.text(row, "what"), Rows.text(row, "who"), Rows.text(row, "place"),
                        row.getObject("starts", LocalDateTime.class), row.getBoolean("done")))
                .list();
    }

    private List<ShotRow> rows(EditionId edition, ShotsPage.Filter filter) {
        var after = filter.after();
        return jdbc.sql(ROWS + " where t.edition = :edition"
                + (filter.stand().isEmpty() ? "" : " and t.done_at is " + (filter.stand().equals("DONE") ? "not null" : "null"))
                + (filter.search().isEmpty()
                        ? ""
                        : " and lower(unaccent(concat_ws(' ', s.name, b.name, t.what, t.who, t.place))) like '%' || lower(unaccent(:search)) || '%'")
                + (after == null ? "" : " and (t.starts, t.id) > ((select k.starts from shot k where k.id = :after), :after)")
                + " order by t.starts, t.id limit :size")
                .param("edition", edition.value()).param("search", filter.search())
                .param("after", after == null ? null : after.value()).param("size", SIZE + 1).query(ShotQuery::row).list();
    }

    private Map<String, String> choices(EditionId edition) {
        var choices = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select p.id, s.name || ' – ' || b.name as pair
                  from partnership p join organisation b on b.id = p.business join organisation s on s.id = p.social
                 where p.edition = ? order by s.name collate "pl-x-icu", b.name, p.id limit 500
                """).param(edition.value()).query(row -> {
            choices.put(Rows.text(row, "id"), Rows.text(row, "pair"));
        });
        return choices;
    }

    private static ShotRow row(ResultSet row, int number) throws SQLException {
        return new ShotRow(new ShotId(row.getObject("id", UUID.class)), row.getObject("partnership", UUID.class),
                Rows.text(row, "pair"), Rows.text(row, "what"), Rows.text(row, "who"), Rows.text(row, "place"),
                row.getObject("starts", LocalDateTime.class), row.getBoolean("done"), row.getInt("version"));
    }
}
