package org.tandem.work;

import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.picture.ShownPicture;
import org.tandem.programme.HouseSign;
import org.tandem.shared.HouseId;
import org.tandem.shared.NotFound;

/** Reads the publications and projects that their houses show. */
@Component
public class ShownWorks {

    /** A house shows tens of them, not thousands. */
    private static final int MOST = 200;

    private static final String SHOWN = "select " + WorkRow.COLUMNS + ", " + HouseSign.COLUMNS
            + " from work w join house h on h.id = w.house where w.public ";

    /** Of the works {@code w}, which a house's first page shows. */
    public static final String FRONT = " and (w.featured or w.kind = 'PROJECT') and w.house = :house";

    private static final int ON_THE_FIRST_PAGE = 9;

    private final JdbcClient jdbc;
    private final ShownPicture.Query pictures;

    ShownWorks(JdbcClient jdbc, ShownPicture.Query pictures) {
        this.jdbc = jdbc;
        this.pictures = pictures;
    }

    /** The featured one of each house first. */
    public ShownWork.Shelf all(Kind kind) {
        return new ShownWork.Shelf(kind, completed(jdbc.sql(SHOWN + """
                 and w.kind = :kind order by w.featured desc, h.id desc, w.position limit :most
                """).param("kind", kind.name()).param("most", MOST)
                .query((row, _) -> new ShownWork(WorkRow.of(row), HouseSign.of(row), null)).list()));
    }

    /** @throws NotFound also for one that its house does not show */
    public ShownWork one(Kind kind, String slug) {
        return completed(jdbc.sql(SHOWN + " and w.kind = :kind and w.slug = :slug").param("kind", kind.name())
                .param("slug", slug).query((row, _) -> new ShownWork(WorkRow.of(row), HouseSign.of(row), null)).list()).stream()
                .findFirst().orElseThrow(() -> new NotFound(slug));
    }

    /** What a house shows on its first page: the publication that it puts before the others, and its first projects. */
    public ShownWork.Front front(HouseId house) {
        var works = completed(jdbc.sql(SHOWN + FRONT + " order by w.featured desc, w.position limit :most")
                .param("house", house.value()).param("most", ON_THE_FIRST_PAGE)
                .query((row, _) -> new ShownWork(WorkRow.of(row), HouseSign.of(row), null)).list());
        return new ShownWork.Front(works.stream().filter(work -> !work.isProject()).findFirst().orElse(null),
                works.stream().filter(ShownWork::isProject).toList());
    }

    private List<ShownWork> completed(List<ShownWork> works) {
        var wanted = works.stream().map(work -> work.row().said().picture()).filter(Objects::nonNull).toList();
        var found = pictures.shown(wanted);
        return works.stream().map(work -> work.with(work.row().said().picture() == null
                ? null
                : found.get(Objects.requireNonNull(work.row().said().picture())))).toList();
    }
}
