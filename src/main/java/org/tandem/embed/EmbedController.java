package org.tandem.embed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.tandem.atlas.ToldMap;
import org.tandem.screen.HomeAddress;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** Cards for others' pages, and what a page that is given one of our addresses asks about it (oEmbed 1.0). */
@Controller
class EmbedController {

    private static final Pattern PAGE = Pattern
            .compile("/(pl|de|en)/(partnerships|gatherings|films|articles|publications|projects)/([a-z0-9-]+)");
    private static final Pattern MAP = Pattern.compile("/(pl|de|en)/map");
    private static final int WIDTH = 480;
    private static final int HEIGHT = 260;
    private static final int MAP_HEIGHT = 560;

    private final Card.Query cards;
    private final ToldMap map;
    private final Texts texts;
    private final HomeAddress home;

    EmbedController(Card.Query cards, ToldMap map, Texts texts, HomeAddress home) {
        this.cards = cards;
        this.map = map;
        this.texts = texts;
        this.home = home;
    }

    @GetMapping("/{language:pl|de|en}/embed/{kind}/{slug}")
    ModelAndView card(@PathVariable String kind, @PathVariable String slug) {
        try {
            return new ModelAndView("embed/card", Map.of("page", cards.find(kind, slug)));
        } catch (NotFound gone) {
            // a frame on somebody's page says so in a line, where our own page of refusal could not be shown
            return new ModelAndView("embed/gone", Map.of(), HttpStatus.NOT_FOUND);
        }
    }

    /** @param url the address of a page of ours, in any language */
    @GetMapping(path = "/oembed", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<?> told(@RequestParam(defaultValue = "") String url, @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "" + WIDTH) int maxwidth, @RequestParam(defaultValue = "" + MAP_HEIGHT) int maxheight) {
        if (!format.equals("json")) return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build();
        var map = MAP.matcher(path(url));
        var frame = map.matches()
                ? map(Language.of(map.group(1)).orElseThrow(), url, Math.clamp(maxheight, HEIGHT, MAP_HEIGHT))
                : card(url, Math.clamp(maxheight, 120, HEIGHT));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache())
                .body(answer(frame, Math.clamp(maxwidth, 200, WIDTH)));
    }

    /** What is shown in a frame on somebody's page. */
    private record Frame(String title, boolean sample, String address, int height, Language language) {}

    private Frame card(String url, int height) {
        var page = PAGE.matcher(path(url));
        if (!page.matches()) throw new NotFound(url);
        var language = Language.of(page.group(1)).orElseThrow();
        var card = cards.find(page.group(2), page.group(3));
        return new Frame(card.title().in(language), card.sample(),
                home.of(language, "/embed/" + card.kind() + "/" + card.slug()), height, language);
    }

    /** With the same filter that the address has. */
    private Frame map(Language language, String url, int height) {
        var query = URI.create(url).getRawQuery();
        var typed = new LinkedHashMap<String, String>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().toSingleValueMap()
                .forEach((name, value) -> typed.put(name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8)));
        return new Frame(texts.in(language, "atlas.title"), map.isSample(typed),
                home.of(language, "/embed/map" + (query == null ? "" : "?" + query)), height, language);
    }

    private Map<String, Object> answer(Frame frame, int width) {
        var said = new LinkedHashMap<String, Object>();
        said.put("version", "1.0");
        said.put("type", "rich");
        said.put("title", frame.title() + (frame.sample() ? " (" + texts.in(frame.language(), "shared.sample") + ")" : ""));
        said.put("provider_name", "Tandem");
        said.put("provider_url", home.root());
        said.put("width", width);
        said.put("height", frame.height());
        said.put("html", "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\" frameborder=\"0\"></iframe>"
                .formatted(HtmlUtils.htmlEscape(frame.address()), HtmlUtils.htmlEscape(frame.title()), width, frame.height()));
        return said;
    }

    /** Of an address of this installation; of any other nothing is known here. */
    private String path(String url) {
        try {
            var asked = URI.create(url);
            var own = URI.create(home.root());
            return own.getHost().equals(asked.getHost()) && own.getPort() == asked.getPort() ? asked.getPath() : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
