package org.tandem.search;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.agreement.Agreeing;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.Talks;
import org.tandem.partnership.Partnering;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.Publishing;
import org.tandem.partnership.Summary;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** Brings about partnerships that the public may see, with a word in them that nothing else has. */
@Component
public class Shown {

    /** A partnership with its parties, and its word. */
    public record Partnership(PartnershipId id, Talks talks, String word) {}

    private final Negotiating negotiating;
    private final Agreeing agreeing;
    private final Partnering partnering;
    private final Publishing publishing;
    private final JdbcClient jdbc;

    Shown(Negotiating negotiating, Agreeing agreeing, Partnering partnering, Publishing publishing, JdbcClient jdbc) {
        this.negotiating = negotiating;
        this.agreeing = agreeing;
        this.partnering = partnering;
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
        var negotiation = negotiating.open(talks.nomination());
        negotiating.offer(talks.social(), negotiation, Talks.terms("160"));
        negotiating.accept(talks.business(), negotiation, 1, Language.PL);
        agreeing.confirm(talks.business(), negotiation);
        agreeing.confirm(talks.social(), negotiation);
        partnering.conclude(negotiation);
        var id = partnering.find(negotiation).orElseThrow();
        publishing.write(talks.social(), id, new Summary(Translated.of(Language.PL, "Czysty brzeg " + word),
                Translated.of(Language.PL, "Razem sprzątamy w Gliwicach.")));
        return new Partnership(id, talks, word);
    }

    public void consent(Partnership partnership) {
        for (var side : List.of(partnership.talks().business(), partnership.talks().social())) {
            publishing.approve(side, partnership.id());
            publishing.consent(side, partnership.id());
        }
    }

    public void withdraw(Partnership partnership) {
        publishing.withdraw(partnership.talks().social(), partnership.id());
    }
}
