package org.tandem.registration;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.account.link.Secret;
import org.tandem.account.link.SecretAddresses;
import org.tandem.screen.Typed;
import org.tandem.shared.Overtaken;

/** Opens a registration by the link in a mail: looking at it changes nothing, so that a mail program's preview does no harm. */
@Controller
@RequestMapping("/{language:pl|de|en}/registrations/{id}")
class RegistrationController {

    private final Registering registering;
    private final Reducing reducing;
    private final RegistrationPage.Query pages;

    RegistrationController(Registering registering, Reducing reducing, RegistrationPage.Query pages) {
        this.reducing = reducing;
        this.registering = registering;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable RegistrationId id,
            @RequestAttribute(name = SecretAddresses.SECRET, required = false) @Nullable Secret secret,
            HttpServletResponse response, Model model) {
        return page(id, secret == null ? new Secret("") : secret, Typed.nothing(), response, model);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable RegistrationId id, @RequestParam(defaultValue = "") String secret, HttpServletResponse response,
            Model model) {
        return act(id, new Secret(secret), () -> registering.confirm(id, new Secret(secret)), response, model);
    }

    @PostMapping("/cancellation")
    String cancel(@PathVariable RegistrationId id, @RequestParam(defaultValue = "") String secret, HttpServletResponse response,
            Model model) {
        return act(id, new Secret(secret), () -> registering.cancel(id, new Secret(secret)), response, model);
    }

    @PostMapping("/people/{attendee}/cancellation")
    String cancel(@PathVariable RegistrationId id, @PathVariable AttendeeId attendee,
            @RequestParam(defaultValue = "") String secret, HttpServletResponse response, Model model) {
        return act(id, new Secret(secret), () -> reducing.cancel(id, attendee, new Secret(secret)), response, model);
    }

    /** The page follows at once: an address to lead on to would hold the secret. Sending it again changes nothing. */
    private String act(RegistrationId id, Secret secret, Runnable act, HttpServletResponse response, Model model) {
        var typed = Typed.nothing();
        try {
            if (!typed.accepts(act)) response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        } catch (Overtaken faster) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            typed.complained(faster.code());
        }
        return page(id, secret, typed, response, model);
    }

    private String page(RegistrationId id, Secret secret, Typed typed, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("page", pages.find(id, secret).with(typed));
        return "registration/show";
    }
}
