package org.tandem.following;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.account.signin.Throttle;
import org.tandem.account.signin.Throttle.Attempt;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;

/** Following something, with an account or without; the answer says the same of an address that follows it as of a new one. */
@Controller
@RequestMapping("/{language:pl|de|en}/following")
class FollowingController {

    private final Following following;
    private final Topics topics;
    private final Throttle throttle;
    private final JdbcClient jdbc;

    FollowingController(Following following, Topics topics, Throttle throttle, JdbcClient jdbc) {
        this.following = following;
        this.topics = topics;
        this.throttle = throttle;
        this.jdbc = jdbc;
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String of,
            @Nullable Actor actor, Language language, Model model) {
        var topic = topics.find(Topic.Kind.of(kind), of);
        var typed = Typed.with(Map.of("rhythm", Rhythm.WEEKLY, "language", language));
        return page(topic, Set.of(topic.key()), actor, typed, model);
    }

    @PostMapping
    String follow(@RequestParam Map<String, String> fields, @RequestParam(name = "topic", required = false) List<String> chosen,
            @Nullable Actor actor, Language language, HttpServletRequest request, HttpServletResponse response, Model model,
            RedirectAttributes redirect) {
        var keys = Objects.requireNonNullElse(chosen, List.<String>of());
        var topic = topics.find(Topic.Kind.of(fields.getOrDefault("kind", "")), fields.getOrDefault("of", ""));
        var typed = Typed.with(fields);
        if (!typed.accepts(() -> follow(actor, fields, keys, language, request), Map.of("following.email", "email"))) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(topic, keys, actor, typed, model);
        }
        if (actor == null) {
            var again = "/" + language.code() + "/following/new?kind=" + topic.kind().word() + "&of="
                    + fields.getOrDefault("of", "");
            redirect.addFlashAttribute("page", new SentPage(fields.getOrDefault("email", "").strip(), again));
            return "redirect:/" + language.code() + "/following/sent";
        }
        Flash.done(redirect, "following.begun");
        return "redirect:/" + language.code() + "/following";
    }

    @GetMapping("/sent")
    String sent() {
        return "following/sent";
    }

    private void follow(@Nullable Actor actor, Map<String, String> fields, List<String> keys, Language language,
            HttpServletRequest request) {
        var address = actor == null ? Wish.address(fields.getOrDefault("email", "")) : "";
        var wish = following.wish(keys, Rhythm.of(fields.getOrDefault("rhythm", "")).orElse(Rhythm.WEEKLY),
                FollowerController.spoken(fields.get("language"), language));
        if (actor != null) {
            following.begin(actor, wish);
            return;
        }
        if (!throttle.admits(Attempt.FOLLOWING_FROM, request.getRemoteAddr()) || !throttle.admits(Attempt.FOLLOWING, address))
            throw new BrokenRule("following.too-often");
        following.ask(address, wish);
    }

    private String page(Topic topic, java.util.Collection<String> chosen, @Nullable Actor actor, Typed typed, Model model) {
        var address = actor == null
                ? null
                : jdbc.sql("select email from person where id = ?").param(actor.someone().value()).query(String.class).single();
        model.addAttribute("page", new FollowPage(topic, topics.near(topic), chosen, address, typed));
        return "following/new";
    }
}
