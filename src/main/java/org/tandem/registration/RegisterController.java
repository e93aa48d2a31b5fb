package org.tandem.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.account.signin.Throttle;
import org.tandem.account.signin.Throttle.Attempt;
import org.tandem.gathering.GatheringHead;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.PublicGatherings;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** Registering for a gathering, without an account; the answer says the same of an address that is registered as of a new one. */
@Controller
@RequestMapping("/{language:pl|de|en}/gatherings/{slug}/registration")
class RegisterController {

    private final PublicGatherings gatherings;
    private final Questions questions;
    private final Registering registering;
    private final Prefilling prefilling;
    private final Throttle throttle;
    private final Clock clock;
    private final Duration kept;

    RegisterController(PublicGatherings gatherings, Questions questions, Registering registering, Prefilling prefilling,
            Throttle throttle, Clock clock, @Value("${tandem.registrations.kept}") Duration kept) {
        this.gatherings = gatherings;
        this.questions = questions;
        this.registering = registering;
        this.prefilling = prefilling;
        this.throttle = throttle;
        this.clock = clock;
        this.kept = kept;
    }

    @GetMapping
    String form(@PathVariable String slug, @Nullable Actor actor, Model model) {
        var head = gatherings.head(slug, actor);
        return page(head, questions.of(new GatheringId(head.id())), prefilling.of(actor), model);
    }

    @PostMapping
    String ask(@PathVariable String slug, @RequestParam Map<String, String> fields, @Nullable Actor actor, Language language,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var head = gatherings.head(slug, actor);
        var gathering = new GatheringId(head.id());
        var asked = questions.of(gathering);
        var form = new RegistrationForm(fields, asked);
        var inquiry = form.inquiry(language);
        if (inquiry.isPresent() && !admits(request, inquiry.get())) form.typed().complained("registration.too-often");
        if (inquiry.isEmpty() || !form.typed().accepts(() -> registering.ask(actor, gathering, inquiry.get()))) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(head, asked, form.typed(), model);
        }
        return "redirect:/" + language.code() + "/gatherings/" + slug + "/registration/sent";
    }

    @GetMapping("/sent")
    String sent(@PathVariable String slug, @Nullable Actor actor, Model model) {
        var head = gatherings.head(slug, actor);
        model.addAttribute("page", new RegisterPage(head, true, Map.of(), kept.toDays(), Typed.nothing()));
        return "registration/sent";
    }

    private boolean admits(HttpServletRequest request, Inquiry inquiry) {
        return throttle.admits(Attempt.REGISTRATION_FROM, request.getRemoteAddr())
                && throttle.admits(Attempt.REGISTRATION, inquiry.email());
    }

    private String page(GatheringHead head, Map<QuestionId, Question> asked, Typed typed, Model model) {
        model.addAttribute("page", new RegisterPage(head, head.takesRegistrations(clock.instant()), asked, kept.toDays(), typed));
        return "registration/register";
    }
}
