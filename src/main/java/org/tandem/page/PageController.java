package org.tandem.page;

import java.util.Map;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.article.Words;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;

/** Editors keep the pages of their house, and what the first texts say of it. */
@Controller
@RequestMapping("/pages")
class PageController {

    private final Writing writing;
    private final Introducing introducing;
    private final PagesPage.Query pages;

    PageController(Writing writing, Introducing introducing, PagesPage.Query pages) {
        this.writing = writing;
        this.introducing = introducing;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return new ModelAndView("page/list", "page", pages.all(actor));
    }

    @PostMapping
    ModelAndView begin(@RequestParam Map<String, String> fields, Actor actor) {
        var typed = Typed.with(fields);
        var title = fields.getOrDefault("title", "").strip();
        var language = Language.of(fields.getOrDefault("language", "")).orElse(Language.PL);
        if (title.isEmpty()) typed.complain("title", "article.without-title");
        if (title.length() > Words.LONGEST_TITLE) typed.complain("title", "field.too-long", Words.LONGEST_TITLE);
        if (typed.hasErrors()) return again(pages.all(actor).begun(typed), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            var begun = writing.begin(actor, language, new Words(title, "", ""));
            return new ModelAndView("redirect:/pages/" + begun + "/texts/" + language.code());
        } catch (BrokenRule e) {
            typed.complain("title", e.code(), e.values().toArray());
            return again(pages.all(actor).begun(typed), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/particulars")
    ModelAndView introduce(@RequestParam int seen, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.with(fields);
        var particulars = Particulars.of(fields);
        particulars.check(typed::complain);
        if (typed.hasErrors()) return again(pages.all(actor).introduced(typed), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            introducing.introduce(actor, particulars, seen);
        } catch (OptimisticLockingFailureException e) {
            return again(pages.all(actor).introduced(typed.overtaken()), HttpStatus.CONFLICT);
        }
        return done("page.particulars.kept", redirect);
    }

    @PostMapping("/{id}/showing")
    ModelAndView show(@PathVariable PageId id, Actor actor, RedirectAttributes redirect) {
        writing.show(actor, id);
        return done("page.shown", redirect);
    }

    @PostMapping("/{id}/hiding")
    ModelAndView hide(@PathVariable PageId id, Actor actor, RedirectAttributes redirect) {
        writing.hide(actor, id);
        return done("page.hidden", redirect);
    }

    private static ModelAndView again(PagesPage page, HttpStatus status) {
        return new ModelAndView("page/list", Map.of("page", page), status);
    }

    private static ModelAndView done(String key, RedirectAttributes redirect) {
        Flash.done(redirect, key);
        return new ModelAndView("redirect:/pages");
    }
}
