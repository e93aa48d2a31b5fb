package org.tandem.organisation.profile;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.organisation.Profiles;
import org.tandem.organisation.Register;
import org.tandem.organisation.Taken;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.organisation.place.Municipality;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;

/** A profile is looked at, and edited part by part: a part that is refused comes back with what was typed, beside the others as they are stored. */
@Controller
@RequestMapping("/organisations/{id}")
class ProfileController {

    private final Profiles profiles;
    private final ProfileQuery query;
    private final Register register;

    ProfileController(Profiles profiles, ProfileQuery query, Register register) {
        this.profiles = profiles;
        this.query = query;
        this.register = register;
    }

    @GetMapping
    String show(@PathVariable OrganisationId id, Actor actor, Model model) {
        var found = query.find(id, actor).orElseThrow(() -> new NotFound(id));
        model.addAttribute("page", new OrganisationPage(found, actor.isFor(id)));
        return "organisation/show";
    }

    @GetMapping("/edit")
    String edit(@PathVariable OrganisationId id, Actor actor, Model model) {
        model.addAttribute("page", page(id, actor));
        return "organisation/edit";
    }

    @PostMapping("/basics")
    ModelAndView basics(@PathVariable OrganisationId id, @Valid BasicsForm form, BindingResult bound, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.of(bound);
        var done = typed.accepts(() -> profiles.edit(actor, id, form.basics()), Map.of("organisation.website", "website"));
        return done ? saved(id, actor, ProfilePart.BASICS, redirect) : refused(id, actor, ProfilePart.BASICS, typed);
    }

    @PostMapping("/description")
    ModelAndView description(@PathVariable OrganisationId id, @Valid DescriptionForm form, BindingResult bound, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.of(bound);
        var done = typed.accepts(() -> profiles.describe(actor, id, form.words()));
        return done ? saved(id, actor, ProfilePart.DESCRIPTION, redirect) : refused(id, actor, ProfilePart.DESCRIPTION, typed);
    }

    @PostMapping("/areas")
    ModelAndView areas(@PathVariable OrganisationId id, @RequestParam(required = false) @Nullable List<String> areas, Actor actor,
            RedirectAttributes redirect) {
        var ticked = areas == null ? List.<String>of() : areas;
        var typed = Typed.nothing();
        var done = typed.accepts(() -> profiles.setAreas(actor, id, ticked));
        return done
                ? saved(id, actor, ProfilePart.AREAS, redirect)
                : refused(id, actor, ProfilePart.AREAS, typed, it -> it.ticked(ticked));
    }

    @PostMapping("/capacity-card")
    ModelAndView capacityCard(@PathVariable OrganisationId id, @Valid CapacityForm form, BindingResult bound, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.of(bound);
        var done = typed.accepts(() -> profiles.setCapacityCard(actor, id, form.card()),
                Map.of("organisation.day-cost", "dayCost"));
        return done
                ? saved(id, actor, ProfilePart.CAPACITY_CARD, redirect)
                : refused(id, actor, ProfilePart.CAPACITY_CARD, typed);
    }

    @PostMapping("/needs-and-offers")
    ModelAndView needOrOffer(@PathVariable OrganisationId id, @Valid NeedForm form, BindingResult bound, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.of(bound);
        var done = typed.accepts(() -> profiles.addNeedOrOffer(actor, id, form.needOrOffer()),
                Map.of("organisation.quantity", "quantity", "organisation.unit", "quantity"));
        return done
                ? saved(id, actor, ProfilePart.NEEDS_AND_OFFERS, redirect)
                : refused(id, actor, ProfilePart.NEEDS_AND_OFFERS, typed);
    }

    @PostMapping("/needs-and-offers/{position}/removal")
    ModelAndView dropNeedOrOffer(@PathVariable OrganisationId id, @PathVariable int position, @RequestParam int seen, Actor actor,
            RedirectAttributes redirect) {
        profiles.removeNeedOrOffer(actor, id, position, seen);
        return saved(id, actor, ProfilePart.NEEDS_AND_OFFERS, redirect);
    }

    /** One municipality that was meant is taken; of several one is chosen first. Where a country is chosen, the seat is there. */
    @PostMapping("/seat")
    ModelAndView seat(@PathVariable OrganisationId id, @Valid SeatForm form, BindingResult bound, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.of(bound);
        var meant = typed.hasErrors() ? List.<Municipality>of() : form.meant(typed);
        var done = typed.accepts(() -> profiles.setSeat(actor, id, form.seat(meant)),
                Map.of("organisation.abroad.country", "country", "organisation.abroad.town", "town", "organisation.abroad.point",
                        "latitude"));
        return done
                ? saved(id, actor, ProfilePart.SEAT, redirect)
                : refused(id, actor, ProfilePart.SEAT, typed, it -> it.with(meant));
    }

    @PostMapping("/identifiers")
    ModelAndView identifier(@PathVariable OrganisationId id, @Valid IdentifierForm form, BindingResult bound, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.of(bound);
        var identifier = typed.hasErrors() ? null : form.identifier(typed).orElse(null);
        var done = identifier != null && typed.accepts(() -> profiles.addIdentifier(actor, id, identifier),
                Map.of("organisation.identifier", "number"));
        return done
                ? saved(id, actor, ProfilePart.IDENTIFIERS, redirect)
                : refused(id, actor, ProfilePart.IDENTIFIERS, typed, it -> it.with(holder(identifier)));
    }

    @PostMapping("/identifiers/removal")
    ModelAndView dropIdentifier(@PathVariable OrganisationId id, @RequestParam String scheme, @RequestParam String number,
            Actor actor, RedirectAttributes redirect) {
        new IdentifierForm(scheme, null, number).identifier(Typed.nothing())
                .ifPresent(identifier -> profiles.removeIdentifier(actor, id, identifier));
        return saved(id, actor, ProfilePart.IDENTIFIERS, redirect);
    }

    private @Nullable Taken holder(@Nullable Identifier identifier) {
        return identifier == null ? null : register.holderOf(identifier).orElse(null);
    }

    private EditPage page(OrganisationId id, Actor actor) {
        return query.find(id, actor).map(it -> EditPage.of(it, actor)).orElseThrow(() -> new NotFound(id));
    }

    private ModelAndView refused(OrganisationId id, Actor actor, ProfilePart part, Typed typed) {
        return refused(id, actor, part, typed, UnaryOperator.identity());
    }

    private ModelAndView refused(OrganisationId id, Actor actor, ProfilePart part, Typed typed, UnaryOperator<EditPage> more) {
        return new ModelAndView("organisation/edit", Map.of("page", more.apply(page(id, actor).with(part, typed))),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static ModelAndView saved(OrganisationId id, Actor actor, ProfilePart part, RedirectAttributes redirect) {
        Flash.done(redirect, "organisation.saved");
        var address = actor.isFor(id) ? "/organisation/edit" : "/organisations/" + id + "/edit";
        return new ModelAndView("redirect:" + address + "#" + part.code());
    }
}
