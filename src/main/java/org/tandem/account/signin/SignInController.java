package org.tandem.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.shared.Language;

/** The sign-in page; Spring Security takes what it sends, and hands back here what was wrong. */
@Controller
class SignInController {

    private final DemoSignIn.Query demo;

    SignInController(DemoSignIn.Query demo) {
        this.demo = demo;
    }

    @GetMapping("/{language:pl|de|en}/sign-in")
    String show(@RequestParam(defaultValue = "") String to, Model model) {
        model.addAttribute("page", new SignInPage("", to, null, demo.all()));
        return "account/sign-in";
    }

    /** Where a browser stands once a password was refused. */
    @GetMapping("/sign-in")
    String again(Language language) {
        return "redirect:/" + language.code() + "/sign-in";
    }

    /** Whatever was wrong, the sentence is the same; only after too many attempts it says that there were too many. */
    @PostMapping("/{language:pl|de|en}/sign-in")
    String refused(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String to,
            HttpServletRequest request, HttpServletResponse response,
            Model model) {
        var tooMany = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("page", new SignInPage(email, to, tooMany ? "sign-in.wait" : "sign-in.wrong", demo.all()));
        return "account/sign-in";
    }
}
