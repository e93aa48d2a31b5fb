package org.tandem.article.section;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** Editors keep the tree of sections. */
@Controller
@RequestMapping("/sections")
class SectionController {

    private static final Map<String, String> FIELDS = Map.of("section.below", "parent", "section.too", "parent",
            "section.address", "slug", "article.address", "slug");

    private final Sectioning sectioning;
    private final SectionMenu.Query menus;

    SectionController(Sectioning sectioning, SectionMenu.Query menus) {
        this.sectioning = sectioning;
        this.menus = menus;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return form(actor, null, Typed.nothing(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView open(@RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var typed = Typed.with(fields);
        var plan = plan(fields, typed);
        if (plan.isEmpty() || !typed.accepts(() -> sectioning.open(actor, plan.get()), FIELDS))
            return form(actor, null, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        Flash.done(redirect, "section.opened");
        return new ModelAndView("redirect:/sections");
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable SectionId id, Actor actor) {
        var menu = menus.of(actor.forEditing());
        var item = item(menu, id);
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var language : Language.values()) values.put("name-" + language.code(), item.name().exactly(language));
        values.put("parent", item.parent());
        values.put("slug", item.slug());
        return new ModelAndView("article/sections", "page", new SectionsPage(menu, item, Typed.with(values)));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable SectionId id, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var typed = Typed.with(fields);
        var plan = plan(fields, typed);
        if (plan.isEmpty() || !typed.accepts(() -> sectioning.change(actor, id, plan.get()), FIELDS))
            return form(actor, id, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        Flash.done(redirect, "section.changed");
        return new ModelAndView("redirect:/sections");
    }

    @PostMapping("/{id}/raising")
    String raise(@PathVariable SectionId id, Actor actor) {
        sectioning.raise(actor, id);
        return "redirect:/sections";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable SectionId id, Actor actor, RedirectAttributes redirect) {
        sectioning.remove(actor, id);
        Flash.done(redirect, "section.removed");
        return "redirect:/sections";
    }

    private static Optional<SectionPlan> plan(Map<String, String> fields, Typed typed) {
        var parent = fields.getOrDefault("parent", "");
        try {
            return Optional.of(new SectionPlan(
                    new Translated(fields.get("name-pl"), fields.get("name-de"), fields.get("name-en")),
                    parent.isBlank() ? null : SectionId.of(parent), fields.get("slug")));
        } catch (BrokenRule rule) {
            typed.complain("name-pl", rule.code(), rule.values().toArray());
            return Optional.empty();
        }
    }

    private ModelAndView form(Actor actor, @Nullable SectionId id, Typed typed, HttpStatus status) {
        var menu = menus.of(actor.forEditing());
        var page = new SectionsPage(menu, id == null ? null : item(menu, id), typed);
        return new ModelAndView("article/sections", Map.of("page", page), status);
    }

    private static SectionMenu.Item item(SectionMenu menu, SectionId id) {
        return menu.items().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }
}
