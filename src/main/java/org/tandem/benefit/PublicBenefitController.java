package org.tandem.benefit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How to pass on a part of one's tax to a house. */
@Controller
class PublicBenefitController {

    private final PublicBenefit.Query benefits;

    PublicBenefitController(PublicBenefit.Query benefits) {
        this.benefits = benefits;
    }

    @GetMapping("/{language:pl|de|en}/houses/{slug}/tax-share")
    String show(@PathVariable String slug, Model model) {
        model.addAttribute("page", benefits.bySlug(slug));
        return "benefit/public";
    }
}
