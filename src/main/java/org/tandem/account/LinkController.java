package org.tandem.account;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.account.link.LinkId;
import org.tandem.account.link.OneTimeLink;
import org.tandem.account.link.OneTimeLinks;
import org.tandem.account.link.Opening;
import org.tandem.account.link.Secret;
import org.tandem.account.link.SecretAddresses;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;

/** Opens one-time links: looking at one spends nothing, so that a mail program's preview does no harm. */
@Controller
@RequestMapping("/{language:pl|de|en}/links/{id}")
class LinkController {

    private static final Map<String, String> FIELDS = Map.of("password.", "password", "account.name", "name");

    private final OneTimeLinks links;
    private final Arriving arriving;
    private final Persons persons;
    private final Memberships memberships;

    LinkController(OneTimeLinks links, Arriving arriving, Persons persons, Memberships memberships) {
        this.links = links;
        this.arriving = arriving;
        this.persons = persons;
        this.memberships = memberships;
    }

    @GetMapping
    String show(@PathVariable LinkId id,
            @RequestAttribute(name = SecretAddresses.SECRET, required = false) @Nullable Secret secret,
            HttpServletResponse response, Model model) {
        return page(id, secret == null ? new Secret("") : secret, Typed.nothing(), response, model);
    }

    @PostMapping
    String spend(@PathVariable LinkId id, ArrivalForm form, BindingResult bound, Language language, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes redirect, Model model) {
        var typed = Typed.of(bound);
        var secret = new Secret(form.secret());
        var arrived = new AtomicReference<OneTimeLink>();
        if (!typed.accepts(() -> arrived.set(arriving.arrive(id, secret, form.name(), form.password())), FIELDS)) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(id, secret, typed, response, model);
        }
        Flash.done(redirect, "link.done");
        return signIn(arrived.get().email(), form.password(), request)
                ? "redirect:/home"
                : "redirect:/" + language.code() + "/sign-in";
    }

    /** Whoever has just chosen a password need not type it again; who is somebody else at the moment stays that. */
    private static boolean signIn(String email, String password, HttpServletRequest request) {
        if (request.getUserPrincipal() != null) return true;
        if (password.isEmpty()) return false;
        try {
            if (request.getSession(false) != null) request.changeSessionId();
            request.login(email, password);
            return true;
        } catch (ServletException e) {
            return false;
        }
    }

    private String page(LinkId id, Secret secret, Typed typed, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("page", switch (links.look(id, secret)) {
            case Opening.Refused refused -> {
                response.setStatus(refused.purpose() == null ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_GONE);
                yield LinkPage.refused(refused);
            }
            case Opening.Open(var link) -> LinkPage.open(link, secret.text(), persons.findByEmail(link.email()).isPresent(),
                    memberships.nameOf(link), typed);
        });
        return "account/link";
    }
}
