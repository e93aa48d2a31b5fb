package org.tandem.article.section;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/** The sections of a house as a tree, each behind the one that it stands below. */
public record SectionMenu(List<Item> items) {

    /** @param depth 0 at the top */
    public record Item(SectionId id, @Nullable SectionId parent, String slug, Translated name, int depth) {}

    public static final SectionMenu NONE = new SectionMenu(List.of());

    /** What stands below another one, or at the top. */
    public List<Item> below(@Nullable SectionId parent) {
        return items.stream().filter(it -> java.util.Objects.equals(it.parent(), parent)).toList();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Reads it in one statement. */
    @Component
    public static class Query {

        private static final int MOST = 500;

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        public SectionMenu of(HouseId house) {
            return new SectionMenu(read("s.house = :house", house));
        }

        /** Of all houses, one after the other. */
        public SectionMenu all() {
            return new SectionMenu(read("true", null));
        }

        private List<Item> read(String which, @Nullable HouseId house) {
            return jdbc.sql("""
                    with recursive tree as (
                        select s.*, 0 as depth, array[s.house::text, lpad(s.position::text, 8, '0')] as path
                          from section s where s.parent is null and %s
                        union all
                        select s.*, t.depth + 1, t.path || lpad(s.position::text, 8, '0')
                          from section s join tree t on s.parent = t.id)
                    select id, parent, slug, name_pl, name_de, name_en, depth from tree order by path limit :most
                    """.formatted(which)).param("house", house == null ? null : house.value()).param("most", MOST)
                    .query(Query::item).list();
        }

        private static Item item(ResultSet row, int number) throws SQLException {
            var parent = row.getObject("parent", UUID.class);
            return new Item(new SectionId(row.getObject("id", UUID.class)), parent == null ? null : new SectionId(parent),
                    Rows.text(row, "slug"), Rows.translated(row, "name"), row.getInt("depth"));
        }
    }
}
