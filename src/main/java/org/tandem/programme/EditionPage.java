package org.tandem.programme;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Typed;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;

/** An edition as its house sees it: where it stands, how many take part, its phases and its components. */
public record EditionPage(EditionHead head, String slug, List<Phase> phases,
        List<org.tandem.programme.Component> components, List<Count> counts, Typed typed) {

    /** One of the house's editions in its list. */
    public record Listed(UUID id, Translated name, Translated initiative, UUID initiativeId, boolean published, boolean sample,
            int participants, int partnerships) {}

    /** How many participants of a side are in a state. */
    public record Count(String side, String state, int count) {}

    public int count(String side, String state) {
        return counts.stream().filter(it -> it.side().equals(side) && it.state().equals(state)).mapToInt(Count::count).sum();
    }

    public int waiting() {
        return count("BUSINESS", "APPLIED") + count("SOCIAL", "APPLIED");
    }

    EditionPage with(Typed form) {
        return new EditionPage(head, slug, phases, components, counts, form);
    }

    @Component
    static class Query {

        private record Head(String slug, boolean published, boolean sample, Translated name) {}

        private final JdbcClient jdbc;
        private final Editions editions;

        Query(JdbcClient jdbc, Editions editions) {
            this.jdbc = jdbc;
            this.editions = editions;
        }

        List<Listed> list(HouseId house) {
            return jdbc.sql("""
                    select e.id, e.name_pl, e.name_de, e.name_en, i.id as initiative, i.name_pl as i_pl, i.name_de as i_de, i.name_en as i_en,
                           e.published, e.sample,
                           (select count(*) from participation p where p.edition = e.id and p.state = 'QUALIFIED') as participants,
                           (select count(*) from partnership p where p.edition = e.id) as partnerships
                      from edition e join initiative i on i.id = e.initiative
                     where i.house = ?
                     order by e.id desc
                    """).param(house.value())
                    .query((row, _) -> new Listed(row.getObject("id", UUID.class),
                            new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en")),
                            new Translated(row.getString("i_pl"), row.getString("i_de"), row.getString("i_en")),
                            row.getObject("initiative", UUID.class), row.getBoolean("published"),
                            row.getBoolean("sample"), row.getInt("participants"), row.getInt("partnerships")))
                    .list();
        }

        Optional<EditionPage> find(EditionId id, HouseId house) {
            var head = jdbc.sql("""
                    select e.slug, e.published, e.sample, e.name_pl, e.name_de, e.name_en
                      from edition e join initiative i on i.id = e.initiative where e.id = ? and i.house = ?
                    """).params(id.value(), house.value())
                    .query((row, _) -> new Head(String.valueOf(row.getString("slug")), row.getBoolean("published"),
                            row.getBoolean("sample"),
                            new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en"))))
                    .optional();
            return head.flatMap(it -> editions.findById(id)
                    .map(edition -> new EditionPage(new EditionHead(id, it.name(), it.published(), it.sample()), it.slug(),
                            edition.phases(), edition.plan().components(), counts(id), Typed.nothing())));
        }

        private List<Count> counts(EditionId id) {
            return jdbc.sql("select side, state, count(*) as count from participation where edition = ? group by side, state")
                    .param(id.value()).query(Count.class).list().stream().map(Objects::requireNonNull).toList();
        }
    }
}
