package org.tandem.search;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.shared.Language;

/** Search for everybody, in the language of its address; the same whoever asks. */
@Controller
class SearchController {

    private static final String AT = "/{language:pl|de|en}/search";

    private final Answering answering;

    SearchController(Answering answering) {
        this.answering = answering;
    }

    @GetMapping(AT)
    String search(@RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String after, @RequestParam Map<String, String> parameters,
            Language language, Model model) {
        var question = Question.of(language, words, parameters);
        var asked = !question.isOnlySigns() && !(question.isEmpty() && question.chosen().isEmpty());
        model.addAttribute("page", asked
                ? SearchPage.of(question, answering.answer(question, after), answering.isWhole())
                : SearchPage.empty(question, answering.isWhole()));
        return "search/search";
    }

    @GetMapping(AT + "/suggestions")
    String suggestions(@RequestParam(name = "q", required = false) @Nullable String words, Language language, Model model) {
        model.addAttribute("page", new SuggestionsPage(answering.suggestions(Question.of(language, words, Map.of()))));
        return "search/suggestions";
    }
}
