package org.tandem.article;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.section.SectionId;
import org.tandem.picture.ShownPicture;
import org.tandem.programme.EditionId;
import org.tandem.screen.Slice;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** The articles that the public finds at this moment, the latest first: in a reader's language, or in the one they were written in. */
@Component
public class ShownArticles {

    public static final int PAGE = 20;

    /** After the last card of a page in the order of the list, so that the thousandth costs as the first. */
    public record Key(Instant moment, UUID id) {

        public static final Key START = new Key(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        /** @throws NotFound for what is no key */
        public static Key of(@Nullable String text) {
            if (text == null) return START;
            try {
                var parts = text.split("_", 2);
                var micros = Long.parseLong(parts[0]);
                return new Key(
                        Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000),
                        UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException e) {
                throw new NotFound(text);
            }
        }

        static String of(ArticleCard card) {
            var at = card.publicFrom();
            return at.getEpochSecond() * 1_000_000L + at.getNano() / 1_000 + "_" + card.id();
        }
    }

    /** A section and all that stand below it. */
    public static final String BRANCH = """
            (with recursive branch as (
                 select id from section where id = :section
                 union select s.id from section s join branch b on s.parent = b.id)
             select id from branch)
            """;

    /** From a key on; {@code %s} are further conditions on the articles {@code a}. */
    public static final String LATEST = """
              from (select a.* from public_article(:now) a
                     where (a.public_from, a.id) < (:moment, :id) %s
                     order by a.public_from desc, a.id desc
                     limit :most) a
              join section s on s.id = a.section
             cross join lateral article_text_in(a.id, :language) t
            """;

    /** The first picture in a text {@code t} of an article {@code a}. */
    private static final String FIRST_PICTURE = """
            (select r.picture from article_picture r where r.article = a.id and r.language = t.language
              order by strpos(t.body, r.picture::text) limit 1)
            """;

    /** What changes with what a card shows of an article {@code a} and its text {@code t}. */
    public static final String VERSION = "concat_ws('.', a.id, a.version, t.language, t.number, "
            + "(select concat_ws(':', p.id, p.version) from shown_library_picture p where p.id = " + FIRST_PICTURE + "))";

    static final String CARD = """
            select a.id, t.language, t.slug, t.title, t.lead, t.state, t.changed_at, a.public_from, a.sample, s.slug as section_slug,
                   s.name_pl as section_pl, s.name_de as section_de, s.name_en as section_en,
            """ + ShownPicture.column(FIRST_PICTURE);

    private static final String IN_ORDER = " order by a.public_from desc, a.id desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    ShownArticles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of all sections of all houses. */
    public Slice<ArticleCard> latest(Language language, Key after, int size) {
        return slice("", Map.of(), language, after, size);
    }

    /** Of a section and of those below it. */
    public Slice<ArticleCard> of(SectionId section, Language language, Key after, int size) {
        return slice("and a.section in " + BRANCH, Map.of("section", section.value()), language, after, size);
    }

    public Slice<ArticleCard> of(EditionId edition, Language language, Key after, int size) {
        return slice("and a.edition = :edition", Map.of("edition", edition.value()), language, after, size);
    }

    /** Those that went public, or were written anew while they were, since a moment; for whoever keeps something made of them. */
    public List<ArticleCard> since(Instant moment, Language language, int most) {
        return jdbc.sql(CARD + """
                  from public_article(:now) a
                  join section s on s.id = a.section
                 cross join lateral article_text_in(a.id, :language) t
                 where greatest(a.public_from, t.changed_at) >= :since
                 order by greatest(a.public_from, t.changed_at), a.id
                 limit :most
                """).param("since", Timestamp.from(moment)).param("now", now()).param("language", language.name())
                .param("most", most).query(ArticleCard::of).list();
    }

    /** Those of these that are public. */
    public List<ArticleCard> of(Collection<ArticleId> ids, Language language) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(CARD + """
                  from public_article(:now) a
                  join section s on s.id = a.section
                 cross join lateral article_text_in(a.id, :language) t
                 where a.id = any (:ids)
                """ + IN_ORDER).param("ids", ids.stream().map(ArticleId::value).toArray(UUID[]::new)).param("now", now())
                .param("language", language.name()).query(ArticleCard::of).list();
    }

    private Slice<ArticleCard> slice(String which, Map<String, ?> places, Language language, Key after, int size) {
        var rows = jdbc.sql(CARD + LATEST.formatted(which) + IN_ORDER).params(places).params(places(after, size))
                .param("now", now()).param("language", language.name()).query(ArticleCard::of).list();
        return Slice.of(rows, size, Key::of);
    }

    /** What {@link #LATEST} asks for, with one row too many, which tells that there are more. */
    public static Map<String, Object> places(Key after, int size) {
        return Map.of("moment", Timestamp.from(after.moment()), "id", after.id(), "most", size + 1);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
