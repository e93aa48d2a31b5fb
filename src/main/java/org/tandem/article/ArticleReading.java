package org.tandem.article;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.ArticlePage.Told;
import org.tandem.article.markup.Markup;
import org.tandem.article.section.SectionMenu;
import org.tandem.credit.ShownCredits;
import org.tandem.picture.PictureId;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Rows;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** Reads an article as a page, in one statement, one for the menu beside it, and one for its pictures. */
@Component
public class ArticleReading {

    private static final String COLUMNS = """
            select a.id, a.original, a.public_from, a.sample, t.language, t.slug, t.title, t.lead, t.body, t.state, t.changed_at,
                   e.slug as edition_slug, e.name_pl as edition_pl, e.name_de as edition_de, e.name_en as edition_en,
                   (select array_agg(array[x.language, x.slug]) from shown_article_text x where x.article = a.id) as slugs,
                   (with recursive above as (
                        select s.*, 0 as height from section s where s.id = a.section
                        union all
                        select s.*, w.height + 1 from section s join above w on s.id = w.parent)
                    select array_agg(array[w.slug, w.name_pl, w.name_de, w.name_en] order by w.height desc) from above w) as sections,
                   (select array_agg(array[v.slug, v.title_pl, v.title_de, v.title_en] order by v.id)
                      from article_partnership r join public_partnership v on v.id = r.partnership
                     where r.article = a.id) as partnerships,
                   (select array_agg(array[g.slug, g.title_pl, g.title_de, g.title_en] order by g.starts_at, g.id)
                      from article_gathering r join gathering g on g.id = r.gathering join edition o on o.id = g.edition
                     where r.article = a.id and g.state <> 'PLANNED' and g.admission = 'PUBLIC' and o.published) as gatherings,
                   (select array_agg(distinct r.picture) from article_picture r where r.article = a.id) as pictures,
            """ + Correction.COLUMN + ", " + HouseSign.COLUMNS + ", " + ShownCredits.COLUMN;

    /** A page whose text is not drawn yet: its pictures are asked for when the first answer has been read. */
    private record Read(ArticlePage page, String body, Set<PictureId> own) {}

    private static final String OF_HOUSE = """
              join house h on h.id = a.house
              left join edition e on e.id = a.edition and e.published
            """;

    private final JdbcClient jdbc;
    private final SectionMenu.Query menus;
    private final Markup markup;
    private final Clock clock;

    ArticleReading(JdbcClient jdbc, SectionMenu.Query menus, Markup markup, Clock clock) {
        this.jdbc = jdbc;
        this.menus = menus;
        this.markup = markup;
        this.clock = clock;
    }

    /**
     * @param slug any that the article has ever had, in whatever language: the page says which is its own
     * @throws NotFound for what the public does not find
     */
    public ArticlePage find(String slug, Language language) {
        return one(COLUMNS + """
                  from article_address d
                  join public_article(:now) a on a.id = d.article
                """ + OF_HOUSE + """
                 cross join lateral article_text_in(a.id, :language) t
                 where d.slug = :slug
                """, Map.of("slug", slug), language).map(it -> drawn(it, markup.html(it.body(), language, it.own())))
                .orElseThrow(() -> new NotFound(slug));
    }

    /** As its page will be, for its house: whatever its state, and the words of this very language where there are any. */
    public Optional<ArticlePage> preview(ArticleId id, HouseId house, Language language) {
        return one(COLUMNS + " from article a " + OF_HOUSE + """
                 cross join lateral (select x.* from article_text x where x.article = a.id and x.language in (:language, a.original)
                                      order by x.language = :language desc limit 1) t
                 where a.id = :id and a.house = :house
                """, Map.of("id", id.value(), "house", house.value()), language)
                .map(it -> drawn(it, markup.preview(it.body(), language, house)));
    }

    private Optional<Read> one(String sql, Map<String, ?> places, Language language) {
        return jdbc.sql(sql).params(places).param("now", Timestamp.from(clock.instant())).param("language", language.name())
                .query((row, _) -> new Read(page(row), Rows.text(row, "body"), own(row.getArray("pictures")))).optional();
    }

    private ArticlePage drawn(Read read, String html) {
        return read.page().with(menus.of(read.page().house().id()), html);
    }

    private static Set<PictureId> own(@Nullable Array pictures) throws SQLException {
        return pictures == null
                ? Set.of()
                : Arrays.stream((UUID[]) pictures.getArray()).map(PictureId::new).collect(Collectors.toSet());
    }

    private static ArticlePage page(ResultSet row) throws SQLException {
        var edition = row.getString("edition_slug");
        var from = row.getTimestamp("public_from");
        return new ArticlePage(new ArticleId(row.getObject("id", UUID.class)), told(row),
                Language.valueOf(Rows.text(row, "original")), slugs(row.getArray("slugs")), Linked.of(row.getArray("sections")),
                from == null ? null : from.toInstant(), Correction.of(row.getArray("corrections")),
                edition == null ? null : new Linked(edition, Rows.translated(row, "edition")),
                Linked.of(row.getArray("partnerships")), Linked.of(row.getArray("gatherings")), ShownCredits.in(row),
                HouseSign.of(row), SectionMenu.NONE, row.getBoolean("sample"));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(Language.valueOf(Rows.text(row, "language")), Rows.text(row, "slug"), Rows.text(row, "title"),
                Rows.text(row, "lead"), "",
                Rows.text(row, "state").equals("MACHINE_MADE"), row.getTimestamp("changed_at").toInstant());
    }

    private static Map<Language, String> slugs(@Nullable Array rows) throws SQLException {
        var slugs = new EnumMap<Language, String>(Language.class);
        if (rows != null) for (var row : (String[][]) rows.getArray()) slugs.put(Language.valueOf(row[0]), row[1]);
        return slugs;
    }
}
