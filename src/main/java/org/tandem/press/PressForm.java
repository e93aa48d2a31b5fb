package org.tandem.press;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.tandem.picture.Licence;
import org.tandem.screen.Typed;
import org.tandem.shared.Translated;

/** What a coordinator types for the press, read field by field so that each mistake stands at its field and nothing typed is lost. */
final class PressForm {

    private final Typed typed;

    PressForm(Map<String, String> fields) {
        this.typed = Typed.with(fields);
    }

    Typed typed() {
        return typed;
    }

    /** The caption, or nothing where {@link #typed} says what is wrong. */
    Optional<Caption> caption() {
        var words = new Translated(typed.text("pl", Caption.LONGEST_WORDS), typed.text("de", Caption.LONGEST_WORDS),
                typed.text("en", Caption.LONGEST_WORDS));
        if (words.isEmpty()) typed.complain("pl", "press.without-caption");
        var author = typed.text("author", Caption.LONGEST_AUTHOR);
        if (author.isEmpty()) typed.complain("author", "press.without-author");
        var licence = typed.choice("licence", Licence.forPress());
        return typed.hasErrors() ? Optional.empty() : licence.map(it -> new Caption(words, author, it));
    }

    /** Whom to ask; with all fields empty, nobody. */
    Optional<Contact> contact() {
        if (isEmpty()) return Optional.empty();
        var name = typed.text("name", Contact.LONGEST);
        if (name.isEmpty()) typed.complain("name", "press.contact.without-name");
        var email = typed.text("email", Contact.LONGEST);
        if (!Contact.isAddress(email)) typed.complain("email", "press.contact.email");
        var phone = typed.text("phone", Contact.LONGEST);
        if (!phone.isEmpty() && !Contact.isNumber(phone)) typed.complain("phone", "press.contact.phone");
        return typed.hasErrors() ? Optional.empty() : Optional.of(new Contact(name, email, phone));
    }

    private boolean isEmpty() {
        return Stream.of("name", "email", "phone").allMatch(field -> typed.text(field).isEmpty());
    }
}
