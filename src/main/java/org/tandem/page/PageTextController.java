package org.tandem.page;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.screen.Flash;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** A page's text in a language: written, looked at as its readers will see it, compared with what it was, restored. */
@Controller
@RequestMapping("/pages/{id}")
class PageTextController {

    private static final Map<String, String> FIELDS = Map.of("page.address", "slug", "page.original", "trust");

    private final Writing writing;
    private final TextPage.Query texts;
    private final PageVersions.Query versions;
    private final PageReading reading;

    PageTextController(Writing writing, TextPage.Query texts, PageVersions.Query versions, PageReading reading) {
        this.writing = writing;
        this.texts = texts;
        this.versions = versions;
        this.reading = reading;
    }

    @GetMapping("/texts/{code:pl|de|en}")
    ModelAndView show(@PathVariable PageId id, @PathVariable String code, Actor actor) {
        return new ModelAndView("page/text", "page", texts.find(actor, id, in(code)));
    }

    @PostMapping("/texts/{code:pl|de|en}")
    ModelAndView write(@PathVariable PageId id, @PathVariable String code, @RequestParam int seen,
            @RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var language = in(code);
        var form = TextForm.of(fields);
        var written = form.written(language);
        try {
            if (written.isEmpty() || !form.typed().accepts(() -> writing.write(actor, id, written.get(), seen), FIELDS))
                return refused(texts.find(actor, id, language).with(form.typed()), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OptimisticLockingFailureException e) {
            return refused(texts.overtaken(actor, id, language, form), HttpStatus.CONFLICT);
        }
        Flash.done(redirect, "page.saved");
        return new ModelAndView("redirect:/pages/" + id + "/texts/" + code);
    }

    @GetMapping("/texts/{code:pl|de|en}/versions")
    ModelAndView versions(@PathVariable PageId id, @PathVariable String code, Actor actor) {
        return new ModelAndView("page/versions", "page", versions.find(actor, id, in(code)));
    }

    @PostMapping("/texts/{code:pl|de|en}/versions/{number}/restoration")
    String restore(@PathVariable PageId id, @PathVariable String code, @PathVariable int number, @RequestParam int seen,
            Actor actor, RedirectAttributes redirect) {
        writing.restore(actor, id, in(code), number, seen);
        Flash.done(redirect, "article.restored", number);
        return "redirect:/pages/" + id + "/texts/" + code;
    }

    @GetMapping("/preview/{code:pl|de|en}")
    ModelAndView preview(@PathVariable PageId id, @PathVariable String code, Actor actor, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var language = in(code);
        return new ModelAndView("page/preview", "page",
                new PreviewPage(reading.preview(id, actor.forEditing(), language), language));
    }

    private static ModelAndView refused(TextPage page, HttpStatus status) {
        return new ModelAndView("page/text", Map.of("page", page), status);
    }

    private static Language in(String code) {
        return Language.of(code).orElseThrow(() -> new NotFound(code));
    }
}
