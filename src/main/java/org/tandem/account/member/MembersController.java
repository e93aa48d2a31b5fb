package org.tandem.account.member;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.account.JoinRequestId;
import org.tandem.account.link.LinkId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** Members of the organisation acted for, of the house acted for, and, for the house, of any organisation. */
@Controller
@RequestMapping({"/organisation/members", "/people", "/organisations/{organisation}/members"})
class MembersController {

    /** Whose members, and at which address. */
    record Place(Body body, String path) {}

    private final Members members;
    private final JoinRequests requests;
    private final MembersPage.Query query;
    private final Clock clock;

    MembersController(Members members, JoinRequests requests, MembersPage.Query query, Clock clock) {
        this.members = members;
        this.requests = requests;
        this.query = query;
        this.clock = clock;
    }

    @ModelAttribute(binding = false)
    Place place(Actor actor, HttpServletRequest request, @PathVariable Map<String, String> named) {
        if (named.containsKey("organisation")) {
            actor.forHouse();
            var organisation = OrganisationId.of(String.valueOf(named.get("organisation")));
            return new Place(Body.of(organisation), "/organisations/" + organisation + "/members");
        }
        if (request.getRequestURI().startsWith("/people")) return new Place(Body.of(actor.forHouse()), "/people");
        return new Place(Body.of(actor.forOrganisation()), "/organisation/members");
    }

    @GetMapping
    String show(Actor actor, @ModelAttribute(binding = false) Place place, Language language, Model model) {
        return page(actor, place, Typed.with(Map.of("language", language)), place.body().firstRoles(), model);
    }

    @PostMapping("/invitations")
    String invite(Actor actor, @ModelAttribute(binding = false) Place place, @Valid InvitationForm form, BindingResult bound,
            HttpServletResponse response, RedirectAttributes redirect, Model model) {
        var typed = Typed.of(bound);
        if (typed.accepts(() -> members.invite(actor, place.body(), String.valueOf(form.email()),
                Objects.requireNonNullElse(form.language(), Language.PL), form.roles()), Map.of("members.already", "email")))
            return done(place, redirect, "members.invited");
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(actor, place, typed, form.roles(), model);
    }

    @PostMapping("/invitations/{link}/withdrawal")
    String withdrawInvitation(Actor actor, @ModelAttribute(binding = false) Place place, @PathVariable LinkId link,
            RedirectAttributes redirect) {
        members.withdrawInvitation(actor, place.body(), link);
        return done(place, redirect, "members.invitation-withdrawn");
    }

    @PostMapping("/{person}/roles")
    String changeRoles(Actor actor, @ModelAttribute(binding = false) Place place, @PathVariable PersonId person,
            @RequestParam(defaultValue = "") Set<Role> roles, RedirectAttributes redirect) {
        members.changeRoles(actor, place.body(), person, roles);
        return done(place, redirect, "members.roles-changed");
    }

    @PostMapping("/{person}/removal")
    String remove(Actor actor, @ModelAttribute(binding = false) Place place, @PathVariable PersonId person,
            RedirectAttributes redirect) {
        members.remove(actor, place.body(), person);
        Flash.done(redirect, "members.removed");
        return person.equals(actor.person()) ? "redirect:/account" : "redirect:" + place.path();
    }

    @PostMapping("/requests/{request}/acceptance")
    String accept(Actor actor, @ModelAttribute(binding = false) Place place, @PathVariable("request") JoinRequestId id,
            RedirectAttributes redirect) {
        requests.answer(actor, id, true);
        Flash.undoable(redirect, reopening(place, id), "members.request-accepted");
        return "redirect:" + place.path();
    }

    @PostMapping("/requests/{request}/refusal")
    String decline(Actor actor, @ModelAttribute(binding = false) Place place, @PathVariable("request") JoinRequestId id,
            RedirectAttributes redirect) {
        requests.answer(actor, id, false);
        Flash.undoable(redirect, reopening(place, id), "members.request-declined");
        return "redirect:" + place.path();
    }

    @PostMapping("/requests/{request}/reopening")
    String takeBack(Actor actor, @ModelAttribute(binding = false) Place place, @PathVariable("request") JoinRequestId id,
            RedirectAttributes redirect) {
        requests.takeBack(actor, id);
        return done(place, redirect, "members.request-reopened");
    }

    private static String reopening(Place place, JoinRequestId id) {
        return place.path() + "/requests/" + id + "/reopening";
    }

    private String page(Actor actor, Place place, Typed typed, Set<Role> ticked, Model model) {
        AccountAccess.expectReader(actor, place.body());
        model.addAttribute("page", query.find(actor, place.body(), place.path(), clock.instant(), typed, ticked));
        return "account/members";
    }

    private static String done(Place place, RedirectAttributes redirect, String key) {
        Flash.done(redirect, key);
        return "redirect:" + place.path();
    }
}
