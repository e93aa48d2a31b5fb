package org.tandem.partnership;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.negotiation.AgreedTerms;

/** The word by which a partnership's public page is called: both organisations' words, and a number where they have partnered before. */
record PublicName(String slug, boolean sample) {

    @Component
    static class Query {

        private record Row(String business, String social, boolean sample) {}

        private final JdbcClient jdbc;

        Query(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        PublicName of(AgreedTerms agreed) {
            var row = jdbc.sql("""
                    select b.slug as business, s.slug as social, e.sample or b.sample or s.sample as sample
                      from edition e, organisation b, organisation s
                     where e.id = ? and b.id = ? and s.id = ?
                    """).params(agreed.edition().value(), agreed.business().value(), agreed.social().value())
                    .query(Row.class).single();
            var before = jdbc.sql("select count(*) from partnership where business = ? and social = ?")
                    .params(agreed.business().value(), agreed.social().value()).query(Integer.class).single();
            var slug = row.social() + "-" + row.business() + (before == 0 ? "" : "-" + (before + 1));
            return new PublicName(isTaken(slug) ? slug + "-" + suffix(agreed.negotiation().value()) : slug, row.sample());
        }

        private boolean isTaken(String slug) {
            return jdbc.sql("select exists (select from partnership where slug = ?)").param(slug).query(Boolean.class).single();
        }

        private static String suffix(UUID id) {
            var text = id.toString();
            return text.substring(text.length() - 12);
        }
    }
}
