package org.tandem.following;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** What a person follows who is signed in; to anybody else the page says how it is done without an account. */
@Controller
@RequestMapping("/{language:pl|de|en}/following")
class FollowedController {

    private final Stopping stopping;
    private final FollowedPage.Query pages;

    FollowedController(Stopping stopping, FollowedPage.Query pages) {
        this.stopping = stopping;
        this.pages = pages;
    }

    @GetMapping
    String show(@Nullable Actor actor, Model model) {
        model.addAttribute("page", actor == null ? FollowedPage.NOBODY : pages.of(actor));
        return "following/show";
    }

    @PostMapping("/removal")
    String stopAll(Actor actor, Language language, RedirectAttributes redirect) {
        stopping.stop(actor, null);
        return done(redirect, language, "following.stopped.all");
    }

    @PostMapping("/topics/{thing}/removal")
    String stop(Actor actor, @PathVariable String thing, Language language, RedirectAttributes redirect) {
        stopping.stop(actor, NotFound.<UUID>unless(thing, it -> it));
        return done(redirect, language, "following.stopped");
    }

    @PostMapping("/rhythm")
    String change(Actor actor, @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(name = "language", defaultValue = "") String chosen, Language language, RedirectAttributes redirect) {
        stopping.change(actor, Rhythm.of(rhythm).orElse(Rhythm.WEEKLY), FollowerController.spoken(chosen, language));
        return done(redirect, language, "following.changed");
    }

    private static String done(RedirectAttributes redirect, Language language, String key) {
        Flash.done(redirect, key);
        return "redirect:/" + language.code() + "/following";
    }
}
