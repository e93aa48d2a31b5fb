package org.tandem.nomination;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.nomination.EditionNominationsPage.Filter;
import org.tandem.nomination.EditionNominationsPage.Sort;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** The nominations of an edition and those who have none, for its house and nobody else. */
@Controller
@RequestMapping("/editions/{edition}/nominations")
class EditionNominationsController {

    private final EditionNominationsQuery nominations;
    private final LeftOut.Query leftOut;

    EditionNominationsController(EditionNominationsQuery nominations, LeftOut.Query leftOut) {
        this.nominations = nominations;
        this.leftOut = leftOut;
    }

    @GetMapping
    String list(@PathVariable EditionId edition, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "NEWEST") String sort,
            @RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        model.addAttribute("page", nominations.find(edition, actor, new Filter(state, search, order(sort), key(after))));
        return "nomination/all";
    }

    @GetMapping("/none")
    String none(@PathVariable EditionId edition, @RequestParam(defaultValue = "SOCIAL") String side,
            @RequestParam(defaultValue = "") String search, @RequestParam(required = false) @Nullable String after, Actor actor,
            Model model) {
        var shown = side.equals("BUSINESS") ? Side.BUSINESS : Side.SOCIAL;
        model.addAttribute("page", leftOut.find(edition, actor, shown, search, key(after)));
        return "nomination/none";
    }

    private static @Nullable UUID key(@Nullable String after) {
        return after == null ? null : NotFound.<UUID>unless(after, it -> it);
    }

    private static Sort order(String sort) {
        try {
            return Sort.valueOf(sort);
        } catch (IllegalArgumentException e) {
            return Sort.NEWEST;
        }
    }
}
