package org.tandem.partnership;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** What a partnership is about: the edition's own area is the house's to give, the areas of work are both sides' too. */
@Controller
@RequestMapping("/partnerships/{id}")
class AreasController {

    private final Partnering partnering;
    private final PartnershipQuery partnerships;

    AreasController(Partnering partnering, PartnershipQuery partnerships) {
        this.partnering = partnering;
        this.partnerships = partnerships;
    }

    /** @param name of an area that the edition does not have yet; it is added, and given to the partnership */
    @PostMapping("/theme")
    String assign(@PathVariable PartnershipId id, @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String name, Actor actor, Language language, RedirectAttributes redirect) {
        if (name.isBlank()) partnering.assign(actor, id, theme.isEmpty() ? null : ThemeId.of(theme));
        else
            partnering.assignNew(actor, id, Translated.of(language, name));
        Flash.done(redirect, "partnership.flash.assigned");
        return "redirect:/partnerships/" + id + "#areas";
    }

    @PostMapping("/areas")
    Object serve(@PathVariable PartnershipId id, @RequestParam(required = false) @Nullable List<String> area, Actor actor,
            Model model, RedirectAttributes redirect) {
        var typed = Typed.nothing();
        if (typed.accepts(() -> partnering.serve(actor, id, area == null ? Set.of() : Set.copyOf(area)))) {
            Flash.done(redirect, "partnership.flash.served");
            return "redirect:/partnerships/" + id + "#areas";
        }
        model.addAttribute("page", partnerships.find(id, actor).with(typed));
        return new ModelAndView("partnership/show", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
