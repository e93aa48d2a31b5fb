package org.tandem.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;

/** Registration and forgotten passwords begin alike: with an address, and an answer that says nothing about it. */
@Controller
@RequestMapping("/{language:pl|de|en}/{kind:register|forgotten}")
class AskController {

    private final Asking asking;

    AskController(Asking asking) {
        this.asking = asking;
    }

    @GetMapping
    String show(@PathVariable String kind, Model model) {
        return page(new AskPage(kind, Typed.nothing(), false), model);
    }

    @PostMapping
    String ask(@PathVariable String kind, @Valid EmailForm form, BindingResult bound, Language language,
            HttpServletRequest request,
            HttpServletResponse response, Model model) {
        var typed = Typed.of(bound);
        if (!typed.accepts(() -> ask(kind, String.valueOf(form.email()), language, request.getRemoteAddr()))) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(new AskPage(kind, typed, false), model);
        }
        return "redirect:/" + language.code() + "/" + kind + "/sent";
    }

    @GetMapping("/sent")
    String sent(@PathVariable String kind, Model model) {
        return page(new AskPage(kind, Typed.nothing(), true), model);
    }

    private void ask(String kind, String email, Language language, String from) {
        if (kind.equals("register")) asking.forRegistration(email, language, from);
        else
            asking.forReset(email, language, from);
    }

    private static String page(AskPage page, Model model) {
        model.addAttribute("page", page);
        return "account/ask";
    }
}
