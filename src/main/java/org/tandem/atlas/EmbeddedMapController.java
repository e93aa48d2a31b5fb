package org.tandem.atlas;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.tandem.screen.Freshness;

/** The map for others' pages, with the same filters: live, so that what is withdrawn is gone from there as well. */
@Controller
class EmbeddedMapController {

    private final MapPage.Query page;
    private final MapVersions versions;
    private final Freshness freshness;

    EmbeddedMapController(MapPage.Query page, MapVersions versions, Freshness freshness) {
        this.page = page;
        this.versions = versions;
        this.freshness = freshness;
    }

    @GetMapping("/{language:pl|de|en}/embed/map")
    @Nullable
    String show(@RequestParam Map<String, String> typed, ServletWebRequest web, Model model) {
        var filter = MapFilter.of(typed);
        var view = View.of(MapFilter.given(typed, "at"), MapFilter.given(typed, "zoom"));
        if (freshness.isKept(web, () -> versions.all())) return null;
        model.addAttribute("page", page.find(filter, view, ItemKey.of(null), Size.of(null)));
        return "atlas/embedded";
    }
}
