package org.tandem.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.HouseId;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** An edition as its house sees it: where it stands, how many take part, its phases and its components. */
public record EditionPage(EditionHead head, List<Phase> phases,
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

    /** All its phases are over. */
    public boolean hasEnded(LocalDate today) {
        return !phases.isEmpty() && phases.stream().allMatch(phase -> phase.closesOn().isBefore(today));
    }

    EditionPage with(Typed form) {
        return new EditionPage(head, phases, components, counts, form);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final StoredPlan.Query plans;

        Query(JdbcClient jdbc, StoredPlan.Query plans) {
            this.jdbc = jdbc;
            this.plans = plans;
        }

        List<Listed> list(HouseId house) {
            return jdbc.sql("""
                    select e.id, e.name_pl, e.name_de, e.name_en, i.id as initiative, i.name_pl as i_pl, i.name_de as i_de, i.name_en as i_en,
                           e.published, e.sample,
                           f.business + f.social as participants, f.held as partnerships
                      from edition e join initiative i on i.id = e.initiative
                     cross join lateral figures_of(e.id) f
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

        /** @throws NotFound for whoever is no coordinator of the edition's house, as for an edition that does not exist */
        EditionPage find(EditionId id, Actor actor) {
            var stored = plans.own(actor, id);
            return new EditionPage(stored.head(), stored.phases(), stored.plan().components(), counts(id), Typed.nothing());
        }

        private List<Count> counts(EditionId id) {
            return jdbc.sql("""
                    select side, state, sum(number) as count from edition_figure
                     where edition = ? and what = 'participation' group by side, state
                    """)
                    .param(id.value()).query(Count.class).list().stream().map(Objects::requireNonNull).toList();
        }
    }
}
