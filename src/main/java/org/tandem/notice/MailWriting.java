package org.tandem.notice;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tandem.notice.Recipients.Recipient;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;

/** Puts a mail into words: {@code notice.<kind>.subject} and {@code .body}, then the link, then who writes. */
@Component
class MailWriting {

    private final Mails mails;
    private final Texts texts;
    private final String address;

    MailWriting(Mails mails, Texts texts, @Value("${tandem.address}") String address) {
        this.mails = mails;
        this.texts = texts;
        this.address = address.replaceAll("/+$", "");
    }

    /** To each, with a link that opens the page from the seat that it concerns. */
    void tell(List<Recipient> recipients, String kind, Object id, String path, Object... values) {
        for (var to : recipients)
            write(kind + ":" + id, to.email(), to.language(), kind, path + "?for=" + to.seat(), false, values);
    }

    void write(String eventKey, String recipient, Language language, String kind, String path, boolean link, Object... values) {
        var body = texts.in(language, "notice." + kind + ".body", values) + "\n\n" + address + path + "\n\n"
                + texts.in(language, "notice.signed") + "\n";
        mails.write(eventKey, recipient, language, texts.in(language, "notice." + kind + ".subject", values), body, link);
    }
}
