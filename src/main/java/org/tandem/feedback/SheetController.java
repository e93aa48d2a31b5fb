package org.tandem.feedback;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.account.link.Secret;
import org.tandem.account.link.SecretAddresses;
import org.tandem.screen.Typed;
import org.tandem.shared.Overtaken;

/** What the link in a mail to somebody who came opens. Opening it spends nothing; sending the answers does. */
@Controller
@RequestMapping("/{language:pl|de|en}/feedback/{id}")
class SheetController {

    private static final String FIELD = "q-";

    private final Answering answering;
    private final SheetPage.Query pages;

    SheetController(Answering answering, SheetPage.Query pages) {
        this.answering = answering;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable FeedbackRequestId id,
            @RequestAttribute(name = SecretAddresses.SECRET, required = false) @Nullable Secret secret,
            HttpServletResponse response, Model model) {
        return page(id, secret == null ? new Secret("") : secret, Typed.nothing(), response, model);
    }

    /** The page follows at once: an address to lead on to would hold the secret. */
    @PostMapping("/answers")
    String answer(@PathVariable FeedbackRequestId id, @RequestParam Map<String, String> fields, HttpServletResponse response,
            Model model) {
        var secret = new Secret(fields.getOrDefault("secret", ""));
        var typed = Typed.with(fields);
        try {
            if (!typed.accepts(() -> answering.answer(id, secret, answers(fields))))
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        } catch (Overtaken again) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            typed.complained(again.code());
        }
        return page(id, secret, typed, response, model);
    }

    private static Map<FeedbackQuestionId, String> answers(Map<String, String> fields) {
        var answers = new LinkedHashMap<FeedbackQuestionId, String>();
        fields.forEach((field, given) -> {
            if (field.startsWith(FIELD)) answers.put(FeedbackQuestionId.of(field.substring(FIELD.length())), given);
        });
        return answers;
    }

    private String page(FeedbackRequestId id, Secret secret, Typed typed, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("page", pages.find(id, secret, typed));
        return "feedback/sheet";
    }
}
