package org.tandem.article.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.article.ArticleId;
import org.tandem.article.Placing;
import org.tandem.article.Placing.About;
import org.tandem.article.section.SectionId;
import org.tandem.gathering.GatheringId;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** Where an article stands, and what it is about. */
@Controller
@RequestMapping("/articles/{id}/place")
class PlaceController {

    private final Placing placing;
    private final PlacePage.Query pages;

    PlaceController(Placing placing, PlacePage.Query pages) {
        this.placing = placing;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable ArticleId id, Actor actor) {
        return new ModelAndView("article/place", "page", pages.find(actor, id));
    }

    @PostMapping
    ModelAndView place(@PathVariable ArticleId id, @RequestParam String section,
            @RequestParam(defaultValue = "") String edition, @RequestParam(required = false) @Nullable List<String> partnerships,
            @RequestParam(required = false) @Nullable List<String> gatherings, Actor actor, RedirectAttributes redirect) {
        var about = new About(edition.isBlank() ? null : EditionId.of(edition), ids(partnerships, PartnershipId::of),
                ids(gatherings, GatheringId::of));
        var typed = Typed.with(Map.of("section", section));
        if (!typed.accepts(() -> placing.place(actor, id, SectionId.of(section), about)))
            return new ModelAndView("article/place", Map.of("page", pages.find(actor, id).with(typed)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        Flash.done(redirect, "article.placed");
        return new ModelAndView("redirect:/articles/" + id);
    }

    private static <T> Set<T> ids(@Nullable List<String> texts, Function<String, T> id) {
        return texts == null ? Set.of() : texts.stream().map(id).collect(Collectors.toSet());
    }
}
