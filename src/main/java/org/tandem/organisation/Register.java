package org.tandem.organisation;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.shared.Letters;
import org.tandem.shared.OrganisationId;

/** Who is here: which numbers and addresses are taken already, and by whom. */
@Component
public class Register {

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean has(OrganisationId id) {
        return jdbc.sql("select exists(select from organisation where id = ?)").param(id.value()).query(Boolean.class).single();
    }

    public Optional<Taken> holderOf(Identifier identifier) {
        return jdbc.sql("""
                select o.id, o.name
                  from organisation_identifier i
                  join organisation o on o.id = i.organisation
                 where i.scheme = :scheme and i.value = :value
                """)
                .param("scheme", identifier.scheme())
                .param("value", identifier.value())
                .query((row, _) -> new Taken(new OrganisationId(row.getObject("id", UUID.class)), row.getString("name"),
                        identifier))
                .optional();
    }

    /** The name's own slug, or the first with a number behind it that is free. Whoever asks for the same waits for the transaction's end. */
    String freeSlug(String name) {
        var slug = Letters.slug(name, "organisation");
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:slug, 0))").param("slug", slug).query((_, _) -> 1).single();
        return Objects.requireNonNull(jdbc.sql("""
                select case when n = 1 then :slug else :slug || '-' || n end
                  from generate_series(1, (select count(*) + 1 from organisation where slug like :slug || '%')) n
                 where not exists (select from organisation where slug = case when n = 1 then :slug else :slug || '-' || n end)
                 order by n
                 limit 1
                """)
                .param("slug", slug)
                .query(String.class)
                .single());
    }
}
