package org.tandem.film;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** A film as the public sees it; before its premiere only its house and its makers do, and the page says so. */
@NamedInterface("pages")
public record PublicFilmPage(FilmHead head, List<Language> subtitles) {

    /** The player shows the subtitles of the page's language from the start; of another one where there are none. */
    public @Nullable Language first(Language wanted) {
        return subtitles.contains(wanted) ? wanted : subtitles.isEmpty() ? null : subtitles.getFirst();
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final FilmAccess access;

        Query(JdbcClient jdbc, FilmAccess access) {
            this.jdbc = jdbc;
            this.access = access;
        }

        PublicFilmPage find(String slug, @Nullable Actor actor) {
            return jdbc.sql("select " + FilmHead.COLUMNS + """
                    , array(select s.language from film_subtitles s where s.film = f.id) as languages
                    """ + FilmHead.TABLES + " where f.slug = :slug and " + FilmAccess.SEEN)
                    .params(access.seat(actor)).param("slug", slug)
                    .query((row, number) -> {
                        var spoken = List.of((String[]) row.getArray("languages").getArray());
                        var languages = new ArrayList<Language>();
                        for (var it : Language.values()) if (spoken.contains(it.name())) languages.add(it);
                        return new PublicFilmPage(FilmHead.of(row, number), List.copyOf(languages));
                    }).optional().orElseThrow(() -> new NotFound(slug));
        }
    }
}
