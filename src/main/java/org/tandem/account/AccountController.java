package org.tandem.account;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.account.AccountForms.AddressForm;
import org.tandem.account.AccountForms.PasswordForm;
import org.tandem.account.AccountForms.ProfileForm;
import org.tandem.screen.Flash;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

import static org.tandem.account.AccountForms.text;

/** A person's own page. */
@Controller
@RequestMapping("/account")
class AccountController {

    private static final String BACK = "redirect:/account";

    private final Persons persons;
    private final AccountChanges changes;
    private final PasswordCheck check;
    private final Sessions sessions;

    AccountController(Persons persons, AccountChanges changes, PasswordCheck check, Sessions sessions) {
        this.persons = persons;
        this.changes = changes;
        this.check = check;
        this.sessions = sessions;
    }

    @GetMapping
    String show(Actor actor, HttpServletRequest request, Model model) {
        return page(actor, null, null, null, request, model);
    }

    @PostMapping("/profile")
    String rename(Actor actor, @Valid ProfileForm form, BindingResult bound, HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect, Model model) {
        var typed = Typed.of(bound);
        if (typed.accepts(
                () -> changes.rename(actor, text(form.name()), Objects.requireNonNullElse(form.language(), Language.PL)))) {
            request.getSession().removeAttribute(Screen.SPOKEN); // what she chose for her account, she reads from now on
            return done(redirect, "account.profile.done");
        }
        return refused(page(actor, typed, null, null, request, model), response);
    }

    @PostMapping("/address")
    String askForAddress(Actor actor, @Valid AddressForm form, BindingResult bound, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes redirect, Model model) {
        var typed = Typed.of(bound);
        var accepted = typed.accepts(() -> {
            check.expect(actor, text(form.proof()));
            changes.askForAddress(actor, text(form.email()));
        }, Map.of("account.current", "proof"));
        if (accepted) return done(redirect, "account.address.sent");
        return refused(page(actor, null, typed, null, request, model), response);
    }

    @PostMapping("/password")
    String changePassword(Actor actor, @Valid PasswordForm form, BindingResult bound, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes redirect, Model model) {
        var typed = Typed.of(bound);
        var accepted = typed.accepts(() -> {
            check.expect(actor, text(form.current()));
            changes.changePassword(actor, text(form.password()), session(request));
        }, Map.of("account.current", "current", "password.", "password"));
        if (accepted) return done(redirect, "account.password.done");
        return refused(page(actor, null, null, typed, request, model), response);
    }

    @PostMapping("/sessions/{handle}/sign-out")
    String signOutThere(Actor actor, @PathVariable String handle, RedirectAttributes redirect) {
        sessions.end(actor.someone(), handle);
        return done(redirect, "account.sessions.ended");
    }

    @PostMapping("/sessions/sign-out")
    String signOutElsewhere(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(actor.someone(), session(request));
        return done(redirect, "account.sessions.ended");
    }

    private String page(Actor actor, @Nullable Typed profile, @Nullable Typed address, @Nullable Typed password,
            HttpServletRequest request, Model model) {
        var person = persons.findById(actor.someone()).orElseThrow(() -> new NotFound("person"));
        model.addAttribute("page", new AccountPage(person.email(),
                profile != null ? profile : Typed.with(Map.of("name", person.name(), "language", person.language())),
                address != null ? address : Typed.nothing(),
                password != null ? password : Typed.nothing(),
                sessions.of(person.id(), session(request))));
        return "account/show";
    }

    private static @Nullable String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    private static String done(RedirectAttributes redirect, String key) {
        Flash.done(redirect, key);
        return BACK;
    }

    private static String refused(String view, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return view;
    }
}
