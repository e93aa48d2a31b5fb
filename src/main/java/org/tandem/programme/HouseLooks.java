package org.tandem.programme;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.tandem.screen.TaggedFile;
import org.tandem.shared.HouseId;
import org.tandem.shared.NotFound;

/** A house's logo and colour, for everybody: the colour is a stylesheet of its own, for no page carries style. */
@Controller
class HouseLooks {

    /** A wash that keeps the contrast of the colour on it, and a word that is read on the colour. */
    private static final String STYLE = """
            @layer tokens {
              :root {
                --accent: light-dark(%s, %s);
                --accent-ink: light-dark(oklch(100%% 0 0), oklch(15.5%% .012 260));
                --accent-wash: color-mix(in oklab, var(--accent) 4%%, var(--paper));
              }
            }
            """;

    private record Colours(String light, String dark) {}

    private final JdbcClient jdbc;

    HouseLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its address changes with the colour. */
    @GetMapping("/houses/{house}/accent.css")
    ResponseEntity<String> accent(@PathVariable HouseId house) {
        var colours = jdbc.sql("select accent as light, accent_dark as dark from house where id = ? and accent is not null")
                .param(house.value()).query(Colours.class).optional().orElseThrow(() -> new NotFound(house));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(STYLE.formatted(colours.light(), colours.dark()));
    }

    @GetMapping("/houses/{house}/logo")
    ResponseEntity<byte[]> logo(@PathVariable HouseId house, WebRequest request) {
        var digest = jdbc.sql("select logo from house where id = ? and logo is not null").param(house.value())
                .query(String.class).optional().orElseThrow(() -> new NotFound(house));
        return new TaggedFile(digest, MediaType.IMAGE_PNG, CacheControl.noCache().cachePublic()).answer(request,
                () -> jdbc.sql("select bytes from house_logo where house = ?").param(house.value()).query(byte[].class)
                        .optional());
    }
}
