package org.tandem.following;

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

/** Opens a request by the link in its mail: looking at it changes nothing, so that a mail program's preview does no harm. */
@Controller
@RequestMapping("/{language:pl|de|en}/follow-requests/{id}")
class FollowRequestController {

    private final Following following;
    private final RequestPage.Query pages;

    FollowRequestController(Following following, RequestPage.Query pages) {
        this.following = following;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable FollowRequestId id,
            @RequestAttribute(name = SecretAddresses.SECRET, required = false) @Nullable Secret secret,
            HttpServletResponse response, Model model) {
        return page(id, secret == null ? new Secret("") : secret, Typed.nothing(), response, model);
    }

    /** The page follows at once: an address to lead on to would hold the secret. */
    @PostMapping("/confirmation")
    String confirm(@PathVariable FollowRequestId id, @RequestParam(defaultValue = "") String secret, HttpServletResponse response,
            Model model) {
        var typed = Typed.nothing();
        if (!typed.accepts(() -> following.confirm(id, new Secret(secret))))
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(id, new Secret(secret), typed, response, model);
    }

    private String page(FollowRequestId id, Secret secret, Typed typed, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("page", pages.find(id, secret).with(typed));
        return "following/request";
    }
}
