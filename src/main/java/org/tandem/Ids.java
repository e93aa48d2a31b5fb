package org.tandem;

import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.tandem.organisation.ClaimId;
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
                reading(UUID.class, ClaimId.class, ClaimId::new).andWriting(ClaimId::value));
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, ids.flatMap(id -> id.getConverters().stream()).toList());
    }
}
