package org.tandem.article.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tandem.article.ArticleId;
import org.tandem.article.ArticleReading;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** An article as its readers will see it, in each language, on a telephone, a tablet and a desk. */
@Controller
class PreviewController {

    private final ArticleReading articles;

    PreviewController(ArticleReading articles) {
        this.articles = articles;
    }

    @GetMapping("/articles/{id}/preview/{code:pl|de|en}")
    ModelAndView show(@PathVariable ArticleId id, @PathVariable String code, @RequestParam(defaultValue = "desk") String width,
            Actor actor, HttpServletResponse response) {
        var language = Language.of(code).orElseThrow(() -> new NotFound(code));
        var article = articles.preview(id, actor.forEditing(), language).orElseThrow(() -> new NotFound(id));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView("article/preview", "page", new PreviewPage(article, language, PreviewPage.Width.of(width)));
    }
}
