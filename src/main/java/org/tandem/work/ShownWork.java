package org.tandem.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.picture.ShownPicture;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Schema;
import org.tandem.screen.Schema.Crumb;
import org.tandem.screen.Screen;

/** A publication or project as everybody sees it, with its picture while that may be shown. */
@NamedInterface("pages")
public record ShownWork(WorkRow row, HouseSign house, @Nullable ShownPicture picture) {

    boolean isProject() {
        return row.kind() == Kind.PROJECT;
    }

    static ShownWork of(ResultSet row, int number) throws SQLException {
        return new ShownWork(WorkRow.of(row), HouseSign.of(row), ShownPicture.in(row));
    }

    /** For machines. */
    public String told(Screen screen) {
        var said = row.said();
        var type = isProject() ? "Project" : "Book";
        var work = Schema.of(type).with("name", screen.t(said.title()))
                .with("description", said.about().isEmpty() ? null : screen.t(said.about()))
                .with("url", screen.absolute(row.publicPath(screen.language())))
                .with("image", picture == null ? null : screen.absolute(picture.address()))
                .with(isProject() ? "foundingDate" : "datePublished", said.since());
        var house = Schema.of("Organization").with("name", screen.t(this.house.name()));
        return Schema.json(isProject()
                ? work.with("parentOrganization", house).with("sameAs", said.page())
                : work.with("author", said.makers()).with("publisher", house), way(screen));
    }

    private Schema way(Screen screen) {
        var start = "/" + screen.language().code();
        return Schema.way(List.of(new Crumb("Tandem", screen.absolute(start)),
                new Crumb(screen.t("work." + row.kind().path() + ".title"), screen.absolute(start + "/" + row.kind().path())),
                new Crumb(screen.t(row.said().title()), screen.absolute(row.publicPath(screen.language())))));
    }

    /** What a house's first page shows of them. */
    @NamedInterface("pages")
    public record Front(@Nullable ShownWork featured, List<ShownWork> projects) {

        public static final Front NONE = new Front(null, List.of());
    }

    /** All of one kind, of all houses: each house's in its order. */
    @NamedInterface("pages")
    public record Shelf(Kind kind, List<ShownWork> works) {

        public boolean isSample() {
            return works.stream().anyMatch(work -> work.row().sample());
        }
    }
}
