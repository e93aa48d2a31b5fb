package org.tandem.agreement;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.credit.ShownCredits;
import org.tandem.negotiation.AgreedTerms;
import org.tandem.negotiation.AgreementId;
import org.tandem.negotiation.TermsView;
import org.tandem.programme.HouseSign;
import org.tandem.screen.Dates;
import org.tandem.shared.Digest;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** The agreements' files as they were made, with their checksums. */
@Component
class Documents {

    /** A stored file. */
    record File(String number, byte[] content) {}

    private record Parties(String business, String social, Translated house, String timeZone, Translated edition,
            boolean sample) {}

    private final JdbcClient jdbc;
    private final DocumentPress press;
    private final ShownCredits credits;
    private final Clock clock;

    Documents(JdbcClient jdbc, DocumentPress press, ShownCredits credits, Clock clock) {
        this.jdbc = jdbc;
        this.press = press;
        this.credits = credits;
        this.clock = clock;
    }

    void print(AgreementId agreement, String number, AgreedTerms agreed, Language language) {
        var content = press.print(language, page(number, agreed, language, false));
        jdbc.sql("insert into agreement_document (agreement, language, content, sha256) values (?, ?, ?, ?)")
                .params(agreement.value(), language.name(), content, Digest.of(content)).update();
    }

    /** The document as it would be: made to be looked at, and not kept. */
    byte[] draft(AgreedTerms standing) {
        return press.print(standing.language(), page("", standing, standing.language(), true));
    }

    private DocumentPage page(String number, AgreedTerms agreed, Language language, boolean draft) {
        var parties = parties(agreed);
        var dates = new Dates(language, ZoneId.of(parties.timeZone()), clock);
        return new DocumentPage(language, number, parties.business(), parties.social(), parties.house().in(language),
                parties.edition().in(language), dates.longDay(agreed.at().atZone(dates.zone()).toLocalDate()),
                TermsView.of(agreed.terms(), null, dates), parties.sample(), draft, credits.of(agreed.edition()));
    }

    Optional<File> find(AgreementId agreement, Language language) {
        return jdbc.sql("""
                select a.number, d.content
                  from agreement a join agreement_document d on d.agreement = a.id
                 where a.id = ? and d.language = ?
                """).params(agreement.value(), language.name())
                .query((row, _) -> new File(Objects.requireNonNull(row.getString("number")),
                        Objects.requireNonNull(row.getBytes("content"))))
                .optional();
    }

    private Parties parties(AgreedTerms agreed) {
        return jdbc.sql("""
                select b.name as business, s.name as social, h.time_zone, e.name_pl, e.name_de, e.name_en, e.sample,
                """ + HouseSign.COLUMNS + """
                  from edition e
                  join initiative i on i.id = e.initiative
                  join house h on h.id = i.house
                  join organisation b on b.id = :business
                  join organisation s on s.id = :social
                 where e.id = :edition
                """)
                .param("business", agreed.business().value()).param("social", agreed.social().value())
                .param("edition", agreed.edition().value())
                .query((row, _) -> new Parties(Objects.requireNonNull(row.getString("business")),
                        Objects.requireNonNull(row.getString("social")), HouseSign.of(row).name(),
                        Objects.requireNonNull(row.getString("time_zone")),
                        new Translated(row.getString("name_pl"), row.getString("name_de"), row.getString("name_en")),
                        row.getBoolean("sample")))
                .single();
    }
}
