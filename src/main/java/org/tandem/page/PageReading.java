package org.tandem.page;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.markup.Markup;
import org.tandem.picture.PictureId;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Rows;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** Reads a page in one statement, and one for its pictures where it has some. */
@Component
class PageReading {

    /** The edition of its house {@code h} whose press page is the latest. */
    static final String LATEST_EDITION = """
            (select e.slug from edition e join initiative i on i.id = e.initiative where i.house = h.id and e.published
              order by (select max(x.closes_on) from phase x where x.edition = e.id) desc nulls last, e.id limit 1)""";

    /** What is known of the house that a page {@code p} tells of. */
    static final String PARTICULARS = LATEST_EDITION
            + """
             as latest_edition, c.address, coalesce(c.register, case when not b.sample then 'KRS ' || b.krs end) as register, c.email, c.phone""";

    static final String TOLD_BY = """
              join house h on h.id = p.house
              left join house_particulars c on c.house = p.house
              left join benefit_status b on b.house = p.house
            """;

    private static final String COLUMNS = """
            select p.id, p.kind, p.slug, p.sample, t.language, t.title, t.body, t.state, t.changed_at,
                   k.title_pl, k.title_de, k.title_en, %s,
                   (select array_agg(distinct r.picture) from page_picture r where r.page = p.id) as pictures,
            """.formatted(PARTICULARS) + HouseSign.COLUMNS;

    private static final String OF_HOUSE = TOLD_BY + " left join page_kind k on k.kind = p.kind ";

    /** A page whose text is not drawn yet: its pictures are asked for when the first answer has been read. */
    private record Read(ShownPage page, String body, Set<PictureId> own) {}

    private final JdbcClient jdbc;
    private final FirstTexts first;
    private final Markup markup;

    PageReading(JdbcClient jdbc, FirstTexts first, Markup markup) {
        this.jdbc = jdbc;
        this.first = first;
        this.markup = markup;
    }

    /**
     * @param slug any that the page has ever had: the page says which is its own
     * @throws NotFound for what the public does not find
     */
    ShownPage find(String slug, Language language) {
        return one(COLUMNS + " from page_address d join page p on p.id = d.page and p.shown " + OF_HOUSE + """
                  left join lateral page_text_in(p.id, :language) t on true
                 where d.slug = :slug
                """, Map.of("slug", slug), language)
                .map(it -> it.page().drawn(markup.html(it.body(), it.page().language(), it.own())))
                .orElseThrow(() -> new NotFound(slug));
    }

    /** As its page will be, for its house: whether it is shown or not, and the words of this very language where there are any. */
    ShownPage preview(PageId id, HouseId house, Language language) {
        return one(COLUMNS + " from page p " + OF_HOUSE + """
                  left join lateral (select x.* from page_text x
                                      where x.page = p.id and (x.language = :language or x.language = p.original or p.kind is null)
                                      order by x.language = :language desc, x.language = p.original desc limit 1) t on true
                 where p.id = :id and p.house = :house
                """, Map.of("id", id.value(), "house", house.value()), language)
                .map(it -> it.page().drawn(markup.preview(it.body(), it.page().language(), house)))
                .orElseThrow(() -> new NotFound(id));
    }

    private Optional<Read> one(String sql, Map<String, ?> places, Language language) {
        return jdbc.sql(sql).params(places).param("language", language.name()).query((row, _) -> read(row, language)).optional();
    }

    private Read read(ResultSet row, Language reader) throws SQLException {
        var house = HouseSign.of(row);
        var name = row.getString("kind");
        var kind = name == null ? null : PageKind.valueOf(name);
        var written = row.getString("language");
        var language = written == null ? reader : Language.valueOf(written);
        var title = written == null ? Rows.translated(row, "title").in(reader) : Rows.text(row, "title");
        var body = written == null && kind != null
                ? first.of(kind, reader, house.name().in(reader), particulars(row), row.getString("latest_edition"))
                : Rows.text(row, "body");
        var page = new ShownPage(new PageId(row.getObject("id", UUID.class)), kind, Rows.text(row, "slug"), language, title, "",
                written == null, "MACHINE_MADE".equals(row.getString("state")), Rows.moment(row, "changed_at"), house,
                row.getBoolean("sample"));
        return new Read(page, body, own(row.getArray("pictures")));
    }

    static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(said(row, "address"), said(row, "register"), said(row, "email"), said(row, "phone"));
    }

    private static String said(ResultSet row, String column) throws SQLException {
        var said = row.getString(column);
        return said == null ? "" : said;
    }

    private static Set<PictureId> own(@Nullable Array pictures) throws SQLException {
        return pictures == null
                ? Set.of()
                : Arrays.stream((UUID[]) pictures.getArray()).map(PictureId::new).collect(Collectors.toSet());
    }
}
