package org.tandem.gathering;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.tandem.screen.Freshness;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** What the public reads of gatherings, on the page and in its own calendar. */
@Controller
@RequestMapping("/{language:pl|de|en}")
class PublicGatheringController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final PublicGatherings gatherings;
    private final CalendarFile calendar;
    private final GatheringVersions versions;
    private final Freshness freshness;

    PublicGatheringController(PublicGatherings gatherings, CalendarFile calendar, GatheringVersions versions,
            Freshness freshness) {
        this.gatherings = gatherings;
        this.calendar = calendar;
        this.versions = versions;
        this.freshness = freshness;
    }

    @GetMapping("/gatherings")
    @Nullable
    String list(@Nullable Actor actor, ServletWebRequest web, Model model) {
        if (freshness.isKept(web, versions::ofList)) return null;
        model.addAttribute("page", gatherings.list(actor));
        return "gathering/all";
    }

    @GetMapping("/gatherings/{slug}")
    @Nullable
    String show(@PathVariable String slug, @Nullable Actor actor, ServletWebRequest web, Model model) {
        if (freshness.isKept(web, () -> versions.of(slug))) return null;
        model.addAttribute("page", gatherings.find(slug, actor));
        return "gathering/public";
    }

    @GetMapping("/gatherings/{slug}/calendar.ics")
    ResponseEntity<String> file(@PathVariable String slug, @Nullable Actor actor, Language language) {
        return answer(slug, List.of(gatherings.find(slug, actor).head()), language);
    }

    /** To subscribe to: changes and cancellations reach who did. */
    @GetMapping("/editions/{slug}/calendar.ics")
    ResponseEntity<String> feed(@PathVariable String slug, Language language) {
        return answer(slug, gatherings.ofEdition(slug), language);
    }

    private ResponseEntity<String> answer(String name, List<GatheringHead> heads, Language language) {
        return ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name + ".ics").build().toString())
                .body(calendar.of(heads, language));
    }
}
