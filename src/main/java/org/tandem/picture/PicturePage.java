package org.tandem.picture;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.consent.Clearance;
import org.tandem.consent.Faces;
import org.tandem.consent.Picture;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Rows;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/**
 * A picture of the library: what is said of it, whom it shows, and what shows it.
 *
 * @param faces whom it shows, or what was ticked instead
 * @param edition the one whose persons are offered
 * @param behind the form was filled in over words that are no more
 */
@NamedInterface("pages")
public record PicturePage(PictureRow row, List<Shown> uses, Clearance clearance, Faces faces,
        List<EditionHead> editions, @Nullable EditionId edition, List<Clearance.Person> persons, Typed typed, Typed naming,
        boolean behind) {

    /** Something that shows it. */
    public record Shown(String kind, Translated title, String address, boolean isPublic) {}

    public String address() {
        return row.address();
    }

    /** Where whom it shows is said. */
    public String naming(String query) {
        return address() + "/persons" + (edition == null ? "" : query + edition);
    }

    public boolean isOf(EditionHead other) {
        return other.id().equals(edition);
    }

    /** Whether everybody can see it at this moment. */
    public boolean isPublic() {
        return row.isReady() && row.missing().isEmpty() && (row.free() || uses.stream().anyMatch(Shown::isPublic));
    }

    PicturePage typed(Typed asTyped, boolean overtaken) {
        return new PicturePage(row, uses, clearance, faces, editions, edition, persons, asTyped, naming, overtaken);
    }

    PicturePage naming(Typed asTyped, Faces asTicked) {
        return new PicturePage(row, uses, clearance, asTicked.since(clearance.version()), editions, edition, persons, typed,
                asTyped, behind);
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final PictureUses uses;
        private final Clearance.Query clearances;
        private final Clearance.Choices persons;
        private final EditionHead.Query editions;
        private final Clock clock;

        Query(JdbcClient jdbc, PictureUses uses, Clearance.Query clearances, Clearance.Choices persons,
                EditionHead.Query editions,
                Clock clock) {
            this.jdbc = jdbc;
            this.uses = uses;
            this.clearances = clearances;
            this.persons = persons;
            this.editions = editions;
            this.clock = clock;
        }

        /** @param wanted the edition whose persons are offered; else the one that was said before, else the latest */
        PicturePage find(Actor actor, PictureId id, @Nullable EditionId wanted) {
            var house = actor.forEditing();
            var row = row(actor, id);
            var known = editions.of(house);
            var edition = chosen(row, known, wanted);
            var clearance = clearances.of(Picture.ofLibrary(id.value()));
            return new PicturePage(row, uses(id), clearance, clearance.faces(), known, edition,
                    edition == null ? List.of() : persons.of(edition, Picture.Kind.LIBRARY), PictureForm.of(row), Typed.nothing(),
                    false);
        }

        PictureRow row(Actor actor, PictureId id) {
            return jdbc.sql(PictureRow.select(uses.table()) + " and p.id = :id").param("house", actor.forEditing().value())
                    .param("id", id.value()).param("now", now()).query((row, _) -> PictureRow.of(row)).optional()
                    .orElseThrow(() -> new NotFound(id));
        }

        private static @Nullable EditionId chosen(PictureRow row, List<EditionHead> known, @Nullable EditionId wanted) {
            var first = wanted == null ? row.edition() : wanted;
            return known.stream().map(EditionHead::id).filter(it -> first == null || Objects.equals(it, first)).findFirst()
                    .orElse(null);
        }

        private List<Shown> uses(PictureId id) {
            return jdbc
                    .sql("select u.* from " + uses.table() + " u where u.picture = :id order by u.public desc, u.kind, u.address")
                    .param("id", id.value()).param("now", now())
                    .query((row, _) -> new Shown(Rows.text(row, "kind"), Rows.translated(row, "title"), Rows.text(row, "address"),
                            row.getBoolean("public")))
                    .list();
        }

        private Timestamp now() {
            return Timestamp.from(clock.instant());
        }
    }
}
