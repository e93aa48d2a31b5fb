package org.tandem.organisation.profile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.logo.Logo;
import org.tandem.shared.OrganisationId;

/** The logos as they are kept and served. */
@Component
class Logos {

    private final JdbcClient jdbc;
    private final Clock clock;

    Logos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(OrganisationId organisation, Logo logo) {
        jdbc.sql("""
                insert into organisation_logo (organisation, bytes, sha256, since) values (:organisation, :bytes, :sha256, :since)
                on conflict (organisation) do update set bytes = excluded.bytes, sha256 = excluded.sha256, since = excluded.since
                """)
                .param("organisation", organisation.value())
                .param("bytes", logo.bytes())
                .param("sha256", logo.sha256())
                .param("since", Timestamp.from(clock.instant()))
                .update();
    }

    void drop(OrganisationId organisation) {
        jdbc.sql("delete from organisation_logo where organisation = :organisation").param("organisation", organisation.value())
                .update();
    }

    Optional<String> digestOf(OrganisationId organisation) {
        return jdbc.sql("select sha256 from organisation_logo where organisation = :organisation")
                .param("organisation", organisation.value()).query(String.class).optional();
    }

    Optional<byte[]> picture(OrganisationId organisation) {
        return jdbc.sql("select bytes from organisation_logo where organisation = :organisation")
                .param("organisation", organisation.value()).query(byte[].class).optional();
    }
}
