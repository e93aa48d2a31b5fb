package org.tandem.participation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.participation.ParticipantsPage.Filter;
import org.tandem.participation.ParticipantsPage.Sort;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** The participants of an edition, for its house. */
@Controller
class ParticipantsController {

    private final ParticipantsQuery participants;

    ParticipantsController(ParticipantsQuery participants) {
        this.participants = participants;
    }

    @GetMapping("/editions/{id}/participants")
    String list(@PathVariable EditionId id, @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "NEWEST") String sort, @RequestParam(required = false) @Nullable String after,
            Actor actor, Model model) {
        var key = after == null ? null : NotFound.<UUID>unless(after, it -> it);
        var filter = new Filter(side, state, search, order(sort), key);
        model.addAttribute("page", participants.find(id, actor, filter));
        return "participation/list";
    }

    private static Sort order(String sort) {
        try {
            return Sort.valueOf(sort);
        } catch (IllegalArgumentException e) {
            return Sort.NEWEST;
        }
    }
}
