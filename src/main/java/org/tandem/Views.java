package org.tandem;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import org.tandem.film.FilmMenu;
import org.tandem.page.FooterPages;
import org.tandem.screen.Dates;
import org.tandem.screen.Flash;
import org.tandem.screen.Freshness;
import org.tandem.screen.HomeAddress;
import org.tandem.screen.Screen;
import org.tandem.screen.Texts;

/** Renders a page record with its precompiled jte template, and gives each template its {@link Screen}. */
@Configuration
class Views {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final Visitors visitors;
    private final ResourceUrlProvider assets;
    private final FilmMenu films;
    private final FooterPages foot;
    private final Clock clock;
    private final ZoneId zone;
    private final HomeAddress home;
    private final boolean demo;

    Views(Texts texts, Visitors visitors, ResourceUrlProvider assets, FilmMenu films, FooterPages foot, Clock clock,
            @Value("${tandem.time-zone:Europe/Warsaw}") ZoneId zone,
            HomeAddress home, Environment settings) {
        this.texts = texts;
        this.visitors = visitors;
        this.assets = assets;
        this.films = films;
        this.foot = foot;
        this.clock = clock;
        this.zone = zone;
        this.home = home;
        this.demo = settings.acceptsProfiles(Profiles.of("demo"));
    }

    @Bean
    ViewResolver pages() {
        return new Pages();
    }

    /** Asked before Spring's own resolver, which would forward a page's name as an address, to itself. */
    private final class Pages implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            var isElsewhere = name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                    || name.startsWith(UrlBasedViewResolver.FORWARD_URL_PREFIX);
            return isElsewhere ? null : new Page(name + ".jte");
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    private Screen screen(HttpServletRequest request, @Nullable Flash flash) {
        var visitor = visitors.of(request);
        var dates = new Dates(visitors.languageOf(request), zone, clock);
        var here = new Screen.Address(Visitors.pathOf(request), request.getQueryString(), before(request), home.root());
        return new Screen(texts, dates, this::address, here, demo, visitor, flash, () -> proof(request),
                films::leadsToFilms, foot::of);
    }

    /** Only a page with a form has one made, and its cookie set: who only reads gets none. */
    private static Screen.Proof proof(HttpServletRequest request) {
        request.setAttribute(Freshness.WITH_A_FORM, true);
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? new Screen.Proof("_csrf", "") : new Screen.Proof(token.getParameterName(), token.getToken());
    }

    /** As the browser says it, which only tells our own site the whole address. */
    private static @Nullable String before(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        var own = request.getRequestURL().toString().replaceFirst("^(https?://[^/]*).*", "$1") + "/";
        if (referer == null || !referer.startsWith(own) || referer.startsWith("/", own.length())) return null;
        var page = referer.substring(own.length() - 1);
        return page.equals(Visitors.pathOf(request)) && request.getMethod().equals("GET") ? null : page;
    }

    private String address(String file) {
        var versioned = assets.getForLookupPath(file);
        return versioned == null ? file : versioned;
    }

    private final class Page implements View {

        private final String template;

        private Page(String template) {
            this.template = template;
        }

        /** Where several views come into question, the one that says what it is is taken. */
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            write(template, model, request, response);
        }
    }

    /** Straight into an answer, also where no controller was asked. */
    void write(String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var flash = model == null ? null : (Flash) model.get("flash");
        var screen = screen(request, flash);
        var output = new Utf8ByteOutput();
        engine.render(template, parameters(screen, model), output);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", screen.language().code());
        response.setContentLength(output.getContentLength());
        // at once: each part of it would pass all filters by itself
        response.getOutputStream().write(output.toByteArray());
    }

    private static Map<String, Object> parameters(Screen screen, @Nullable Map<String, ?> model) {
        var page = model == null ? null : model.get("page");
        return page == null ? Map.of("screen", screen) : Map.of("screen", screen, "page", page);
    }
}
