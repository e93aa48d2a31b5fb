package org.tandem.killed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.killed.Company.Acknowledged;
import org.tandem.killed.Company.Partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What was confirmed to a user is kept: the program is killed at work, at a moment that no run shares with another. */
class KilledTests {

    private static final int COMPANIES = 4;
    private static final int ORGANISATIONS = 10;
    private static final int ACTS = 200;

    @TempDir
    Path parent;

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void killedAmidTwoHundredAcknowledgedActsItLosesNoneOfThem() throws Exception {
        var moment = ThreadLocalRandom.current().nextInt(40, 150);
        var first = OwnProcess.on(parent.resolve("data"));
        var orphan = first.postgres();
        var stage = Stage.set(first.database(), COMPANIES, ORGANISATIONS);
        var companies = companies(first, stage);

        try (var players = Executors.newFixedThreadPool(COMPANIES)) {
            var playing = playing(players, companies);
            untilAcknowledged(moment);
            assertThat(playing).as("nobody was refused anything until then").noneMatch(Future::isDone);
            first.kill();
            playing.forEach(KilledTests::endsBySilence);
        }

        assertThat(orphan.isAlive()).as("PostgreSQL is left behind by a killed program").isTrue();
        try (var second = first.again()) {
            assertThat(orphan.isAlive()).as("it was stopped, and another one serves the data").isFalse();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(moment);
            nothingIsLostOrHalfDone(second.database());

            try (var players = Executors.newFixedThreadPool(COMPANIES)) {
                for (var company : playing(players, companies)) company.get();
            }

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACTS);
            nothingIsLostOrHalfDone(second.database());
            assertThat(second.log()).doesNotContain("Z ERROR ");
        }
    }

    private List<Company> companies(OwnProcess program, Stage stage) throws IOException, InterruptedException {
        var partners = new ArrayList<Partner>();
        for (var party : stage.organisations()) partners.add(new Partner(party, caller(program, party)));
        var companies = new ArrayList<Company>();
        for (var party : stage.companies())
            companies.add(new Company(stage, party, caller(program, party), new ArrayDeque<>(partners), acknowledged));
        return companies;
    }

    private static Caller caller(OwnProcess program, Stage.Party party) throws IOException, InterruptedException {
        return new Caller(program, party.email(), Stage.PASSWORD);
    }

    private static List<? extends Future<?>> playing(ExecutorService players, List<Company> companies) {
        return companies.stream().map(company -> players.submit(() -> {
            company.play();
            return company;
        })).toList();
    }

    private void untilAcknowledged(int acts) {
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(1)).until(() -> acknowledged.size() >= acts);
    }

    /** A program that is killed answers no more, and its database with it; anything else that ends a company's play is a fault. */
    private static void endsBySilence(Future<?> company) {
        assertThatThrownBy(company::get).cause().isInstanceOfAny(IOException.class, ConditionTimeoutException.class,
                DataAccessResourceFailureException.class);
    }

    private void nothingIsLostOrHalfDone(JdbcClient database) {
        await("the events that were outstanding").atMost(Duration.ofMinutes(1))
                .until(() -> count(database, "select count(*) from event_publication") == 0);
        assertThat(acknowledged).allSatisfy(act -> assertThat(lines(database, act)).as("audit lines of " + act).isEqualTo(1));
        AGREEING.forEach((what, sql) -> assertThat(count(database, sql)).as(what).isZero());
    }

    private static int lines(JdbcClient database, Acknowledged act) {
        return database.sql("""
                select count(*)
                  from nomination n
                  left join negotiation t on t.nomination = n.id
                  left join agreement g on g.negotiation = t.id
                  join audit_line a on a.subject in (n.id, t.id, g.id)
                 where n.business = :business and n.social = :social and a.act = :act
                   and (:fact = '' or :fact in (a.after ->> 'number', a.after ->> 'side'))
                """).param("business", act.business()).param("social", act.social()).param("act", act.act())
                .param("fact", act.fact())
                .query(Integer.class).single();
    }

    private static int count(JdbcClient database, String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private static final Map<String, String> AGREEING = Map.of(
            "nominations whose making is not on record exactly once", """
                    select count(*) from nomination n
                     where 1 <> (select count(*) from audit_line where subject = n.id and act = 'nomination.make')
                    """,
            "nominations whose acceptance and its record differ", """
                    select count(*) from nomination n
                     where (n.state = 'ACCEPTED')::int <> (select count(*) from audit_line where subject = n.id and act = 'nomination.accept')
                    """,
            "accepted nominations without talks, or talks not opened once", """
                    select count(*) from nomination n
                     where (n.state = 'ACCEPTED')::int <> (select count(*) from negotiation where nomination = n.id)
                        or (n.state = 'ACCEPTED')::int <> (select count(*) from negotiation t join audit_line a on a.subject = t.id
                                                            where t.nomination = n.id and a.act = 'negotiation.open')
                    """,
            "places that are not those of open talks", """
                    select count(*) from participation p
                     where p.taken <> (select count(*) from place where participation = p.id)
                        or p.taken <> (select count(*) from negotiation where state = 'OPEN' and p.id in (business_participation, social_participation))
                    """,
            "offers whose making is not on record exactly once", """
                    select count(*) from negotiation t
                     where t.offers <> (select count(*) from offer where negotiation = t.id)
                        or t.offers <> (select count(*) from audit_line where subject = t.id and act = 'negotiation.offer')
                    """,
            "agreed talks without exactly one partnership, or partnerships of others", """
                    select count(*) from negotiation t
                     where (t.state = 'AGREED')::int <> (select count(*) from partnership where negotiation = t.id)
                        or (t.state = 'AGREED')::int <> (select count(*) from partnership p join audit_line a on a.subject = p.id
                                                          where p.negotiation = t.id and a.act = 'partnership.form')
                    """,
            "agreed talks without exactly one agreement in three languages", """
                    select count(*) from negotiation t
                     where (t.state = 'AGREED')::int <> (select count(*) from agreement where negotiation = t.id)
                        or (t.state = 'AGREED')::int * 3 <> (select count(*) from agreement g join agreement_document d on d.agreement = g.id
                                                              where g.negotiation = t.id)
                    """,
            "partnerships concluded before both sides confirmed, or not after", """
                    select count(*) from partnership p join agreement g on g.negotiation = p.negotiation
                     where (p.state = 'CONCLUDED') <> (g.business_confirmed_at is not null and g.social_confirmed_at is not null)
                    """);
}
