package org.tandem.favourite;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.screen.Freshness;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** Keeping what is public: with the account of whoever is signed in, in the browser of everybody else. */
@Controller
@RequestMapping("/{language:pl|de|en}/favourites")
class FavouriteController {

    private final Keeping keeping;
    private final FavouritesPage.Query lists;
    private final SharedPage.Query shared;

    FavouriteController(Keeping keeping, FavouritesPage.Query lists, SharedPage.Query shared) {
        this.keeping = keeping;
        this.lists = lists;
        this.shared = shared;
    }

    /** What is public no more leaves the browser here, so that no number there tells of it. */
    @GetMapping
    String list(@Nullable Actor actor, @CookieValue(name = Freshness.FAVOURITES, required = false) @Nullable String cookie,
            @RequestParam(defaultValue = "") String kept, @RequestParam(defaultValue = "") String removed,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var browser = BrowserFavourites.of(cookie);
        var page = lists.find(actor == null ? null : actor.someone(), browser, kept, removed);
        if (actor == null && cookie != null && !ThingKey.text(page.things()).equals(cookie))
            keep(browser.only(page.things()), request, response);
        model.addAttribute("page", page);
        return "favourite/list";
    }

    @GetMapping("/shared")
    String shared(@RequestParam(defaultValue = "") String things, @RequestParam(defaultValue = "") String title, Model model) {
        model.addAttribute("page", shared.find(things, title));
        return "favourite/shared";
    }

    @PostMapping("/kept")
    String keep(@RequestParam(defaultValue = "") String things, @Nullable Actor actor, Language language,
            @CookieValue(name = Freshness.FAVOURITES, required = false) @Nullable String cookie, HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = some(things);
        if (actor == null) keep(BrowserFavourites.of(cookie).with(keeping.shown(wanted)), request, response);
        else
            keeping.keep(actor, wanted);
        return list(language) + "?kept=" + ThingKey.text(wanted);
    }

    @PostMapping("/removal")
    String remove(@RequestParam(defaultValue = "") String things, @Nullable Actor actor, Language language,
            @CookieValue(name = Freshness.FAVOURITES, required = false) @Nullable String cookie, HttpServletRequest request,
            HttpServletResponse response) {
        var dropped = some(things);
        if (actor == null) keep(BrowserFavourites.of(cookie).without(dropped), request, response);
        else
            keeping.drop(actor, dropped);
        return list(language) + "?removed=" + ThingKey.text(dropped);
    }

    /** What lay in the browser, and is still public, goes to the account of whoever is signed in, and is in the browser no more. */
    @PostMapping("/takeover")
    String takeOver(Actor actor, Language language,
            @CookieValue(name = Freshness.FAVOURITES, required = false) @Nullable String cookie, HttpServletRequest request,
            HttpServletResponse response) {
        var taken = keeping.takeOver(actor, BrowserFavourites.of(cookie).things());
        keep(new BrowserFavourites(List.of()), request, response);
        return list(language) + "?kept=" + ThingKey.text(taken);
    }

    private static List<UUID> some(String things) {
        var some = ThingKey.things(things).stream().limit(SharedPage.MOST).toList();
        if (some.isEmpty()) throw new NotFound("thing");
        return some;
    }

    private static void keep(BrowserFavourites favourites, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, favourites.cookie(request.isSecure()));
    }

    private static String list(Language language) {
        return "redirect:/" + language.code() + "/favourites";
    }
}
