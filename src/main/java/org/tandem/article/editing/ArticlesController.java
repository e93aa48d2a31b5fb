package org.tandem.article.editing;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tandem.article.ArticleId;
import org.tandem.article.Words;
import org.tandem.article.Writing;
import org.tandem.article.Written;
import org.tandem.article.editing.ArticlesPage.Filter;
import org.tandem.article.section.SectionId;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** Everything that the house has written, and the form by which an article begins. */
@Controller
@RequestMapping("/articles")
class ArticlesController {

    private final Writing writing;
    private final ArticlesQuery pages;

    ArticlesController(Writing writing, ArticlesQuery pages) {
        this.writing = writing;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(@RequestParam Map<String, String> query, @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        return new ModelAndView("article/list", "page", pages.find(Filter.of(query), after, actor, Typed.nothing()));
    }

    @PostMapping
    ModelAndView begin(@RequestParam Map<String, String> fields, Actor actor) {
        var typed = Typed.with(fields);
        var title = fields.getOrDefault("title", "");
        var section = fields.getOrDefault("section", "");
        var language = Language.of(fields.getOrDefault("language", "")).orElse(Language.PL);
        if (title.isBlank()) typed.complain("title", "article.without-title");
        if (title.strip().length() > Words.LONGEST_TITLE) typed.complain("title", "field.too-long", Words.LONGEST_TITLE);
        if (section.isBlank()) typed.complain("section", "article.section-needed");
        if (typed.hasErrors())
            return new ModelAndView("article/list", Map.of("page", pages.find(Filter.of(Map.of()), null, actor, typed)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        ArticleId begun = writing.begin(actor, SectionId.of(section), Written.draft(language, new Words(title, "", "")));
        return new ModelAndView("redirect:/articles/" + begun + "/texts/" + language.code());
    }
}
