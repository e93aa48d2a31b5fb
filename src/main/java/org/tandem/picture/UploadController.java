package org.tandem.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tandem.consent.Faces;
import org.tandem.screen.Texts;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** Takes a picture that is dragged or pasted into a page, and answers what stands for it in a text. */
@RestController
@RequestMapping("/pictures/uploads")
class UploadController {

    /**
     * @param markdown what a text says to show it
     * @param missing what keeps it from being shown, in sentences
     */
    record Taken(String id, boolean isNew, String page, String markdown, List<String> missing) {}

    record Refused(String message) {}

    private final Collecting collecting;
    private final PicturePage.Query pages;
    private final Texts texts;

    UploadController(Collecting collecting, PicturePage.Query pages, Texts texts) {
        this.collecting = collecting;
        this.pages = pages;
        this.texts = texts;
    }

    /** The fields are those of the form; the licence is the house's own where none is named. */
    @PostMapping
    ResponseEntity<?> take(@RequestParam Map<String, String> fields, @RequestParam MultipartFile file, Language language,
            Actor actor) throws IOException {
        var form = new PictureForm(withLicence(fields));
        var details = form.details();
        var content = file.getBytes();
        var name = String.valueOf(file.getOriginalFilename());
        var added = new ArrayList<Collecting.Added>();
        if (details.isEmpty()
                || !form.typed().accepts(() -> added.add(collecting.add(actor, name, content, details.get(), false))))
            return refused(form.typed(), language);
        var one = added.getFirst();
        if (one.isNew() && fields.containsKey("nobody")) collecting.namePersons(actor, one.id(), null, Faces.nobody(0));
        return ResponseEntity.ok(taken(actor, one, language));
    }

    /** Where a file that was too large to be read at all comes out. */
    @GetMapping(params = "too-large")
    ResponseEntity<Refused> tooLarge(Language language) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Refused(texts.in(language, "picture.too-large")));
    }

    private Taken taken(Actor actor, Collecting.Added added, Language language) {
        var row = pages.row(actor, added.id());
        var missing = row.missing().stream().map(key -> texts.in(language, key)).toList();
        return new Taken(added.id().toString(), added.isNew(), row.address(), row.markdown(language), missing);
    }

    private ResponseEntity<Refused> refused(Typed typed, Language language) {
        var said = typed.general().isEmpty() ? typed.complaints().values().iterator().next() : typed.general().getFirst();
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Refused(texts.in(language, said.key(), said.values().toArray())));
    }

    private static Map<String, String> withLicence(Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.putIfAbsent("licence", Licence.OWN.name());
        return all;
    }
}
