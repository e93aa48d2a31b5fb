package org.tandem.setup;

import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandem.account.link.Secret;
import org.tandem.account.link.SecretAddresses;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** The first run's page. When it is over there is no such page. */
@Controller
@RequestMapping("/{language:pl|de|en}/setup")
class SetupController {

    private final FirstRun firstRun;

    SetupController(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @GetMapping
    String show(@RequestAttribute(name = SecretAddresses.SECRET, required = false) @Nullable Secret secret, Language language,
            HttpServletResponse response, Model model) {
        return page(secret == null ? new Secret("") : secret, Typed.with(Map.of("zone", "Europe/Warsaw")), response, model);
    }

    @PostMapping
    String begin(@Valid SetupForm form, BindingResult bound, Language language, HttpServletResponse response, Model model) {
        var typed = Typed.of(bound);
        var secret = new Secret(SetupForm.text(form.secret()));
        var accepted = typed.accepts(() -> firstRun.begin(secret, SetupForm.text(form.house()),
                Objects.requireNonNullElse(form.zone(), ZoneId.of("Europe/Warsaw")),
                Objects.requireNonNullElse(form.languages(), Set.of()),
                SetupForm.text(form.name()), SetupForm.text(form.email()), language, SetupForm.text(form.password())),
                Map.of("password.", "password"));
        if (accepted) return "redirect:/" + language.code() + "/sign-in";
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(secret, typed, response, model);
    }

    private String page(Secret secret, Typed typed, HttpServletResponse response, Model model) {
        if (firstRun.isOver()) throw new NotFound("setup");
        response.setHeader("Referrer-Policy", "no-referrer");
        var open = firstRun.opens(secret);
        if (!open) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("page", new SetupPage(secret.text(), open, typed));
        return "setup/show";
    }
}
