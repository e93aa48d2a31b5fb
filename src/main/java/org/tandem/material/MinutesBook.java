package org.tandem.material;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringId;
import org.tandem.screen.Rows;

/** The minutes, gathering by gathering. */
@Component
class MinutesBook {

    /** @param version what a change is made from */
    record Entry(Minutes minutes, int version) {}

    private final JdbcClient jdbc;

    MinutesBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> of(GatheringId gathering) {
        return jdbc.sql("select * from minutes where gathering = ?").param(gathering.value())
                .query((row, _) -> new Entry(
                        new Minutes(Rows.translated(row, "words"), Audience.valueOf(Rows.text(row, "audience"))),
                        row.getInt("version")))
                .optional();
    }

    /**
     * Who calls holds the gathering's row.
     *
     * @param seen the version that the change was made from, 0 for the first: over somebody else's change it is refused
     */
    void keep(GatheringId gathering, Minutes minutes, int seen) {
        expect(jdbc.sql(seen == 0 ? """
                insert into minutes (gathering, words_pl, words_de, words_en, audience, version) values (:gathering, :pl, :de, :en, :audience, 1)
                on conflict do nothing
                """ : """
                update minutes set words_pl = :pl, words_de = :de, words_en = :en, audience = :audience, version = version + 1
                 where gathering = :gathering and version = :seen
                """).params(columns(minutes)).param("gathering", gathering.value()).param("seen", seen).update());
    }

    void drop(GatheringId gathering, int seen) {
        expect(jdbc.sql("delete from minutes where gathering = ? and version = ?").params(gathering.value(), seen).update());
    }

    private static Map<String, @Nullable Object> columns(Minutes minutes) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("pl", minutes.words().pl());
        columns.put("de", minutes.words().de());
        columns.put("en", minutes.words().en());
        columns.put("audience", minutes.audience().name());
        return columns;
    }

    private static void expect(int changed) {
        if (changed == 0) throw new OptimisticLockingFailureException("The minutes have changed since");
    }
}
