package org.tandem.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/**
 * An organisation in an edition, as its members see it or the house. Notes and answers to criteria are there for the house alone.
 *
 * @param ofHouse whether the house looks
 * @param actedOn whether somebody has nominated or been nominated since, so that the decision stays
 */
public record ParticipationPage(ParticipationId id, UUID edition, Translated editionName, UUID organisation, String name,
        String side, String state,
        String motivation, int capacity, int taken, @Nullable String reason, Instant appliedAt, @Nullable Instant decidedAt,
        boolean ofHouse, boolean actedOn,
        List<Note> notes, List<Criterion> criteria, Typed typed) {

    public record Note(@Nullable String author, boolean sample, String words, Instant writtenAt) {}

    public record Criterion(UUID id, Translated name, Translated help, boolean sample, @Nullable Boolean met) {}

    public boolean waits() {
        return state.equals("APPLIED");
    }

    public boolean stands() {
        return waits() || state.equals("QUALIFIED");
    }

    /** A decision made by mistake can be taken back while nobody has acted on it. */
    public boolean canUndecide() {
        return ofHouse && !actedOn && (state.equals("QUALIFIED") || state.equals("DECLINED"));
    }

    ParticipationPage with(Typed form) {
        return with(notes, criteria, form);
    }

    private ParticipationPage with(List<Note> written, List<Criterion> asked, Typed form) {
        return new ParticipationPage(id, edition, editionName, organisation, name, side, state, motivation, capacity, taken,
                reason, appliedAt, decidedAt, ofHouse, actedOn, written, asked, form);
    }

    @Component
    static class Query {

        private static final UUID NOBODY = new UUID(0, 0);

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Optional<ParticipationPage> find(ParticipationId id, Actor actor) {
            var house = actor.isCoordinator() && actor.house() != null ? actor.house().value() : NOBODY;
            var organisation = actor.organisation() == null ? NOBODY : actor.organisation().value();
            return jdbc.sql("""
                    select p.*, e.name_pl, e.name_de, e.name_en, o.name, i.house = :house as of_house,
                           exists (select from nomination n where n.business = p.id or n.social = p.id) as acted_on
                      from participation p
                      join organisation o on o.id = p.organisation
                      join edition e on e.id = p.edition
                      join initiative i on i.id = e.initiative
                     where p.id = :id and (p.organisation = :organisation or i.house = :house)
                    """)
                    .param("id", id.value()).param("organisation", organisation).param("house", house)
                    .query((row, _) -> page(id, row)).optional()
                    .map(page -> page.ofHouse() ? page.with(notes(id), criteria(id), page.typed()) : page);
        }

        private static ParticipationPage page(ParticipationId id, ResultSet row) throws SQLException {
            var ofHouse = row.getBoolean("of_house");
            var decided = row.getTimestamp("decided_at");
            return new ParticipationPage(id, row.getObject("edition", UUID.class),
                    new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en")),
                    row.getObject("organisation", UUID.class), Rows.text(row, "name"), Rows.text(row, "side"),
                    Rows.text(row, "state"),
                    Rows.text(row, "motivation"),
                    row.getInt("capacity"), row.getInt("taken"), row.getString("reason"),
                    row.getTimestamp("applied_at").toInstant(),
                    decided == null ? null : decided.toInstant(), ofHouse, row.getBoolean("acted_on"),
                    List.of(), List.of(), Typed.with(Map.of("capacity", row.getInt("capacity"))));
        }

        private List<Note> notes(ParticipationId id) {
            return jdbc.sql("""
                    select p.name, coalesce(p.sample, false) as sample, n.words, n.written_at from house_note n left join person p on p.id = n.person
                     where n.participation = ? order by n.id desc limit 100
                    """).param(id.value())
                    .query((row, _) -> new Note(row.getString("name"), row.getBoolean("sample"), Rows.text(row, "words"),
                            row.getTimestamp("written_at").toInstant()))
                    .list();
        }

        private List<Criterion> criteria(ParticipationId id) {
            return jdbc.sql("""
                    select c.*, a.met
                      from participation p
                      join criterion c on c.edition = p.edition and (c.side is null or c.side = p.side)
                      left join criterion_answer a on a.criterion = c.id and a.participation = p.id
                     where p.id = ?
                     order by c.position
                    """).param(id.value())
                    .query((row, _) -> new Criterion(row.getObject("id", UUID.class), Rows.translated(row, "name"),
                            Rows.translated(row, "help"), row.getBoolean("sample"), (Boolean) row.getObject("met")))
                    .list();
        }
    }
}
