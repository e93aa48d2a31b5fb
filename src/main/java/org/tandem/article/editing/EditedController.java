package org.tandem.article.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.article.ArticleId;
import org.tandem.article.Publishing;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** An article is published, taken down, corrected, made the lead story. */
@Controller
@RequestMapping("/articles/{id}")
class EditedController {

    private final Publishing publishing;
    private final EditedPage.Query pages;

    EditedController(Publishing publishing, EditedPage.Query pages) {
        this.publishing = publishing;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable ArticleId id, Actor actor) {
        return new ModelAndView("article/show", "page", pages.find(actor, id));
    }

    @PostMapping("/publication")
    ModelAndView publish(@PathVariable ArticleId id, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var page = pages.find(actor, id);
        var typed = Typed.with(fields);
        var from = moment(fields.getOrDefault("from", ""), page.head().zone(), typed);
        return answer(page, typed, "from", from == null ? "article.published" : "article.planned", redirect,
                () -> publishing.publish(actor, id, from));
    }

    @PostMapping("/taking-down")
    String takeDown(@PathVariable ArticleId id, Actor actor, RedirectAttributes redirect) {
        publishing.takeDown(actor, id);
        Flash.done(redirect, "article.taken-down");
        return "redirect:/articles/" + id;
    }

    @PostMapping("/corrections")
    ModelAndView correct(@PathVariable ArticleId id, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var note = new Translated(fields.get("note-pl"), fields.get("note-de"), fields.get("note-en"));
        return answer(pages.find(actor, id), Typed.with(fields), "note-pl", "article.corrected", redirect,
                () -> publishing.correct(actor, id, note));
    }

    @PostMapping("/lead")
    String lead(@PathVariable ArticleId id, Actor actor, RedirectAttributes redirect) {
        publishing.lead(actor, id);
        Flash.undoable(redirect, "/articles/" + id + "/lead/removal", "article.leads");
        return "redirect:/articles/" + id;
    }

    @PostMapping("/lead/removal")
    String stepBack(@PathVariable ArticleId id, Actor actor, RedirectAttributes redirect) {
        publishing.stepBack(actor, id);
        Flash.undoable(redirect, "/articles/" + id + "/lead", "article.leads-no-more");
        return "redirect:/articles/" + id;
    }

    /** Each refusal stands at its field; all else on the page is stored already. */
    private static ModelAndView answer(EditedPage page, Typed typed, String field, String done, RedirectAttributes redirect,
            Runnable act) {
        if (!typed.accepts(act, Map.of("", field)))
            return new ModelAndView("article/show", Map.of("page", page.with(typed)), HttpStatus.UNPROCESSABLE_CONTENT);
        Flash.done(redirect, done);
        return new ModelAndView("redirect:" + page.address());
    }

    /** As a browser sends it, on the clock of the house. */
    private static @Nullable Instant moment(String text, ZoneId zone, Typed typed) {
        if (text.isBlank()) return null;
        try {
            var local = LocalDateTime.parse(text);
            if (!zone.getRules().getValidOffsets(local).isEmpty()) return local.atZone(zone).toInstant();
            typed.complain("from", "gathering.no-such-time", local.toLocalTime().toString(), local.toLocalDate());
            return null;
        } catch (DateTimeException e) {
            typed.complain("from", "field.not-understood");
            return null;
        }
    }
}
