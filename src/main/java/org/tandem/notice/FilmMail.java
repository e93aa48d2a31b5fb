package org.tandem.notice;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.film.FilmEvent.MakerNamed;

/** Tells whom a house names as a maker of a film where she finds it; nobody else hears of a film before its premiere. */
@Component
class FilmMail {

    private final MailWriting writing;
    private final Recipients recipients;

    FilmMail(MailWriting writing, Recipients recipients) {
        this.writing = writing;
        this.recipients = recipients;
    }

    @ApplicationModuleListener
    void on(MakerNamed named) {
        writing.tellOf(named.edition(), recipients.maker(named.maker()), "maker-named", named.maker(), "/films/" + named.film());
    }
}
