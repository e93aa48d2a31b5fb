package org.tandem.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;

/**
 * Whether a picture may be shown, and who is affected where it may not. SQL that decides what the public sees asks the database's own
 * {@code is_cleared(thing, use)}, so that a withdrawal holds for it at once.
 *
 * @param said the house has said whom it shows
 * @param persons whom it shows; nobody where {@code nobody} can be recognised
 * @param version of what was said, 0 where nothing was
 */
@NamedInterface("pages")
public record Clearance(boolean said, boolean nobody, List<Person> persons, int version) {

    public static final Clearance UNSAID = new Clearance(false, false, List.of(), 0);

    /** Somebody on it, and how she answered for the use that it makes; nothing where she was never asked. */
    public record Person(ConsentId id, String name, @Nullable Answer state) {

        public boolean isMissing() {
            return state != Answer.GIVEN;
        }

        /** A message key. */
        public String stateKey() {
            return state == null ? "consent.state.NONE" : "consent.state." + state;
        }
    }

    public boolean isClear() {
        return said && affected().isEmpty();
    }

    /** Those whose consent is missing, refused or withdrawn. */
    public List<Person> affected() {
        return persons.stream().filter(Person::isMissing).toList();
    }

    /** What was said, to be changed. */
    public Faces faces() {
        return new Faces(persons.stream().map(Person::id).collect(Collectors.toSet()), nobody, version);
    }

    /** Reads them for pages of the house, all of one kind in an edition in one statement. */
    @Component
    public static class Query {

        private record Row(UUID thing, boolean nobody, int version, @Nullable UUID consent, @Nullable String name,
                @Nullable String state) {}

        private static final String ROWS = """
                select p.thing, p.nobody, p.version, s.consent, c.name, u.state
                  from picture p
                  left join picture_person s on s.thing = p.thing
                  left join consent c on c.id = s.consent
                  left join consent_use u on u.consent = s.consent and u.use = :use
                """;

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** By thing; one of which the house has said nothing is {@link #UNSAID}, and not among them. */
        public Map<UUID, Clearance> of(EditionId edition, Picture.Kind kind) {
            var found = new HashMap<UUID, Clearance>();
            for (var row : rows(edition, kind)) found.merge(row.thing(), clearance(row), Clearance::and);
            return found;
        }

        /** Of one thing, whatever edition its persons are of. */
        public Clearance of(Picture picture) {
            return jdbc.sql(ROWS + " where p.thing = :thing order by c.name collate \"pl-x-icu\", c.id")
                    .param("thing", picture.thing())
                    .param("use", picture.kind().use().name()).query((row, _) -> row(row)).list().stream().map(Query::clearance)
                    .reduce(Clearance::and).orElse(UNSAID);
        }

        private List<Row> rows(EditionId edition, Picture.Kind kind) {
            return jdbc.sql(ROWS + """
                     where p.edition = :edition and p.kind = :kind
                     order by p.thing, c.name collate "pl-x-icu", c.id
                    """).param("edition", edition.value()).param("kind", kind.name()).param("use", kind.use().name())
                    .query((row, _) -> row(row)).list();
        }

        private static Row row(ResultSet row) throws SQLException {
            return new Row(row.getObject("thing", UUID.class), row.getBoolean("nobody"), row.getInt("version"),
                    row.getObject("consent", UUID.class), row.getString("name"), row.getString("state"));
        }

        private static Clearance clearance(Row row) {
            if (row.consent() == null) return new Clearance(row.nobody(), row.nobody(), List.of(), row.version());
            var person = new Person(new ConsentId(row.consent()), String.valueOf(row.name()),
                    row.state() == null ? null : Answer.valueOf(row.state()));
            return new Clearance(true, false, List.of(person), row.version());
        }
    }

    private Clearance and(Clearance more) {
        var all = new ArrayList<>(persons);
        all.addAll(more.persons());
        return new Clearance(said, nobody, List.copyOf(all), version);
    }

    /** Those whom a picture could show: everybody whom the house has written down for the edition. */
    @Component
    public static class Choices {

        private final JdbcClient jdbc;

        Choices(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        public List<Person> of(EditionId edition, Picture.Kind kind) {
            return jdbc.sql("""
                    select c.id, c.name, u.state
                      from consent c left join consent_use u on u.consent = c.id and u.use = :use
                     where c.edition = :edition order by c.name collate "pl-x-icu", c.id
                    """).param("edition", edition.value()).param("use", kind.use().name())
                    .query((row, _) -> new Person(new ConsentId(row.getObject("id", UUID.class)), Rows.text(row, "name"),
                            answer(row.getString("state"))))
                    .list();
        }

        private static @Nullable Answer answer(@Nullable String state) {
            return state == null ? null : Answer.valueOf(state);
        }
    }
}
