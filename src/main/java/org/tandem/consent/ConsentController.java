package org.tandem.consent;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** A coordinator keeps the consents of an edition: the list, each person's page, and what is asked of her. */
@Controller
@RequestMapping("/editions/{edition}/consents")
class ConsentController {

    private final ConsentsQuery list;
    private final ConsentPage.Query pages;
    private final EditionHead.Query editions;
    private final Consenting consenting;

    ConsentController(ConsentsQuery list, ConsentPage.Query pages, EditionHead.Query editions, Consenting consenting) {
        this.list = list;
        this.pages = pages;
        this.editions = editions;
        this.consenting = consenting;
    }

    @GetMapping
    ModelAndView list(@PathVariable EditionId edition, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String use, @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable ConsentId after, Actor actor) {
        var filter = new ConsentsPage.Filter(state, use, search, after);
        return new ModelAndView("consent/list", Map.of("page", list.find(edition, actor, filter)));
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable EditionId edition, Actor actor, Language language) {
        var typed = Typed.with(Map.of("language", language.code()));
        return shown(ConsentPage.adding(editions.own(actor, edition), typed), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(@PathVariable EditionId edition, @RequestParam MultiValueMap<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var head = editions.own(actor, edition);
        var form = new ConsentForm(fields);
        var pictured = form.pictured();
        var added = new ConsentId[1];
        if (pictured.isEmpty() || !form.typed().accepts(() -> added[0] = consenting.add(actor, edition, pictured.get(), false)))
            return shown(ConsentPage.adding(head, form.typed()), HttpStatus.UNPROCESSABLE_CONTENT);
        Flash.done(redirect, "consent.added", pictured.get().name());
        return new ModelAndView("redirect:/editions/" + edition + "/consents/" + added[0]);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable EditionId edition, @PathVariable ConsentId id, Actor actor) {
        return shown(pages.find(edition, id, actor), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView correct(@PathVariable EditionId edition, @PathVariable ConsentId id, @RequestParam int seen,
            @RequestParam MultiValueMap<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var page = pages.find(edition, id, actor);
        var form = new ConsentForm(fields);
        var pictured = form.pictured();
        try {
            if (pictured.isEmpty() || !form.typed().accepts(() -> consenting.correct(actor, edition, id, seen, pictured.get())))
                return shown(page.correcting(form.typed(), false), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OptimisticLockingFailureException e) {
            var typed = form.typed().overtaken();
            return shown(pages.find(edition, id, actor).correcting(typed, true), HttpStatus.CONFLICT);
        }
        return done(redirect, edition, id, "consent.corrected");
    }

    @PostMapping("/{id}/question")
    ModelAndView ask(@PathVariable EditionId edition, @PathVariable ConsentId id,
            @RequestParam MultiValueMap<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var form = new ConsentForm(fields);
        var uses = form.uses();
        return answer(edition, id, actor, "question", form, () -> consenting.ask(actor, edition, id, uses),
                () -> done(redirect, edition, id, "consent.asked"));
    }

    @PostMapping("/{id}/reminder")
    ModelAndView remind(@PathVariable EditionId edition, @PathVariable ConsentId id, Actor actor, RedirectAttributes redirect) {
        consenting.remind(actor, edition, id);
        return done(redirect, edition, id, "consent.reminded");
    }

    @PostMapping("/{id}/paper")
    ModelAndView file(@PathVariable EditionId edition, @PathVariable ConsentId id,
            @RequestParam MultiValueMap<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var form = new ConsentForm(fields);
        var uses = form.uses();
        var on = form.signedOn();
        if (on.isEmpty()
                || !form.typed().accepts(() -> consenting.file(actor, edition, id, uses, on.get()), ConsentForm.places()))
            return refused(edition, id, actor, "paper", form);
        return done(redirect, edition, id, "consent.filed");
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable EditionId edition, @PathVariable ConsentId id,
            @RequestParam MultiValueMap<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var form = new ConsentForm(fields);
        var uses = form.uses();
        return answer(edition, id, actor, "withdrawal", form, () -> consenting.withdraw(actor, edition, id, uses),
                () -> done(redirect, edition, id, "consent.withdrawn"));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable EditionId edition, @PathVariable ConsentId id, Actor actor, RedirectAttributes redirect) {
        consenting.remove(actor, edition, id);
        Flash.done(redirect, "consent.removed");
        return new ModelAndView("redirect:/editions/" + edition + "/consents");
    }

    private ModelAndView answer(EditionId edition, ConsentId id, Actor actor, String act, ConsentForm form, Runnable deed,
            Supplier<ModelAndView> done) {
        return form.typed().accepts(deed) ? done.get() : refused(edition, id, actor, act, form);
    }

    private ModelAndView refused(EditionId edition, ConsentId id, Actor actor, String act, ConsentForm form) {
        return shown(pages.find(edition, id, actor).acting(act, form.typed()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView done(RedirectAttributes redirect, EditionId edition, ConsentId id, String said) {
        Flash.done(redirect, said);
        return new ModelAndView("redirect:/editions/" + edition + "/consents/" + id);
    }

    private static ModelAndView shown(ConsentPage page, HttpStatus status) {
        return new ModelAndView("consent/show", Map.of("page", page), status);
    }
}
