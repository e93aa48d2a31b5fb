package org.tandem.following;

import java.util.Arrays;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tandem.account.link.Secret;
import org.tandem.account.link.SecretAddresses;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** What somebody follows, by the link in a digest. Looking at it changes nothing; a mail program's own button (RFC 8058) posts to it. */
@Controller
@RequestMapping("/{language:pl|de|en}/followers/{id}")
class FollowerController {

    private final Stopping stopping;
    private final Followers followers;
    private final FollowedPage.Query pages;

    FollowerController(Stopping stopping, Followers followers, FollowedPage.Query pages) {
        this.stopping = stopping;
        this.followers = followers;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable FollowerId id,
            @RequestAttribute(name = SecretAddresses.SECRET, required = false) @Nullable Secret secret,
            HttpServletResponse response, Model model) {
        return page(id, secret == null ? new Secret("") : secret, response, model);
    }

    /** Comes without a cookie and without a proof; pressed again, it has nothing left to stop. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopWithOneClick(@PathVariable FollowerId id,
            @RequestAttribute(name = SecretAddresses.SECRET, required = false) @Nullable Secret secret) {
        try {
            stopping.stop(id, secret == null ? new Secret("") : secret, null);
        } catch (NotFound gone) {
            // she is told no more, which is what was asked
        }
    }

    @PostMapping("/removal")
    String stopAll(@PathVariable FollowerId id, @RequestParam(defaultValue = "") String secret, HttpServletResponse response,
            Model model) {
        return stop(id, new Secret(secret), null, response, model);
    }

    @PostMapping("/topics/{thing}/removal")
    String stop(@PathVariable FollowerId id, @PathVariable String thing, @RequestParam(defaultValue = "") String secret,
            HttpServletResponse response, Model model) {
        return stop(id, new Secret(secret), NotFound.<UUID>unless(thing, it -> it), response, model);
    }

    /** Pressed again after the last thing, it has nothing left to stop. */
    private String stop(FollowerId id, Secret secret, @Nullable UUID thing, HttpServletResponse response, Model model) {
        var left = followers.isGone(id) ? Stopped.ALL : stopping.stop(id, secret, thing);
        if (left == Stopped.SOME) return page(id, secret, response, model);
        model.addAttribute("page", left);
        return "following/stopped";
    }

    @PostMapping("/rhythm")
    String change(@PathVariable FollowerId id, @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String rhythm, @RequestParam(name = "language", defaultValue = "") String chosen,
            Language language, HttpServletResponse response, Model model) {
        stopping.change(id, new Secret(secret), Rhythm.of(rhythm).orElse(Rhythm.WEEKLY), spoken(chosen, language));
        return page(id, new Secret(secret), response, model);
    }

    static Language spoken(@Nullable String name, Language otherwise) {
        return Arrays.stream(Language.values()).filter(it -> it.name().equals(name)).findFirst().orElse(otherwise);
    }

    private String page(FollowerId id, Secret secret, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("page", pages.find(id, secret));
        return "following/show";
    }
}
