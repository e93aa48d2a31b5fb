package org.tandem.search;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.Partners;
import org.tandem.negotiation.Talks;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.Publishing;

/** Brings about partnerships that the public may see, with a word in them that nothing else has. */
@Component
public class Shown {

    /** A partnership with its parties, and its word. */
    public record Partnership(PartnershipId id, Talks talks, String word) {}

    private final Partners partners;
    private final Publishing publishing;
    private final JdbcClient jdbc;

    Shown(Partners partners, Publishing publishing, JdbcClient jdbc) {
        this.partners = partners;
        this.publishing = publishing;
        this.jdbc = jdbc;
    }

    static String word() {
        return "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "z");
    }

    public Partnership partnership() {
        var shown = written();
        consent(shown);
        return shown;
    }

    /** Concluded and written, and nobody has consented yet. */
    Partnership written() {
        var talks = Talks.begin(jdbc);
        var word = word();
        var id = partners.concluded(talks);
        partners.write(talks.social(), id, "Czysty brzeg " + word, "Razem sprzątamy w Gliwicach.");
        return new Partnership(id, talks, word);
    }

    public void consent(Partnership partnership) {
        partners.consent(partnership.talks().business(), partnership.talks().social(), partnership.id());
    }

    public void withdraw(Partnership partnership) {
        publishing.withdraw(partnership.talks().social(), partnership.id());
    }
}
