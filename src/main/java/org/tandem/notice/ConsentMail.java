package org.tandem.notice;

import java.time.Instant;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.consent.ConsentEvent;
import org.tandem.consent.ConsentEvent.ConsentAnswered;
import org.tandem.consent.ConsentEvent.ConsentAsked;
import org.tandem.consent.ConsentEvent.ConsentWithdrawn;
import org.tandem.consent.ConsentLetter;
import org.tandem.consent.ConsentLinks;
import org.tandem.programme.EditionId;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** Mails about consents: the question with its link, whose secret is made here and nowhere else, and to the house what came of it. */
@Component
class ConsentMail {

    private final ConsentLinks links;
    private final MailWriting writing;
    private final Recipients recipients;
    private final HouseSign.Query houses;
    private final JdbcClient jdbc;

    ConsentMail(ConsentLinks links, MailWriting writing, Recipients recipients, HouseSign.Query houses, JdbcClient jdbc) {
        this.links = links;
        this.writing = writing;
        this.recipients = recipients;
        this.houses = houses;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(ConsentEvent event) {
        switch (event) {
            case ConsentAsked asked -> links.issue(asked.consent(), asked.at()).ifPresent(letter -> ask(asked, letter));
            case ConsentAnswered answered -> tellHouse("consent-answered", answered);
            case ConsentWithdrawn withdrawn -> tellHouse("consent-withdrawn", withdrawn);
        }
    }

    private void ask(ConsentAsked asked, ConsentLetter letter) {
        var language = letter.language();
        var house = houses.of(asked.edition()).map(it -> it.name().in(language)).orElse("");
        writing.askOf(asked.edition(), "consent-asked:" + once(asked.consent(), asked.at()), letter.email(), language,
                letter.minor() ? "consent-asked-minor" : "consent-asked", letter.path(), house, name(asked.edition(), language),
                letter.name());
    }

    private void tellHouse(String kind, ConsentEvent event) {
        var name = jdbc.sql("select name from consent where id = ?").param(event.consent().value()).query(String.class)
                .optional().orElse("");
        writing.tellOf(event.edition(), recipients.coordinatorsOf(event.edition()), kind, once(event.consent(), event.at()),
                "/editions/" + event.edition() + "/consents/" + event.consent(), name);
    }

    private String name(EditionId edition, Language language) {
        UUID id = edition.value();
        Translated name = jdbc.sql("select name_pl, name_de, name_en from edition where id = ?").param(id)
                .query((row, _) -> Rows.translated(row, "name")).single();
        return name.in(language);
    }

    /** Who was asked may be asked again: each time is written. */
    private static String once(Object id, Instant at) {
        return id + ":" + at.toEpochMilli();
    }
}
