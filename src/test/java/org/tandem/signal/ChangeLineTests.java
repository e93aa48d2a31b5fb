package org.tandem.signal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.installation.OwnConnections;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two nodes, each with its line, on one database. */
@WholeProgram
class ChangeLineTests {

    /** What a node does with what it hears: it writes it down. */
    private static final class Node implements ChangeListener {

        private final Set<Change> heard = ConcurrentHashMap.newKeySet();
        private final AtomicInteger mayHaveMissed = new AtomicInteger();

        @Override
        public void changed(Set<Change> changes) {
            heard.addAll(changes);
        }

        @Override
        public void anythingMayHaveChanged() {
            mayHaveMissed.incrementAndGet();
        }
    }

    @Autowired
    OwnConnections connections;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final List<Node> nodes = List.of(new Node(), new Node());
    private List<ChangeLine> lines = List.of();

    @BeforeEach
    void bothListen() {
        lines = nodes.stream().map(node -> new ChangeLine(connections, List.of(node))).toList();
        lines.forEach(ChangeLine::start);
        await().atMost(5, SECONDS).until(() -> lines.stream().allMatch(ChangeLine::isSound));
    }

    @AfterEach
    void nobodyListens() {
        lines.forEach(ChangeLine::stop);
    }

    @Test
    void everyNodeHearsOfAChangeWithinASecondOfItsCommit() {
        var organisation = given.organisation().organisation().value();

        await().atMost(1, SECONDS).until(() -> nodes.stream().allMatch(node -> node.heard.contains(of(organisation))));
    }

    @Test
    void aChangeThatIsNotCommittedIsHeardByNobody() {
        var organisation = given.organisation().organisation().value();
        heardByAll(organisation);
        nodes.forEach(node -> node.heard.clear());

        transaction.executeWithoutResult(undone -> {
            rename(organisation);
            undone.setRollbackOnly();
        });

        // what comes later in the order of commits has been heard: nothing before it is still on its way
        heardByAll(given.organisation().organisation().value());
        assertThat(nodes).noneMatch(node -> node.heard.contains(of(organisation)));
    }

    @Test
    void aThousandRowsInOneStatementAreAThousandChanges() {
        var ids = new HashSet<>(jdbc.sql("""
                insert into organisation (id, name, slug, kind, since, version)
                select gen_random_uuid(), 'O', 'o-' || gen_random_uuid(), 'NGO', now(), 0 from generate_series(1, 1000) returning id
                """).query(UUID.class).list());

        await().atMost(5, SECONDS)
                .until(() -> nodes.stream().allMatch(node -> ids.stream().allMatch(id -> node.heard.contains(of(id)))));
    }

    @Test
    void aRowThatGoesIsAnnounced() {
        var edition = given.edition().id().value();
        heardByAll("edition", edition);
        nodes.forEach(node -> node.heard.clear());

        jdbc.sql("delete from phase where edition = ?").param(edition).update();

        heardByAll("edition", edition);
    }

    @Test
    void aLineThatWasCutIsTakenUpAgainAndSaysSo() {
        var before = nodes.stream().mapToInt(node -> node.mayHaveMissed.get()).max().orElseThrow();

        jdbc.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'tandem changes'")
                .query(Integer.class).single();

        await().atMost(5, SECONDS).until(() -> nodes.stream().allMatch(node -> node.mayHaveMissed.get() > before));
        heardByAll(given.organisation().organisation().value());
        assertThat(lines).allMatch(ChangeLine::isSound);
    }

    @Test
    void aLineThatIsNotThereIsNotSound() {
        lines.getFirst().stop();

        assertThat(lines.getFirst().isSound()).isFalse();
        assertThat(lines.getLast().isSound()).isTrue();
    }

    @Test
    void wordsOfOthersOnTheChannelAreNotHeard() {
        assertThat(List.of("", "edition", "edition x", "x y z")).allSatisfy(words -> assertThat(Change.of(words)).isEmpty());
    }

    private void heardByAll(UUID organisation) {
        heardByAll("organisation", organisation);
    }

    private void heardByAll(String kind, UUID id) {
        await().atMost(5, SECONDS).until(() -> nodes.stream().allMatch(node -> node.heard.contains(new Change(kind, id))));
    }

    private void rename(UUID organisation) {
        jdbc.sql("update organisation set name = 'Z' where id = ?").param(organisation).update();
    }

    private static Change of(UUID organisation) {
        return new Change("organisation", organisation);
    }
}
