package org.tandem.film;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Schema;
import org.tandem.screen.Schema.Crumb;
import org.tandem.screen.Screen;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** A film as the public sees it; before its premiere only its house and its makers do, and the page says so. */
@NamedInterface("pages")
public record PublicFilmPage(FilmHead head, HouseSign house, List<Language> subtitles, Roll roll) {

    /** The player shows the subtitles of the page's language from the start; of another one where there are none. */
    public @Nullable Language first(Language wanted) {
        return subtitles.contains(wanted) ? wanted : subtitles.isEmpty() ? null : subtitles.getFirst();
    }

    /** For machines: where the film is, and since when. */
    public String told(Screen screen) {
        var file = head.file();
        var premiere = head.premiere();
        var at = screen.absolute(head.address());
        return Schema.json(Schema.of("VideoObject").with("name", screen.t(head.words().title()))
                .with("description", screen.t(head.words().about().isEmpty() ? head.words().title() : head.words().about()))
                .with("thumbnailUrl", head.hasPoster() ? at + "/poster" : null)
                .with("uploadDate", premiere == null ? null : premiere.opensAt())
                .with("contentUrl", file == null ? null : at + "/file")
                .with("encodingFormat", file == null ? null : file.mediaType())
                .with("transcript", head.words().transcript().isEmpty() ? null : screen.t(head.words().transcript())),
                way(screen));
    }

    private Schema way(Screen screen) {
        var start = screen.absolute("/" + screen.language().code());
        return Schema.way(List.of(new Crumb("Tandem", start), new Crumb(screen.t("film.films"), start + "/films"),
                new Crumb(screen.t(head.words().title()), start + "/films/" + head.slug())));
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final FilmAccess access;
        private final Roll.Query rolls;

        Query(JdbcClient jdbc, FilmAccess access, Roll.Query rolls) {
            this.jdbc = jdbc;
            this.access = access;
            this.rolls = rolls;
        }

        PublicFilmPage find(String slug, @Nullable Actor actor) {
            var page = jdbc
                    .sql("select " + FilmHead.COLUMNS + """
                    , array(select s.language from film_subtitles s where s.film = f.id) as languages,
                    """ + HouseSign.COLUMNS + FilmHead.TABLES + " join house h on h.id = i.house where f.slug = :slug and "
                            + FilmAccess.SEEN)
                    .params(access.seat(actor)).param("slug", slug)
                    .query((row, number) -> {
                        var spoken = List.of((String[]) row.getArray("languages").getArray());
                        var languages = new ArrayList<Language>();
                        for (var it : Language.values()) if (spoken.contains(it.name())) languages.add(it);
                        return new PublicFilmPage(FilmHead.of(row, number), HouseSign.of(row), List.copyOf(languages),
                                Roll.NOTHING);
                    }).optional().orElseThrow(() -> new NotFound(slug));
            return new PublicFilmPage(page.head(), page.house(), page.subtitles(), rolls.of(page.head()));
        }
    }
}
