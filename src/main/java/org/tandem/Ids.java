package org.tandem;

import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.tandem.negotiation.AgreementId;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.OfferId;
import org.tandem.nomination.NominationId;
import org.tandem.participation.ParticipationId;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.ThemeId;
import org.tandem.programme.EditionId;
import org.tandem.shared.HouseId;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

import static org.springframework.data.convert.ConverterBuilder.reading;

/** Teaches Spring Data that each typed id is a uuid. */
@Configuration
class Ids {

    @Bean
    JdbcCustomConversions conversions() {
        var ids = Stream.of(
                reading(UUID.class, PersonId.class, PersonId::new).andWriting(PersonId::value),
                reading(UUID.class, OrganisationId.class, OrganisationId::new).andWriting(OrganisationId::value),
                reading(UUID.class, HouseId.class, HouseId::new).andWriting(HouseId::value),
                reading(UUID.class, EditionId.class, EditionId::new).andWriting(EditionId::value),
                reading(UUID.class, ParticipationId.class, ParticipationId::new).andWriting(ParticipationId::value),
                reading(UUID.class, NominationId.class, NominationId::new).andWriting(NominationId::value),
                reading(UUID.class, NegotiationId.class, NegotiationId::new).andWriting(NegotiationId::value),
                reading(UUID.class, OfferId.class, OfferId::new).andWriting(OfferId::value),
                reading(UUID.class, AgreementId.class, AgreementId::new).andWriting(AgreementId::value),
                reading(UUID.class, ThemeId.class, ThemeId::new).andWriting(ThemeId::value),
                reading(UUID.class, PartnershipId.class, PartnershipId::new).andWriting(PartnershipId::value));
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, ids.flatMap(id -> id.getConverters().stream()).toList());
    }
}
