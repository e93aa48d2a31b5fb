package org.tandem.programme;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Slice;
import org.tandem.screen.Typed;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/** An edition as its house sees it: its phases, and the board of those who take part or want to. */
public record EditionPage(EditionId id, Translated name, String slug, boolean published, boolean sample, List<Phase> phases,
        Filter filter,
        Slice<Row> board, List<Count> counts, Typed typed) {

    /** One of the house's editions in its list. */
    public record Listed(UUID id, Translated name, Translated initiative, boolean published, boolean sample, int participants,
            int partnerships) {}

    /** What of the board is shown; {@code after} is where the page begins. */
    public record Filter(String state, String side, String search, @Nullable UUID after) {}

    public record Row(UUID id, String name, String side, String state, int taken, int capacity, int met, int criteria) {}

    public record Count(String side, String state, int count) {}

    public int count(String state) {
        return counts.stream().filter(it -> it.state().equals(state)).mapToInt(Count::count).sum();
    }

    EditionPage with(Typed form) {
        return new EditionPage(id, name, slug, published, sample, phases, filter, board, counts, form);
    }

    @Component
    static class Query {

        private static final int SIZE = 50;

        private record Head(String slug, boolean published, boolean sample, Translated name) {}

        private final JdbcClient jdbc;
        private final Editions editions;

        Query(JdbcClient jdbc, Editions editions) {
            this.jdbc = jdbc;
            this.editions = editions;
        }

        List<Listed> list(HouseId house) {
            return jdbc.sql("""
                    select e.id, e.name_pl, e.name_de, e.name_en, i.name_pl as i_pl, i.name_de as i_de, i.name_en as i_en, e.published, e.sample,
                           (select count(*) from participation p where p.edition = e.id and p.state = 'QUALIFIED') as participants,
                           (select count(*) from partnership p where p.edition = e.id) as partnerships
                      from edition e join initiative i on i.id = e.initiative
                     where i.house = ?
                     order by e.id desc
                    """).param(house.value())
                    .query((row, _) -> new Listed(row.getObject("id", UUID.class),
                            new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en")),
                            new Translated(row.getString("i_pl"), row.getString("i_de"), row.getString("i_en")),
                            row.getBoolean("published"),
                            row.getBoolean("sample"), row.getInt("participants"), row.getInt("partnerships")))
                    .list();
        }

        Optional<EditionPage> find(EditionId id, HouseId house, Filter filter) {
            var head = jdbc.sql("""
                    select e.slug, e.published, e.sample, e.name_pl, e.name_de, e.name_en
                      from edition e join initiative i on i.id = e.initiative where e.id = ? and i.house = ?
                    """).params(id.value(), house.value())
                    .query((row, _) -> new Head(String.valueOf(row.getString("slug")), row.getBoolean("published"),
                            row.getBoolean("sample"),
                            new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en"))))
                    .optional();
            return head.map(it -> new EditionPage(id, it.name(), it.slug(), it.published(), it.sample(),
                    editions.findById(id).map(Edition::phases).orElse(List.of()), filter, board(id, filter), counts(id),
                    Typed.nothing()));
        }

        private Slice<Row> board(EditionId id, Filter filter) {
            var rows = jdbc.sql("""
                    select p.id, o.name, p.side, p.state, p.taken, p.capacity,
                           (select count(*) from criterion_answer a where a.participation = p.id and a.met) as met,
                           (select count(*) from criterion c where c.edition = p.edition and (c.side is null or c.side = p.side)) as criteria
                      from participation p join organisation o on o.id = p.organisation
                     where p.edition = :edition
                       and (:state = '' or p.state = :state) and (:side = '' or p.side = :side)
                       and (:search = '' or o.folded like '%' || lower(unaccent(:search)) || '%')
                       and (cast(:after as uuid) is null or p.id > :after)
                     order by p.id
                     limit :size
                    """)
                    .param("edition", id.value()).param("state", filter.state()).param("side", filter.side())
                    .param("search", filter.search())
                    .param("after", filter.after()).param("size", SIZE + 1)
                    .query((row, _) -> new Row(row.getObject("id", UUID.class), String.valueOf(row.getString("name")),
                            String.valueOf(row.getString("side")), String.valueOf(row.getString("state")), row.getInt("taken"),
                            row.getInt("capacity"), row.getInt("met"), row.getInt("criteria")))
                    .list();
            return Slice.of(rows, SIZE, row -> row.id().toString());
        }

        private List<Count> counts(EditionId id) {
            return jdbc.sql("select side, state, count(*) as count from participation where edition = ? group by side, state")
                    .param(id.value()).query(Count.class).list().stream().map(Objects::requireNonNull).toList();
        }
    }
}
