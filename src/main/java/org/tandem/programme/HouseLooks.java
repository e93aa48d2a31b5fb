package org.tandem.programme;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
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

    /** The digest is asked for first: a picture that the browser has is not read again. */
    @GetMapping("/houses/{house}/logo")
    ResponseEntity<byte[]> logo(@PathVariable HouseId house, WebRequest request) {
        var digest = jdbc.sql("select logo from house where id = ? and logo is not null").param(house.value())
                .query(String.class).optional().orElseThrow(() -> new NotFound(house));
        var tag = '"' + digest + '"';
        var cache = CacheControl.noCache().cachePublic();
        if (tag.equals(request.getHeader("If-None-Match")))
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).cacheControl(cache).build();
        return ResponseEntity.ok().eTag(tag).cacheControl(cache).contentType(MediaType.IMAGE_PNG)
                .body(jdbc.sql("select bytes from house_logo where house = ?").param(house.value()).query(byte[].class)
                        .single());
    }
}
