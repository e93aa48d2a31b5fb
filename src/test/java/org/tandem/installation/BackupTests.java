package org.tandem.installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(120)
class BackupTests {

    @TempDir
    Path place;

    @Test
    void everythingConfirmedBeforeItIsThereAgainThoughRowsWereWrittenMeanwhile() throws Exception {
        var confirmed = new AtomicInteger();
        int before;
        try (var data = DataDirectory.open(place.resolve("data")); var postgres = Given.postgres(data)) {
            Given.run(postgres, postgres.owner(), "create table kept (number integer primary key, words text)");
            var over = new AtomicBoolean();
            var busy = new CountDownLatch(50);
            var writer = Thread.ofVirtual().start(() -> write(postgres, over, confirmed, busy));
            busy.await();
            before = confirmed.get();
            act("backup", "data");
            over.set(true);
            writer.join();
        }
        assertThat(confirmed.get()).as("rows were written meanwhile").isGreaterThan(before);

        act("restore", "again");

        var row = rows("again").split("/");
        assertThat(Integer.parseInt(row[0])).isGreaterThanOrEqualTo(before);
        assertThat(row[0]).as("none between is missing").isEqualTo(row[1]);
    }

    @Test
    void aTandemThatDoesNotRunIsBackedUpToo() throws Exception {
        stopped();

        act("backup", "data");
        act("restore", "again");

        assertThat(rows("again")).isEqualTo("1/1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("file")))).isEqualTo("rw-------");
        assertThat(place.resolve("file.unfinished")).doesNotExist();
    }

    @Test
    void filmsAreInIt() throws Exception {
        stopped();
        var stored = Files.createDirectories(place.resolve("data/films/stored"));
        Files.writeString(stored.resolve("film"), "all of it");
        Files.writeString(stored.resolve("other.unfinished"), "half of it");
        Files.createDirectories(place.resolve("data/films/uploads/begun"));

        act("backup", "data");
        act("restore", "again");

        assertThat(place.resolve("again/films/stored/film")).hasContent("all of it");
        assertThat(place.resolve("again/films/stored/other.unfinished")).doesNotExist();
        assertThat(rows("again")).isEqualTo("1/1");
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        stopped();
        act("backup", "data");

        assertThatThrownBy(() -> act("restore", "data")).isInstanceOf(CannotStart.class).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> act("backup", "data")).isInstanceOf(CannotStart.class).hasMessageContaining("exists");
    }

    @Test
    void aFileThatIsNoBackupOfThisPostgresIsRefused() throws Exception {
        Files.writeString(place.resolve("file"), "no archive");
        assertThatThrownBy(() -> act("restore", "again")).isInstanceOf(CannotStart.class).hasMessageContaining("no whole backup");

        Files.delete(place.resolve("file"));
        try (var older = Archive.begin(place.resolve("file"))) {
            older.add("postgres.password", "secret");
            older.add("postgres/PG_VERSION", "17\n");
            older.finish();
        }
        assertThatThrownBy(() -> act("restore", "elsewhere")).isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 17");
        assertThat(place.resolve("elsewhere/postgres")).doesNotExist();
    }

    @Test
    void aGivenPostgresIsLeftToItsOwnTools() {
        assertThatThrownBy(
                () -> Safekeeping.act(List.of("backup", "file"), Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/t")))
                .isInstanceOf(CannotStart.class).hasMessageContaining("pg_dump");
    }

    private void act(String command, String data) throws Exception {
        Safekeeping.act(List.of(command, place.resolve("file").toString(), "--tandem.data=" + place.resolve(data)), Map.of());
    }

    private void stopped() throws Exception {
        try (var data = DataDirectory.open(place.resolve("data")); var postgres = Given.postgres(data)) {
            Given.run(postgres, postgres.owner(), "create table kept as select 1 as number");
        }
    }

    private String rows(String name) throws Exception {
        try (var data = DataDirectory.open(place.resolve(name)); var postgres = Given.postgres(data)) {
            return Given.value(postgres, postgres.owner(), "select count(*) || '/' || max(number) from kept");
        }
    }

    private static void write(Database database, AtomicBoolean over, AtomicInteger confirmed, CountDownLatch busy) {
        try (var connection = Given.connection(database, database.owner());
                var insert = connection.prepareStatement("insert into kept values (?, repeat('words ', 200))")) {
            while (!over.get()) {
                insert.setInt(1, confirmed.get() + 1);
                insert.executeUpdate();
                confirmed.incrementAndGet();
                busy.countDown();
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
