package org.tandem.nomination;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

@Controller
@RequestMapping("/editions/{edition}/profiles")
class ProfilesController {

    private final ProfilesQuery profiles;
    private final Nominating nominating;

    ProfilesController(ProfilesQuery profiles, Nominating nominating) {
        this.profiles = profiles;
        this.nominating = nominating;
    }

    @GetMapping
    String list(@PathVariable EditionId edition, @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String need, @RequestParam(defaultValue = "false") boolean free,
            @RequestParam(defaultValue = "") String sort, @RequestParam(required = false) @Nullable String after, Actor actor,
            Model model) {
        var filter = new ProfileFilter(search, area, seat, need, free, sort, after);
        model.addAttribute("page", profiles.list(edition, actor, filter).orElseThrow(() -> new NotFound(edition)));
        return "nomination/profiles";
    }

    /** Everything that the organisation says of itself, before anybody decides. */
    @GetMapping("/{participation}")
    String show(@PathVariable EditionId edition, @PathVariable ParticipationId participation, Actor actor, Model model) {
        model.addAttribute("page", profile(edition, participation, actor));
        return "nomination/profile";
    }

    @GetMapping("/{participation}/nomination")
    String form(@PathVariable EditionId edition, @PathVariable ParticipationId participation, Actor actor, Model model) {
        model.addAttribute("page", profile(edition, participation, actor));
        return "nomination/nominate";
    }

    @PostMapping("/{participation}/nomination")
    String nominate(@PathVariable EditionId edition, @PathVariable ParticipationId participation, @Valid ProposalForm form,
            BindingResult bound, Actor actor,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var page = profile(edition, participation, actor);
        var typed = Typed.of(bound);
        var made = new AtomicReference<NominationId>();
        if (!typed.accepts(() -> made.set(nominating.nominate(actor, edition, participation,
                new Proposal(form.reason(), form.idea()))))) {
            response.setStatus(422);
            model.addAttribute("page", page.with(typed));
            return "nomination/nominate";
        }
        Flash.undoable(redirect, "/nominations/" + made.get() + "/withdrawal", "nomination.made", page.row().name());
        return "redirect:/nominations";
    }

    private ProfilesPage.Nominate profile(EditionId edition, ParticipationId participation, Actor actor) {
        return profiles.one(edition, participation, actor).orElseThrow(() -> new NotFound(participation));
    }
}
