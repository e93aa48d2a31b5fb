package org.tandem.atlas;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.ServletWebRequest;
import org.tandem.screen.Freshness;
import org.tandem.shared.Language;

/** The map with its list, what a browser draws it from, and a small picture of it for the first page. */
@Controller
@RequestMapping("/{language:pl|de|en}/map")
class MapController {

    /** More than these are sent place by place: what a browser has to keep does not grow with what there is. */
    private static final int MOST = 2000;

    /** @param grouped whether each point stands for all of its kind at a place */
    record Points(boolean grouped, List<Point.Sent> points) {}

    private final MapPage.Query page;
    private final PublicItems items;
    private final Sketch sketch;
    private final MapVersions versions;
    private final Freshness freshness;

    MapController(MapPage.Query page, PublicItems items, Sketch sketch, MapVersions versions, Freshness freshness) {
        this.page = page;
        this.items = items;
        this.sketch = sketch;
        this.versions = versions;
        this.freshness = freshness;
    }

    @GetMapping
    @Nullable
    String show(@RequestParam Map<String, String> typed, ServletWebRequest web, Model model) {
        var filter = MapFilter.of(typed);
        var view = View.of(MapFilter.given(typed, "at"), MapFilter.given(typed, "zoom"));
        var after = ItemKey.of(MapFilter.given(typed, "after"));
        var size = Size.of(MapFilter.given(typed, "size"));
        if (freshness.isKept(web, () -> versions.all())) return null;
        model.addAttribute("page", page.find(filter, view, after, size));
        return "atlas/map";
    }

    @GetMapping(path = "/points", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Nullable
    Points points(@RequestParam Map<String, String> typed, Language language, ServletWebRequest web) {
        var filter = MapFilter.of(typed);
        if (freshness.isKept(web, () -> versions.all())) return null;
        var points = items.points(filter, MOST);
        return new Points(points.stream().anyMatch(it -> it.slug() == null), points.stream().map(it -> it.in(language)).toList());
    }

    /** @param ground light or dark, as the page is that shows it */
    @GetMapping(path = "/sketch.svg", produces = "image/svg+xml")
    @ResponseBody
    @Nullable
    String sketch(@RequestParam(defaultValue = "light") String ground, ServletWebRequest web) {
        if (freshness.isKept(web, () -> versions.all())) return null;
        return sketch.on(Sketch.Ground.of(ground));
    }
}
