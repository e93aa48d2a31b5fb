package org.tandem.programme;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

/** A coordinator's page of her house: names, languages, logo, colour, initiatives. */
@Controller
class HouseController {

    private final Housekeeping keeping;
    private final HousePage.Query pages;

    HouseController(Housekeeping keeping, HousePage.Query pages) {
        this.keeping = keeping;
        this.pages = pages;
    }

    @GetMapping("/house")
    ModelAndView show(Actor actor) {
        return new ModelAndView("programme/house", Map.of("page", pages.find(actor.forHouse())));
    }

    @PostMapping("/house/names")
    ModelAndView name(@RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var seen = seen(fields);
        Stream.of(Language.values()).forEach(it -> fields.putIfAbsent("speaks-" + it, ""));
        var typed = named(fields);
        var languages = Stream.of(Language.values()).filter(it -> !String.valueOf(fields.get("speaks-" + it)).isEmpty()).toList();
        if (fields.getOrDefault("name", "").isBlank()) typed.complain("name", "house.without-name");
        if (languages.isEmpty()) typed.complain("speaks-PL", "house.without-language");
        try {
            if (!typed.accepts(() -> keeping.name(actor, fields.getOrDefault("name", ""), names(fields), languages, seen)))
                return again(actor, typed);
        } catch (OptimisticLockingFailureException e) {
            return faster(actor, typed, List.of("name", "name-pl", "name-de", "name-en"));
        }
        return done("house.named", redirect);
    }

    @PostMapping("/house/colour")
    ModelAndView colour(@RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var seen = seen(fields);
        var typed = Typed.with(fields);
        var light = fields.getOrDefault("light", "");
        var dark = fields.getOrDefault("dark", "");
        if (!light.isBlank() && Colour.of(light).isEmpty()) typed.complain("light", "house.accent.not-one");
        if (!dark.isBlank() && Colour.of(dark).isEmpty()) typed.complain("dark", "house.accent.not-one");
        if (light.isBlank() && !dark.isBlank()) typed.complain("light", "field.required");
        // the reason stands at the colour that it is about
        var places = Map.of("house.accent.weak-on-dark", "dark", "house.accent.weak-on-light", "light",
                "house.accent.not-one", "light");
        try {
            if (!typed.accepts(() -> keeping.colour(actor, blankToNull(light), blankToNull(dark), seen), places))
                return again(actor, typed);
        } catch (OptimisticLockingFailureException e) {
            return faster(actor, typed, List.of("light", "dark"));
        }
        return done(light.isBlank() ? "house.colour-usual" : "house.coloured", redirect);
    }

    @PostMapping("/house/logo")
    ModelAndView showLogo(@RequestParam MultipartFile logo, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) throws IOException {
        var seen = seen(fields);
        var typed = Typed.nothing();
        var file = logo.getBytes();
        try {
            if (!typed.accepts(() -> keeping.showLogo(actor, file, seen)))
                return logoRefused(actor, file.length == 0 ? "field.required" : typed.general().getFirst().key());
        } catch (OptimisticLockingFailureException e) {
            return faster(actor, typed, List.of());
        }
        return done("house.logo-shown", redirect);
    }

    /** Where a file that was too large to be read at all comes out. */
    @GetMapping(path = "/house/logo", params = "too-large")
    ModelAndView logoTooLarge(Actor actor) {
        return logoRefused(actor, "logo.too-large");
    }

    @PostMapping("/house/logo/removal")
    ModelAndView hideLogo(@RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        try {
            keeping.hideLogo(actor, seen(fields));
        } catch (OptimisticLockingFailureException e) {
            return faster(actor, Typed.nothing(), List.of());
        }
        return done("house.logo-hidden", redirect);
    }

    @GetMapping("/initiatives/{id}")
    ModelAndView initiative(@PathVariable InitiativeId id, Actor actor) {
        return new ModelAndView("programme/initiative", Map.of("page", pages.initiative(actor.forHouse(), id)));
    }

    @PostMapping("/initiatives/{id}")
    ModelAndView nameInitiative(@PathVariable InitiativeId id, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var page = pages.initiative(actor.forHouse(), id);
        var typed = named(fields);
        var seen = seen(fields);
        var since = fields.getOrDefault("since", "").strip();
        if (names(fields).isEmpty()) typed.complain("name-pl", "initiative.without-name");
        if (!since.matches("|\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?"))
            typed.complain("since", "field.not-understood");
        try {
            if (!typed.accepts(() -> keeping.nameInitiative(actor, id, names(fields), blankToNull(since), seen)))
                return initiative(page, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OptimisticLockingFailureException e) {
            return initiative(page.faster(), typed.overtaken(), HttpStatus.CONFLICT);
        }
        return done("initiative.named", redirect);
    }

    private static Typed named(Map<String, String> fields) {
        var typed = Typed.with(fields);
        for (var field : fields.entrySet())
            if (field.getKey().startsWith("name") && field.getValue().strip().length() > Housekeeping.LONGEST_NAME)
                typed.complain(field.getKey(), "field.too-long", Housekeeping.LONGEST_NAME);
        return typed;
    }

    private ModelAndView logoRefused(Actor actor, String code) {
        var page = pages.find(actor.forHouse());
        page.typed().complain("logo", code);
        return new ModelAndView("programme/house", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView initiative(HousePage.InitiativeForm page, Typed typed, HttpStatus status) {
        return new ModelAndView("programme/initiative", Map.of("page", page.with(typed)), status);
    }

    /** What was typed into one form, beside what is stored in the others. */
    private ModelAndView again(Actor actor, Typed typed) {
        var page = pages.find(actor.forHouse());
        return house(page.with(typed.over(page.typed())), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same, with what somebody else has stored in this form meanwhile. */
    private ModelAndView faster(Actor actor, Typed typed, List<String> fields) {
        var page = pages.find(actor.forHouse());
        var shown = fields.isEmpty() ? page : page.faster(fields);
        return house(shown.with(typed.overtaken().over(page.typed())), HttpStatus.CONFLICT);
    }

    private static ModelAndView house(HousePage page, HttpStatus status) {
        return new ModelAndView("programme/house", Map.of("page", page), status);
    }

    private static ModelAndView done(String key, RedirectAttributes redirect) {
        Flash.done(redirect, key);
        return new ModelAndView("redirect:/house");
    }

    private static int seen(Map<String, String> fields) {
        var seen = fields.getOrDefault("seen", "");
        if (!seen.matches("\\d{1,9}")) throw new NotFound(seen);
        return Integer.parseInt(seen);
    }

    private static Translated names(Map<String, String> fields) {
        return new Translated(fields.get("name-pl"), fields.get("name-de"), fields.get("name-en"));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
