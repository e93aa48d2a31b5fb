package org.tandem.organisation.profile;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

/** The profile of the organisation acted for. */
@Controller
@RequestMapping("/organisation")
class OwnProfileController {

    private final ProfileQuery query;

    OwnProfileController(ProfileQuery query) {
        this.query = query;
    }

    /** Whoever acts for none looks for hers. */
    @GetMapping
    String show(Actor actor, Model model) {
        var id = actor.organisation();
        if (id == null) return actor.isCoordinator() ? "redirect:/organisations" : "redirect:/joining";
        model.addAttribute("page", new OrganisationPage(query.find(id, actor).orElseThrow(() -> new NotFound(id)), true));
        return "organisation/show";
    }

    @GetMapping("/edit")
    String edit(Actor actor, Model model) {
        var id = actor.forOrganisation();
        model.addAttribute("page", EditPage.of(query.find(id, actor).orElseThrow(() -> new NotFound(id)), actor));
        return "organisation/edit";
    }
}
