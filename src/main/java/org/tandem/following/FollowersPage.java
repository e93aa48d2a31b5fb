package org.tandem.following;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.shared.Actor;

/**
 * How many follow what a house publishes; never who.
 *
 * @param people each counted once, however much she follows
 */
@NamedInterface("pages")
public record FollowersPage(int people, List<Line> lines) {

    /** Something, and how many follow it. */
    @NamedInterface("pages")
    public record Line(Topic topic, int number) {}

    @Component
    static class Query {

        private static final int MOST = 200;

        /** What news of a house come to readers by: everything, the house, and what belongs to it. */
        private static final String OWN = """
                with own (id) as materialized (
                    select cast(:house as uuid)
                    union select cast(:all as uuid)
                    union select id from section where house = :house
                    union select e.id from edition e join initiative i on i.id = e.initiative where i.house = :house
                    union select unnest(array[v.id, v.business, v.social, v.theme])
                      from public_partnership v join edition e on e.id = v.edition join initiative i on i.id = e.initiative
                     where i.house = :house)
                """;

        private static final String LINES = OWN + """
                , counted as materialized (
                    select w.kind, w.thing as id, count(*) as number from followed w where w.thing in (select id from own) group by 1, 2)
                select c.kind, c.id, c.number, t.slug, t.name_pl, t.name_de, t.name_en, t.zone
                  from counted c
                  left join (select x.* from (""" + Topics.PUBLIC + """
                       ) x where x.id = any (array(select id from counted))) t on t.id = c.id and t.kind = c.kind
                 order by c.number desc, c.kind, c.id
                 limit :most
                """;

        private static final String PEOPLE = OWN
                + "select count(distinct w.follower) from followed w where w.thing in (select id from own)";

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        FollowersPage of(Actor editor) {
            var house = editor.forEditing().value();
            var lines = jdbc.sql(LINES).param("house", house).param("all", Topic.EVERYTHING).param("most", MOST)
                    .query((row, _) -> new Line(Topics.topic(row), row.getInt("number"))).list();
            var people = jdbc.sql(PEOPLE).param("house", house).param("all", Topic.EVERYTHING).query(Integer.class).single();
            return new FollowersPage(people, lines);
        }
    }
}
