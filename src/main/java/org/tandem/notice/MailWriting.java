package org.tandem.notice;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandem.credit.CreditBand;
import org.tandem.credit.ShownCredits;
import org.tandem.notice.Recipients.Recipient;
import org.tandem.programme.EditionId;
import org.tandem.programme.HouseSign;
import org.tandem.screen.HomeAddress;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;

/** Puts a mail into words: {@code notice.<kind>.subject} and {@code .body}, then the link, then who writes. */
@Component
class MailWriting {

    private final Mails mails;
    private final Texts texts;
    private final ShownCredits credits;
    private final HouseSign.Query houses;
    private final HomeAddress home;

    MailWriting(Mails mails, Texts texts, ShownCredits credits, HouseSign.Query houses,
            HomeAddress home) {
        this.mails = mails;
        this.texts = texts;
        this.credits = credits;
        this.houses = houses;
        this.home = home;
    }

    /** To each, with a link that opens the page from the seat that it concerns. */
    void tell(List<Recipient> recipients, String kind, Object id, String path, Object... values) {
        tell(CreditBand.NONE, null, recipients, kind, id, path, values);
    }

    /** The same about an edition: its house signs, and at its foot stand the words that its funders oblige the house to. */
    void tellOf(EditionId edition, List<Recipient> recipients, String kind, Object id, String path, Object... values) {
        tell(credits.of(edition), houses.of(edition).orElse(null), recipients, kind, id, path, values);
    }

    void write(String eventKey, String recipient, Language language, String kind, String path, boolean link, Object... values) {
        write(eventKey, recipient, language, kind, path, link, texts.in(language, "notice.signed"), List.of(), values);
    }

    /** To an address that needs no account: the edition's house signs, and its funders stand at the foot. */
    void writeOf(EditionId edition, String eventKey, String recipient, Language language, String kind, String path, boolean link,
            Object... values) {
        write(eventKey, recipient, language, kind, path, link, signedBy(edition, language, "notice.signed.guest"),
                credits.of(edition).funding(language), values);
    }

    /** The same, sealed, to somebody whom pictures show. */
    void askOf(EditionId edition, String eventKey, String recipient, Language language, String kind, String path,
            Object... values) {
        write(eventKey, recipient, language, kind, path, true, signedBy(edition, language, "notice.signed.asked"),
                credits.of(edition).funding(language), values);
    }

    /** Signed as the caller says. */
    void writeSigned(String eventKey, String recipient, Language language, String kind, String path, String signed,
            Object... values) {
        write(eventKey, recipient, language, kind, path, true, signed, List.of(), values);
    }

    private String signedBy(EditionId edition, Language language, String key) {
        return houses.of(edition).map(it -> it.name().in(language) + "\n").orElse("") + texts.in(language, key);
    }

    /** As it stands in a text. */
    String absolute(String path) {
        return home.of(path);
    }

    private void tell(CreditBand band, @Nullable HouseSign house, List<Recipient> recipients, String kind, Object id, String path,
            Object... values) {
        for (var to : recipients) {
            var tandem = texts.in(to.language(), "notice.signed");
            write(kind + ":" + id, to.email(), to.language(), kind, path + "?for=" + to.seat(), false,
                    house == null ? tandem : house.name().in(to.language()) + "\n" + tandem, band.funding(to.language()), values);
        }
    }

    private void write(String eventKey, String recipient, Language language, String kind, String path, boolean link,
            String signed, List<String> foot, Object... values) {
        var body = texts.in(language, "notice." + kind + ".body", values) + "\n\n" + home.of(path) + "\n\n"
                + signed + "\n" + (foot.isEmpty() ? "" : "\n" + String.join("\n", foot) + "\n");
        mails.write(eventKey, recipient, language, texts.in(language, "notice." + kind + ".subject", values), body, link);
    }
}
