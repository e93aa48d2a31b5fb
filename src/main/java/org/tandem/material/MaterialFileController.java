package org.tandem.material;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** Hands out a material's file: to its house always, to the others once the gathering was held and while it is shown. */
@Controller
class MaterialFileController {

    private static final String FOUND = "select m.name, m.media_type, m.size, m.sha256 from material m"
            + " join gathering g on g.id = m.gathering join edition e on e.id = g.edition join initiative i on i.id = e.initiative"
            + " left join agenda_item a on a.id = m.item where m.id = :id and (i.house = :house and :coordinator"
            + " or a.withdrawn_at is null and " + MaterialAccess.SHOWN + ")";

    private final MaterialFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    MaterialFileController(MaterialFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping("/materials/{id}")
    void file(@PathVariable MaterialId id, @Nullable Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var file = jdbc.sql(FOUND).params(MaterialAccess.seat(actor)).param("id", id.value())
                .param("coordinator", actor != null && actor.isCoordinator()).param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Stored(Rows.text(row, "name"), Rows.text(row, "media_type"), row.getInt("size"),
                        Rows.text(row, "sha256")))
                .optional().orElseThrow(() -> new NotFound(id));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        if (new ServletWebRequest(request, response).checkNotModified(file.sha256())) return;
        response.setContentType(file.mediaType());
        response.setContentLength(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Robots-Tag", "noindex");
        files.write(id, response.getOutputStream());
    }
}
