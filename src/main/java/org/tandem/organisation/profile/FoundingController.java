package org.tandem.organisation.profile;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.organisation.Profiles;
import org.tandem.organisation.Register;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.screen.Flash;
import org.tandem.screen.Seat;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;

/** An organisation that is not here yet begins its profile. */
@Controller
class FoundingController {

    private final Profiles profiles;
    private final Register register;

    FoundingController(Profiles profiles, Register register) {
        this.profiles = profiles;
        this.register = register;
    }

    @GetMapping("/organisations/new")
    String begin(Model model) {
        model.addAttribute("page", new FoundingPage(Typed.nothing(), List.of()));
        return "organisation/new";
    }

    @PostMapping("/organisations")
    ModelAndView found(@Valid FoundingForm form, BindingResult bound, Actor actor, HttpSession session,
            RedirectAttributes redirect) {
        var typed = Typed.of(bound);
        var identifiers = typed.hasErrors() ? List.<Identifier>of() : form.identifiers(typed);
        if (!typed.accepts(() -> enter(session, actor, profiles.found(actor, form.founding(identifiers)))))
            return refused(typed, identifiers);
        Flash.done(redirect, "organisation.founded", form.name().strip());
        return new ModelAndView(actor.isCoordinator() ? "redirect:/organisations" : "redirect:/organisation");
    }

    /** The founder goes on acting for what she has founded. */
    private static void enter(HttpSession session, Actor actor, OrganisationId founded) {
        if (!actor.isCoordinator()) session.setAttribute(Seat.CHOSEN, founded.value());
    }

    private ModelAndView refused(Typed typed, List<Identifier> identifiers) {
        var taken = identifiers.stream().flatMap(it -> register.holderOf(it).stream()).toList();
        return new ModelAndView("organisation/new", Map.of("page", new FoundingPage(typed, taken)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
