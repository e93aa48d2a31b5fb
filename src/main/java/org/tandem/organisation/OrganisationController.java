package org.tandem.organisation;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.screen.Flash;
import org.tandem.screen.Seat;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;

/** Organisations are looked at, listed for the house, and founded. */
@Controller
class OrganisationController {

    private final Profiles profiles;
    private final ProfileQuery profile;
    private final OrganisationQuery organisations;
    private final Register register;

    OrganisationController(Profiles profiles, ProfileQuery profile, OrganisationQuery organisations, Register register) {
        this.profiles = profiles;
        this.profile = profile;
        this.organisations = organisations;
        this.register = register;
    }

    @GetMapping("/organisations")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable OrganisationId after, Actor actor, Model model) {
        model.addAttribute("page", organisations.page(actor, q.strip(), kind, after));
        return "organisation/list";
    }

    /** The organisation acted for; whoever acts for none looks for hers. */
    @GetMapping("/organisation")
    String own(Actor actor, Model model) {
        if (actor.organisation() == null)
            return actor.isCoordinator() ? "redirect:/organisations" : "redirect:/joining";
        return show(actor.organisation(), actor, model);
    }

    @GetMapping("/organisation/edit")
    String edit(Actor actor, Model model) {
        var id = actor.forOrganisation();
        var found = profile.find(id, actor).orElseThrow(() -> new NotFound(id));
        model.addAttribute("page", EditPage.of(found, actor));
        return "organisation/edit";
    }

    @GetMapping("/organisations/{id}")
    String show(@PathVariable OrganisationId id, Actor actor, Model model) {
        var found = profile.find(id, actor).orElseThrow(() -> new NotFound(id));
        model.addAttribute("page", new OrganisationPage(found, actor.isFor(id)));
        return "organisation/show";
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
