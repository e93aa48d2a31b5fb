package org.tandem.negotiation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.programme.EditionId;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;

/** What two organisations have agreed on: the accepted offer, and the language in which they want it written. */
public record AgreedTerms(NegotiationId negotiation, EditionId edition, OrganisationId business, OrganisationId social,
        OfferId offer,
        Terms terms, Language language, Instant at) {

    /** Finds what was agreed, for modules that make something of it. */
    @Component
    public static class Query {

        private record Row(UUID edition, UUID business, UUID social, UUID acceptedOffer, String language, Instant endedAt) {}

        private final JdbcClient jdbc;
        private final Offers offers;

        Query(JdbcClient jdbc, Offers offers) {
            this.jdbc = jdbc;
            this.offers = offers;
        }

        /** The terms alone, in one statement. */
        public Optional<Terms> terms(NegotiationId negotiation) {
            return offers.accepted(negotiation).map(Offer::terms);
        }

        public Optional<AgreedTerms> find(NegotiationId negotiation) {
            return find(negotiation, "");
        }

        /** What would be agreed if the last offer were accepted now; empty where there is none, or the talks have ended. */
        public Optional<AgreedTerms> standing(NegotiationId negotiation, Language language, Instant now) {
            return jdbc.sql("""
                    select n.edition, n.business, n.social, o.id as accepted_offer, :language as language, :now::timestamptz as ended_at
                      from negotiation n join offer o on o.negotiation = n.id and o.number = n.offers
                     where n.id = :id and n.state = 'OPEN'
                    """).param("id", negotiation.value()).param("language", language.name()).param("now", Timestamp.from(now))
                    .query(Row.class).optional().map(row -> of(negotiation, row));
        }

        /** Holds the negotiation until the end of the transaction, so that two who make something of it come one after the other. */
        public Optional<AgreedTerms> hold(NegotiationId negotiation) {
            return find(negotiation, "for update");
        }

        private Optional<AgreedTerms> find(NegotiationId negotiation, String hold) {
            return jdbc.sql("""
                    select edition, business, social, accepted_offer, language, ended_at
                      from negotiation
                     where id = ? and state = 'AGREED' %s
                    """.formatted(hold)).param(negotiation.value()).query(Row.class).optional().map(row -> of(negotiation, row));
        }

        private AgreedTerms of(NegotiationId negotiation, @Nullable Row row) {
            if (row == null) throw new IllegalStateException("no row");
            var offer = new OfferId(row.acceptedOffer());
            return new AgreedTerms(negotiation, new EditionId(row.edition()), new OrganisationId(row.business()),
                    new OrganisationId(row.social()), offer, offers.find(offer).orElseThrow().terms(),
                    Language.valueOf(row.language()), row.endedAt());
        }
    }
}
