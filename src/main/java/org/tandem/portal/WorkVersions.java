package org.tandem.portal;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.work.Kind;

/** The versions of what the pages of publications and projects show: their rows, their houses, and which of their pictures may be shown. */
@Component
class WorkVersions {

    private static final String OF_KIND = """
            select string_agg(concat_ws('.', w.xmin, h.xmin, p.xmin, s.id), ',' order by w.id)
              from work w join house h on h.id = w.house
              left join library_picture p on p.id = w.picture
              left join shown_library_picture s on s.id = w.picture
             where w.public and w.kind = :kind and (cast(:slug as text) is null or w.slug = :slug)
            """;

    private final JdbcClient jdbc;

    WorkVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> ofAll(Kind kind) {
        return of(kind, null);
    }

    /** @param slug of one of them, or null for all */
    Optional<String> of(Kind kind, @Nullable String slug) {
        return jdbc.sql(OF_KIND).param("kind", kind.name()).param("slug", slug).query(String.class).optional();
    }
}
