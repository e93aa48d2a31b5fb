package org.tandem;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.OrganisationId;

/**
 * An edition with as many participants as one wants, half of them companies, and what these would leave behind: put straight into
 * the tables by {@code bench/crowd.sql}, which says what. To be called in one transaction.
 */
public record Crowd(Given.Edition edition, String slug, Actor company, Actor charity) {

    /** A page of the crowd's edition as its coordinator sees it; {@code {edition}} and {@code {slug}} are filled in. */
    public String at(String path) {
        return path.replace("{edition}", edition.id().toString()).replace("{slug}", slug);
    }

    public static Crowd of(int participants, Given given, JdbcClient jdbc) {
        var edition = given.edition();
        var word = edition.id().toString().substring(24);
        var places = Map.of("edition", edition.id().value(), "word", word, "count", participants, "person",
                edition.house().coordinator().someone().value());
        for (var statement : Sources.text(Path.of("bench", "crowd.sql")).split(";\\n"))
            jdbc.sql(statement).params(places).update();
        var slug = jdbc.sql("select slug from edition where id = ?").param(edition.id().value()).query(String.class).single();
        return new Crowd(edition, slug, member(given, jdbc, word + "-2"), member(given, jdbc, word + "-1"));
    }

    private static Actor member(Given given, JdbcClient jdbc, String slug) {
        var id = jdbc.sql("select id from organisation where slug = ?").param("crowd-" + slug).query(UUID.class).single();
        return given.member(new OrganisationId(id), Role.OWNER, Role.SIGNATORY);
    }
}
