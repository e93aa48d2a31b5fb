package org.tandem.following;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandem.shared.Actor;

/** How many follow what the house publishes. */
@Controller
class FollowersController {

    private final FollowersPage.Query pages;

    FollowersController(FollowersPage.Query pages) {
        this.pages = pages;
    }

    @GetMapping("/followers")
    String show(Actor actor, Model model) {
        model.addAttribute("page", pages.of(actor));
        return "following/house";
    }
}
