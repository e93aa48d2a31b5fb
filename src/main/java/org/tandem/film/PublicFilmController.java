package org.tandem.film;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.tandem.screen.Feed;
import org.tandem.screen.Freshness;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** The films that are public, each on its page, and all of them as a feed. */
@Controller
@RequestMapping("/{language:pl|de|en}/films")
class PublicFilmController {

    private final ShownFilms films;
    private final PublicFilmPage.Query pages;
    private final FilmFeed feed;
    private final FilmVersions versions;
    private final Freshness freshness;

    PublicFilmController(ShownFilms films, PublicFilmPage.Query pages, FilmFeed feed, FilmVersions versions,
            Freshness freshness) {
        this.versions = versions;
        this.freshness = freshness;
        this.films = films;
        this.pages = pages;
        this.feed = feed;
    }

    @GetMapping
    @Nullable
    String list(ServletWebRequest web, Model model) {
        if (freshness.isKept(web, versions::ofAll)) return null;
        model.addAttribute("page", films.all());
        return "film/all";
    }

    @GetMapping("/{slug}")
    @Nullable
    String show(@PathVariable String slug, @Nullable Actor actor, ServletWebRequest web, Model model,
            HttpServletResponse response) {
        if (freshness.isKept(web, () -> versions.of(slug))) return null;
        var page = pages.find(slug, actor);
        if (!page.head().isPublic()) response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("page", page);
        return "film/public";
    }

    @GetMapping("/feed.xml")
    void feed(Language language, ServletWebRequest web, HttpServletResponse response) throws IOException {
        if (freshness.isKept(web, versions::ofAll)) return;
        response.setContentType(Feed.ATOM + ";charset=UTF-8");
        feed.write(films.all(), language, response.getOutputStream());
    }
}
