package org.tandem.article.editing;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.article.ArticleId;
import org.tandem.article.Writing;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** An article's text in a language: written, kept while it is typed, compared with what it was, restored. */
@Controller
@RequestMapping("/articles/{id}/texts/{code:pl|de|en}")
class TextController {

    private final Writing writing;
    private final TextDrafts drafts;
    private final Presence presence;
    private final TextQuery texts;
    private final VersionsPage.Query versions;

    TextController(Writing writing, TextDrafts drafts, Presence presence, TextQuery texts, VersionsPage.Query versions) {
        this.writing = writing;
        this.drafts = drafts;
        this.presence = presence;
        this.texts = texts;
        this.versions = versions;
    }

    @GetMapping
    ModelAndView show(@PathVariable ArticleId id, @PathVariable String code, Actor actor) {
        return new ModelAndView("article/text", "page", texts.find(actor, id, in(code)));
    }

    /** Whatever becomes of it, what was typed is kept first. */
    @PostMapping
    ModelAndView write(@PathVariable ArticleId id, @PathVariable String code, @RequestParam int seen,
            @RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var language = in(code);
        drafts.keep(actor, id, language, fields, seen);
        var form = new TextForm(fields);
        var written = form.written(language);
        try {
            if (written.isEmpty() || !form.typed().accepts(() -> writing.write(actor, id, written.get(), seen),
                    Map.of("article.address", "slug", "article.original", "trust", "article.without-body", "body"))) {
                return refused(texts.find(actor, id, language).with(form.typed(), null), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        } catch (OptimisticLockingFailureException e) {
            return refused(texts.overtaken(actor, id, language, form), HttpStatus.CONFLICT);
        }
        drafts.drop(actor, id, language);
        Flash.done(redirect, "article.saved");
        return new ModelAndView("redirect:/articles/" + id + "/texts/" + code);
    }

    @PostMapping(path = "/draft", headers = "HX-Request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable ArticleId id, @PathVariable String code, @RequestParam int seen,
            @RequestParam Map<String, String> fields, Actor actor) {
        drafts.keep(actor, id, in(code), fields, seen);
    }

    @PostMapping("/draft")
    String save(@PathVariable ArticleId id, @PathVariable String code, @RequestParam int seen,
            @RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        drafts.keep(actor, id, in(code), fields, seen);
        Flash.done(redirect, "article.draft.kept");
        return "redirect:/articles/" + id + "/texts/" + code;
    }

    /** What is still empty in a translation is taken over from the original, and marked until somebody has checked it. */
    @PostMapping("/original")
    String takeOver(@PathVariable ArticleId id, @PathVariable String code, @RequestParam int seen,
            @RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var original = texts.find(actor, id, in(code)).original();
        if (original == null) throw new NotFound(code);
        drafts.keep(actor, id, in(code), TextForm.over(fields, original.words()), seen);
        Flash.done(redirect, "article.taken-over");
        return "redirect:/articles/" + id + "/texts/" + code;
    }

    /** Begins anew, with what is stored. */
    @PostMapping("/draft/removal")
    String drop(@PathVariable ArticleId id, @PathVariable String code, Actor actor, RedirectAttributes redirect) {
        drafts.drop(actor, id, in(code));
        Flash.done(redirect, "article.draft.dropped");
        return "redirect:/articles/" + id + "/texts/" + code;
    }

    @PostMapping("/presence")
    ModelAndView enter(@PathVariable ArticleId id, @PathVariable String code, Actor actor) {
        return new ModelAndView("article/_presence", "page", presence.enter(actor, id, in(code)));
    }

    @GetMapping("/versions")
    ModelAndView versions(@PathVariable ArticleId id, @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer number, Actor actor) {
        return new ModelAndView("article/versions", "page", versions.find(actor, id, in(code), number));
    }

    @PostMapping("/versions/{number}/restoration")
    String restore(@PathVariable ArticleId id, @PathVariable String code, @PathVariable int number, @RequestParam int seen,
            Actor actor, RedirectAttributes redirect) {
        writing.restore(actor, id, in(code), number, seen);
        Flash.done(redirect, "article.restored", number);
        return "redirect:/articles/" + id + "/texts/" + code;
    }

    private static ModelAndView refused(TextPage page, HttpStatus status) {
        return new ModelAndView("article/text", Map.of("page", page), status);
    }

    private static Language in(String code) {
        return Language.of(code).orElseThrow(() -> new NotFound(code));
    }
}
