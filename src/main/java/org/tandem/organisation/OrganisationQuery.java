package org.tandem.organisation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.organisation.place.Municipalities;
import org.tandem.screen.Slice;
import org.tandem.shared.Actor;
import org.tandem.shared.OrganisationId;

/** Reads the house's list of organisations in two statements, however many there are. */
@Component
class OrganisationQuery {

    private static final int SIZE = 30;

    /** Each half is answered by an index: the letters of a name, and the whole identifier. */
    private static final String FOUND = """
            (o.folded like '%' || :letters || '%'
              or o.id = any(array(select organisation from organisation_identifier where value = any(:numbers))))
            """;

    private final JdbcClient jdbc;

    OrganisationQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param typed letters of the name, with or without marks, or a whole identifier
     * @param after the last row of the page before, by name as Polish sorts it
     */
    OrganisationsPage page(Actor actor, String typed, @Nullable OrganisationKind kind, @Nullable OrganisationId after) {
        actor.forHouse();
        var rows = Slice.of(rows(typed, kind, after), SIZE, row -> row.id().toString());
        var counts = new EnumMap<OrganisationKind, Integer>(OrganisationKind.class);
        var claims = counted(typed, counts);
        return new OrganisationsPage(rows, typed, kind, counts, claims);
    }

    private List<OrganisationRow> rows(String typed, @Nullable OrganisationKind kind, @Nullable OrganisationId after) {
        return jdbc.sql(rowsFrom(!typed.isBlank(), kind != null, after != null))
                .params(asked(typed))
                .param("kind", kind == null ? "" : kind.name())
                .param("after", after == null ? null : after.value())
                .param("limit", SIZE + 1)
                .query((row, _) -> new OrganisationRow(new OrganisationId(row.getObject("id", UUID.class)), row.getString("name"),
                        OrganisationKind.valueOf(row.getString("kind")), municipality(row.getString("municipality")),
                        row.getInt("members"), row.getBoolean("sample")))
                .list().stream().map(Objects::requireNonNull).toList();
    }

    /**
     * Only what is asked for stands in the statement: one that might not ask is planned without the index.
     *
     * @param onward behind the row whose key is given
     */
    static String rowsFrom(boolean searched, boolean ofKind, boolean onward) {
        return """
                select o.id, o.name, o.kind, o.municipality, o.sample,
                       (select count(*) from membership m where m.organisation = o.id) as members
                  from organisation o
                 where %s %s %s
                 order by o.name collate "pl-x-icu", o.id
                 limit :limit
                """.formatted(searched ? FOUND : "true", ofKind ? "and o.kind = :kind" : "", onward ? """
                   and (o.name collate "pl-x-icu", o.id) > ((select name from organisation where id = :after), :after)
                """ : "");
    }

    /** Fills the counts, and answers how many claims wait. */
    private int counted(String typed, Map<OrganisationKind, Integer> counts) {
        var claims = new int[1];
        jdbc.sql("""
                select o.kind, count(*) as n from organisation o where %s group by o.kind
                union all
                select 'CLAIMS', count(*) from claim where state = 'ASKED'
                """.formatted(typed.isBlank() ? "true" : FOUND))
                .params(asked(typed))
                .query(row -> {
                    var kind = row.getString("kind");
                    if (kind.equals("CLAIMS")) claims[0] = row.getInt("n");
                    else
                        counts.put(OrganisationKind.valueOf(kind), row.getInt("n"));
                });
        return claims[0];
    }

    private static Map<String, Object> asked(String typed) {
        var sought = Sought.by(typed);
        return Map.of("letters", sought.letters(), "numbers", sought.numbers());
    }

    private static org.tandem.organisation.place.@Nullable Municipality municipality(@Nullable String terc) {
        return terc == null ? null : Municipalities.find(terc).orElse(null);
    }
}
