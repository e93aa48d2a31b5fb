package org.tandem.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;

/** The house's list of organisations. */
@Controller
class OrganisationController {

    private final OrganisationQuery organisations;

    OrganisationController(OrganisationQuery organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/organisations")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable OrganisationId after, Actor actor, Model model) {
        model.addAttribute("page", organisations.page(actor, q.strip(), kind, after));
        return "organisation/list";
    }
}
