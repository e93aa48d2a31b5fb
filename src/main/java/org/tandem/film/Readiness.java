package org.tandem.film;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** What a film has of all that it needs before it is published. */
@NamedInterface("pages")
public record Readiness(boolean isDescribed, boolean hasFile, boolean hasLink, boolean hasPoster, List<Language> subtitles,
        boolean hasPremiere, boolean isAnnounced, boolean isCleared) {

    /** In the order in which the house's page names them. */
    public enum Need {
        ABOUT, FILM, POSTER, SUBTITLES_PL, SUBTITLES_DE, SUBTITLES_EN, PREMIERE, ANNOUNCEMENT, CONSENTS
    }

    /** Whether one thing is there; subtitles are asked for where the film itself is here. */
    public boolean has(Need need) {
        return switch (need) {
            case ABOUT -> isDescribed;
            case FILM -> hasFile || hasLink;
            case POSTER -> hasPoster;
            case SUBTITLES_PL -> subtitles.contains(Language.PL);
            case SUBTITLES_DE -> subtitles.contains(Language.DE);
            case SUBTITLES_EN -> subtitles.contains(Language.EN);
            case PREMIERE -> hasPremiere;
            case ANNOUNCEMENT -> isAnnounced;
            case CONSENTS -> isCleared;
        };
    }

    public List<Need> needed() {
        var elsewhere = hasLink && !hasFile;
        return Stream.of(Need.values()).filter(need -> !(elsewhere && need.name().startsWith("SUBTITLES"))).toList();
    }

    public List<Need> missing() {
        return needed().stream().filter(need -> !has(need)).toList();
    }

    public boolean isReady() {
        return missing().isEmpty();
    }

    /** For queries over {@code film f} with {@code left join film_premiere p}. */
    static final String COLUMNS = """
            num_nonnulls(f.about_pl, f.about_de, f.about_en) > 0 as described, f.link is not null as linked,
            exists (select from film_file x where x.film = f.id) as filed, exists (select from film_poster x where x.film = f.id) as postered,
            array(select x.language from film_subtitles x where x.film = f.id order by x.language) as subtitled,
            p.film is not null as scheduled, coalesce(p.announced, false) and (select x.published from edition x where x.id = f.edition) as announced, film_is_cleared(f.id) as cleared
            """;

    static Readiness of(ResultSet row, int number) throws SQLException {
        var subtitles = new ArrayList<Language>();
        for (var language : (String[]) row.getArray("subtitled").getArray()) subtitles.add(Language.valueOf(language));
        return new Readiness(row.getBoolean("described"), row.getBoolean("filed"), row.getBoolean("linked"),
                row.getBoolean("postered"), List.copyOf(subtitles), row.getBoolean("scheduled"), row.getBoolean("announced"),
                row.getBoolean("cleared"));
    }

    @Component
    static class Query {

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Readiness of(FilmId film) {
            return jdbc.sql("select " + COLUMNS + " from film f left join film_premiere p on p.film = f.id where f.id = ?")
                    .param(film.value()).query(Readiness::of).optional().orElseThrow(() -> new NotFound(film));
        }
    }
}
