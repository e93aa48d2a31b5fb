package org.tandem.consent;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tandem.account.link.Secret;
import org.tandem.account.link.SecretAddresses;
import org.tandem.screen.Texts;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;

/** Opens the links that ask for a consent: looking at one answers nothing, so that a mail program's preview does no harm. */
@Controller
@RequestMapping("/{language:pl|de|en}/consents/{id}")
class QuestionController {

    /** What a page that one comes back to may say was done. */
    private static final Set<String> DONE = Set.of("answered", "withdrawn");

    private final ConsentLinks links;
    private final Question.Query questions;
    private final Answering answering;
    private final Texts texts;

    QuestionController(ConsentLinks links, Question.Query questions, Answering answering, Texts texts) {
        this.links = links;
        this.questions = questions;
        this.answering = answering;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(@PathVariable ConsentId id, Language language,
            @RequestAttribute(name = SecretAddresses.SECRET, required = false) @Nullable Secret secret,
            @RequestParam(defaultValue = "") String done, HttpServletResponse response) {
        return page(id, secret == null ? new Secret("") : secret, language, done, Typed.nothing(), response);
    }

    @PostMapping
    ModelAndView answer(@PathVariable ConsentId id, Language language, @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String seen, @RequestParam(defaultValue = "") List<String> uses,
            @RequestParam(defaultValue = "") String answer, HttpServletResponse response) {
        var agreed = Use.among(answer.equals("nothing") ? List.of() : uses);
        var typed = Typed.with(Map.of("uses", String.join(",", uses)));
        if (agreed.isEmpty() && !answer.equals("nothing")) typed.complain("uses", "consent.tick-or-refuse");
        var opening = new Secret(secret);
        if (typed.accepts(() -> answering.answer(id, opening, language, seen, agreed)))
            return back(id, secret, language, "answered");
        return page(id, opening, language, "", typed, response);
    }

    /** One step further down than the secret would stand. */
    @PostMapping("/given/withdrawal")
    ModelAndView withdraw(@PathVariable ConsentId id, Language language, @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") List<String> uses, HttpServletResponse response) {
        var typed = Typed.nothing();
        var opening = new Secret(secret);
        if (typed.accepts(() -> answering.withdraw(id, opening, Use.among(uses))))
            return back(id, secret, language, "withdrawn");
        return page(id, opening, language, "", typed, response);
    }

    /** The page says itself what was done: without a session, and without an account. */
    private static ModelAndView back(ConsentId id, String secret, Language language, String done) {
        return new ModelAndView("redirect:/" + language.code() + "/consents/" + id + "/" + secret + "?done=" + done);
    }

    private ModelAndView page(ConsentId id, Secret secret, Language language, String done, Typed typed,
            HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!links.opens(id, secret))
            return new ModelAndView("consent/question", Map.of("page", QuestionPage.unknown()), HttpStatus.NOT_FOUND);
        var question = questions.find(id);
        var minor = question.pictured().isMinor();
        var page = new QuestionPage(question, secret.text(),
                Wording.asked(question.house(), question.edition(), minor, texts, language),
                Wording.rights(question.house(), texts, language), question.wording(texts, language).digest(),
                DONE.contains(done) ? "consent.done." + done : null, typed);
        return new ModelAndView("consent/question", Map.of("page", page),
                typed.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
