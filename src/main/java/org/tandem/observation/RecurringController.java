package org.tandem.observation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;

/** What an expert watches, and what recurs in an edition. */
@Controller
class RecurringController {

    private final RecurringPage.Query recurring;
    private final WatchedPage.Query watched;

    RecurringController(RecurringPage.Query recurring, WatchedPage.Query watched) {
        this.recurring = recurring;
        this.watched = watched;
    }

    @GetMapping("/editions/{edition}/observations")
    String recurring(@PathVariable EditionId edition, Actor actor, Model model) {
        model.addAttribute("page", recurring.find(actor, edition));
        return "observation/recurring";
    }

    @GetMapping("/observations")
    String watched(@RequestParam(required = false) @Nullable PartnershipId before, Actor actor, Model model) {
        model.addAttribute("page", watched.find(actor, before));
        return "observation/list";
    }
}
