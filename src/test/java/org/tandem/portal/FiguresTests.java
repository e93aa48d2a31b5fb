package org.tandem.portal;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Crowd;
import org.tandem.Given;
import org.tandem.WholeProgram;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of an edition are kept by the database with every change; they are what counting would find. */
@WholeProgram
class FiguresTests {

    private static final String WRONG = """
            with counted (edition, what, side, state, number) as (
                select edition, 'participation', side, state, count(*) from participation group by 1, 3, 4
                union all select edition, 'nomination', '', state, count(*) from nomination group by 1, 4
                union all select edition, 'negotiation', '', state, count(*) from negotiation group by 1, 4
                union all select edition, 'open negotiation', coalesce(offered_by, ''), '', count(*) from negotiation where state = 'OPEN' group by 1, 3
                union all select n.edition, 'step', p.side, 'NOMINATED', count(distinct p.organisation)
                  from nomination n join participation p on p.id in (n.business, n.social) group by 1, 3
                union all select t.edition, 'step', x.side, 'NEGOTIATING', count(distinct x.organisation)
                  from negotiation t cross join lateral (values ('BUSINESS', t.business), ('SOCIAL', t.social)) x (side, organisation) group by 1, 3
                union all select t.edition, 'step', x.side, 'AGREED', count(distinct x.organisation)
                  from negotiation t cross join lateral (values ('BUSINESS', t.business), ('SOCIAL', t.social)) x (side, organisation)
                 where t.state = 'AGREED' group by 1, 3
                union all select t.edition, 'step', x.side, 'CONCLUDED', count(distinct x.organisation)
                  from partnership t cross join lateral (values ('BUSINESS', t.business), ('SOCIAL', t.social)) x (side, organisation)
                 where t.concluded_at is not null group by 1, 3
                union all select edition, 'partnership', '', state, count(*) from partnership group by 1, 4
                union all select edition, 'concluded partnership', '', '', count(*) from partnership where concluded_at is not null group by 1
                union all select v.edition, 'public partnership', '', '', count(*) from public_partnership v group by 1),
            kept as (
                select edition, what, side, state, sum(number) as number from edition_figure
                 where what <> 'public partnership' or edition in (select id from edition where published)
                 group by 1, 2, 3, 4)
            select count(*) from counted c full join kept k using (edition, what, side, state)
             where coalesce(c.number, 0) <> coalesce(k.number, 0)
            """;

    @Autowired
    Given given;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Test
    void whatIsKeptIsWhatCountingFinds() {
        var crowd = transaction.execute(_ -> Crowd.of(60, given, jdbc));
        var edition = crowd.edition().id().value();
        assertThat(number("select coalesce(sum(number), 0) from edition_figure where edition = ? and what = 'public partnership'",
                edition)).isPositive();
        assertThat(wrong()).isZero();

        jdbc.sql(
                "update nomination set state = 'DECLINED', answered_at = now(), answer = 'Nie' where edition = ? and state = 'MADE'")
                .param(edition).update();
        jdbc.sql("update partnership set social_consent = null where edition = ?").param(edition).update();

        assertThat(wrong()).isZero();
        assertThat(number("select shown from figures_of(?)", edition)).isZero();
    }

    @Test
    void manyWhoChangeThemAtOnceMissNobody() throws Exception {
        var crowd = transaction.execute(_ -> Crowd.of(4, given, jdbc));
        var edition = crowd.edition().id().value();
        var before = number("select social from figures_of(?)", edition);

        try (var people = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 60).mapToObj(i -> people.submit(() -> transaction.executeWithoutResult(it -> {
                join(edition);
                if (i % 3 == 0) it.setRollbackOnly();
            }))).toList();
            for (var one : all) one.get();
        }

        assertThat(number("select social from figures_of(?)", edition)).isEqualTo(before + 40);
        assertThat(wrong()).isZero();
        join(edition);
        assertThat(number("select count(*) from edition_figure where edition = ? and what = 'participation' and side = 'SOCIAL'",
                edition)).as("whoever comes when nobody else does makes the lines one").isEqualTo(1);
    }

    /** A planner that takes one row for a thousand reads the thousand to find ten of them. */
    @Test
    void thePlannerKnowsHowMuchIsPublic() {
        transaction.execute(_ -> Crowd.of(300, given, jdbc));
        JdbcClient.create(owner).sql("analyze partnership").update();

        var plan = jdbc.sql("explain (format json) select from partnership where shown").query(String.class).single();
        var guessed = Double.parseDouble(plan.replaceFirst("(?s).*\"Plan Rows\": (\\d+).*", "$1"));
        var counted = jdbc.sql("select count(*) from partnership where shown").query(Double.class).single();
        assertThat(guessed).isBetween(counted / 2, counted * 2);
    }

    private void join(UUID edition) {
        jdbc.sql("""
                with one as (
                    insert into organisation (id, name, folded, slug, kind, since, version)
                    select id, 'Nowa', 'nowa', 'nowa-' || id, 'NGO', now(), 0 from (select gen_random_uuid() as id) one returning id)
                insert into participation (id, edition, organisation, side, state, motivation, capacity, applied_at, decided_at, version)
                select gen_random_uuid(), :edition, id, 'SOCIAL', 'QUALIFIED', 'Chcemy', 3, now(), now(), 0 from one
                """).param("edition", edition).update();
    }

    private long wrong() {
        return jdbc.sql(WRONG).query(Long.class).single();
    }

    private long number(String sql, UUID edition) {
        return jdbc.sql(sql).param(edition).query(Long.class).single();
    }
}
