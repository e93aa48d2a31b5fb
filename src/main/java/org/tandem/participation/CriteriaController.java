package org.tandem.participation;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** A coordinator says by what an edition's participants are qualified. */
@Controller
@RequestMapping("/editions/{edition}/criteria")
class CriteriaController {

    private final SettingCriteria setting;
    private final CriteriaPage.Query pages;

    CriteriaController(SettingCriteria setting, CriteriaPage.Query pages) {
        this.setting = setting;
        this.pages = pages;
    }

    @GetMapping
    String list(@PathVariable EditionId edition, Actor actor, Model model) {
        return show(pages.list(edition, actor), model);
    }

    @PostMapping
    String add(@PathVariable EditionId edition, @RequestParam Map<String, String> fields, Actor actor, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var page = pages.list(edition, actor);
        var typed = typed(fields);
        if (!accepts(typed, fields, words -> setting.add(actor, edition, words))) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(page.with(typed), model);
        }
        return done(edition, "criterion.added", redirect);
    }

    @GetMapping("/{criterion}")
    String one(@PathVariable EditionId edition, @PathVariable UUID criterion, Actor actor, Model model) {
        return show(pages.one(edition, criterion, actor), model);
    }

    @PostMapping("/{criterion}")
    String change(@PathVariable EditionId edition, @PathVariable UUID criterion, @RequestParam Map<String, String> fields,
            Actor actor, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var page = pages.one(edition, criterion, actor);
        var typed = typed(fields);
        var seen = seen(fields);
        if (!accepts(typed, fields, words -> setting.change(actor, edition, criterion, words, seen))) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(page.with(typed), model);
        }
        return done(edition, "criterion.changed", redirect);
    }

    @PostMapping("/{criterion}/rise")
    String raise(@PathVariable EditionId edition, @PathVariable UUID criterion, Actor actor) {
        setting.raise(actor, edition, criterion);
        return "redirect:/editions/" + edition + "/criteria";
    }

    @PostMapping("/{criterion}/removal")
    String remove(@PathVariable EditionId edition, @PathVariable UUID criterion, Actor actor, RedirectAttributes redirect) {
        setting.remove(actor, edition, criterion);
        return done(edition, "criterion.removed", redirect);
    }

    private static Typed typed(Map<String, String> fields) {
        var typed = Typed.with(fields);
        if (translated(fields, "name").isEmpty()) typed.complain("name-pl", "criterion.without-name");
        for (var field : fields.entrySet()) {
            var longest = field.getKey().startsWith("name-") ? CriterionWords.LONGEST_NAME : CriterionWords.LONGEST_HELP;
            if (field.getKey().matches("(name|help)-(pl|de|en)") && field.getValue().strip().length() > longest)
                typed.complain(field.getKey(), "field.too-long", longest);
        }
        return typed;
    }

    private static boolean accepts(Typed typed, Map<String, String> fields, Consumer<CriterionWords> act) {
        return typed.accepts(() -> {
            var side = fields.getOrDefault("side", "");
            act.accept(new CriterionWords(side.isEmpty() ? null : side(side), translated(fields, "name"),
                    translated(fields, "help")));
        });
    }

    private static Side side(String side) {
        try {
            return Side.valueOf(side);
        } catch (IllegalArgumentException e) {
            throw new NotFound(side);
        }
    }

    private static int seen(Map<String, String> fields) {
        var seen = fields.getOrDefault("seen", "");
        if (!seen.matches("\\d{1,9}")) throw new NotFound(seen);
        return Integer.parseInt(seen);
    }

    private static Translated translated(Map<String, String> fields, String name) {
        return new Translated(fields.get(name + "-pl"), fields.get(name + "-de"), fields.get(name + "-en"));
    }

    private static String show(CriteriaPage page, Model model) {
        model.addAttribute("page", page);
        return page.changed() == null ? "participation/criteria" : "participation/criterion";
    }

    private static String done(EditionId edition, String key, RedirectAttributes redirect) {
        Flash.done(redirect, key);
        return "redirect:/editions/" + edition + "/criteria";
    }
}
