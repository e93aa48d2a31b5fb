package org.tandem.organisation;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.WholeProgram;

import static org.assertj.core.api.Assertions.assertThat;

@WholeProgram
@Transactional
class LongListTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPageInTheMiddleOfTenThousandIsReadFromTheIndex() {
        jdbc.sql("""
                insert into organisation (id, name, folded, slug, kind, since, version)
                select gen_random_uuid(), 'Żółta ' || i, 'zolta ' || i, 'zolta-' || i, 'NGO', now(), 0 from generate_series(1, 10000) i
                """).update();
        jdbc.sql("analyze organisation").update();
        // what other tests left in the table sways the planner's guess of what is cheap; whether the index serves is asked here
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local enable_sort = off").update();
        var middle = jdbc.sql("select id from organisation where slug = 'zolta-5000'").query(UUID.class).single();

        var plan = String.join("\n", plan(middle));

        assertThat(plan).contains("organisation_by_name").contains("Index Cond").doesNotContain("Sort");
    }

    private List<String> plan(UUID after) {
        return jdbc.sql("explain " + OrganisationQuery.rowsFrom(false, false, true))
                .param("letters", "").param("numbers", new String[0]).param("kind", "").param("after", after).param("limit", 31)
                .query((row, _) -> row.getString(1)).list();
    }
}
