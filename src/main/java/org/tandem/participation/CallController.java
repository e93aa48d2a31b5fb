package org.tandem.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;

@Controller
@RequestMapping("/calls")
class CallController {

    private final CallsPage.Query calls;
    private final Applying applying;
    private final Clock clock;

    CallController(CallsPage.Query calls, Applying applying, Clock clock) {
        this.calls = calls;
        this.applying = applying;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        if (actor.organisation() == null) return "redirect:/home";
        model.addAttribute("page", calls.list(actor.organisation(), today()));
        return "participation/calls";
    }

    @GetMapping("/{edition}")
    String form(@PathVariable EditionId edition, Actor actor, Model model) {
        model.addAttribute("page", new CallsPage.Apply(call(edition, actor), calls.draft(edition, actor.forOrganisation())));
        return "participation/apply";
    }

    @PostMapping("/{edition}")
    String apply(@PathVariable EditionId edition, @Valid ApplicationForm form, BindingResult bound, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var typed = Typed.of(bound);
        if (!typed.accepts(() -> applying.apply(actor, edition, form.application()))) {
            response.setStatus(422);
            model.addAttribute("page", new CallsPage.Apply(call(edition, actor), typed));
            return "participation/apply";
        }
        Flash.done(redirect, "participation.applied");
        return "redirect:/home";
    }

    @PostMapping(path = "/{edition}/draft", headers = "HX-Request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable EditionId edition, @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String motivation,
            @RequestParam(defaultValue = "") String capacity, Actor actor) {
        applying.draft(actor, edition, side, motivation, capacity);
    }

    @PostMapping("/{edition}/draft")
    String draft(@PathVariable EditionId edition, @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String motivation,
            @RequestParam(defaultValue = "") String capacity, Actor actor, RedirectAttributes redirect) {
        applying.draft(actor, edition, side, motivation, capacity);
        Flash.done(redirect, "participation.draft-saved");
        return "redirect:/calls/" + edition;
    }

    private CallsPage.Call call(EditionId edition, Actor actor) {
        return calls.one(edition, actor.forOrganisation()).orElseThrow(() -> new NotFound(edition));
    }

    /** A day early rather than late: the call itself ends at midnight in its house's time zone. */
    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(1);
    }
}
