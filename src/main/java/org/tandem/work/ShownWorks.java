package org.tandem.work;

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
            + ", " + ShownPicture.column("w.picture") + " from work w join house h on h.id = w.house where w.public ";

    /** Of the works {@code w}, which a house's first page shows. */
    public static final String FRONT = " and (w.featured or w.kind = 'PROJECT') and w.house = :house";

    private static final int ON_THE_FIRST_PAGE = 9;

    private final JdbcClient jdbc;

    ShownWorks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The featured one of each house first. */
    public ShownWork.Shelf all(Kind kind) {
        return new ShownWork.Shelf(kind, jdbc.sql(SHOWN + """
                 and w.kind = :kind order by w.featured desc, h.id desc, w.position limit :most
                """).param("kind", kind.name()).param("most", MOST).query(ShownWork::of).list());
    }

    /** @throws NotFound also for one that its house does not show */
    public ShownWork one(Kind kind, String slug) {
        return jdbc.sql(SHOWN + " and w.kind = :kind and w.slug = :slug").param("kind", kind.name()).param("slug", slug)
                .query(ShownWork::of).optional().orElseThrow(() -> new NotFound(slug));
    }

    /** What a house shows on its first page: the publication that it puts before the others, and its first projects. */
    public ShownWork.Front front(HouseId house) {
        var works = jdbc.sql(SHOWN + FRONT + " order by w.featured desc, w.position limit :most").param("house", house.value())
                .param("most", ON_THE_FIRST_PAGE).query(ShownWork::of).list();
        return new ShownWork.Front(works.stream().filter(work -> !work.isProject()).findFirst().orElse(null),
                works.stream().filter(ShownWork::isProject).toList());
    }
}
