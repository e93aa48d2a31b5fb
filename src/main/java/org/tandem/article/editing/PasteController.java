package org.tandem.article.editing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tandem.article.markup.Pasted;
import org.tandem.screen.Texts;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;

/** Cleans what an editor pastes, and says in her language what was taken out of it. */
@Controller
class PasteController {

    /** @param said one sentence on each kind of thing that was taken out; none where nothing was */
    record Answer(String markdown, String html, List<String> said) {}

    private final Texts texts;

    PasteController(Texts texts) {
        this.texts = texts;
    }

    @PostMapping(path = "/articles/paste", consumes = MediaType.TEXT_HTML_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Answer> paste(InputStream body, Actor actor, Language language) throws IOException {
        actor.forEditing();
        // of what is too long no more is read than shows that it is
        var html = new String(body.readNBytes(4 * Pasted.LONGEST), StandardCharsets.UTF_8);
        try {
            var pasted = Pasted.of(html);
            return ResponseEntity.ok(new Answer(pasted.markdown(), pasted.html(), said(pasted, language)));
        } catch (BrokenRule rule) {
            return ResponseEntity.unprocessableContent()
                    .body(new Answer("", "", List.of(texts.in(language, rule.code(), rule.values().toArray()))));
        }
    }

    private List<String> said(Pasted pasted, Language language) {
        return pasted.losses().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(loss -> texts.in(language, "article.paste." + loss.getKey(), loss.getValue())).toList();
    }
}
