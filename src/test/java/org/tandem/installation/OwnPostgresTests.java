package org.tandem.installation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnPostgresTests {

    @TempDir
    static Path parent;

    static DataDirectory data;
    static OwnPostgres postgres;

    @BeforeAll
    static void start() {
        data = DataDirectory.open(parent.resolve("data"));
        postgres = Given.postgres(data);
        new Preparation(postgres).run();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        data.close();
    }

    @Test
    void aConnectionNeedsThePassword() {
        for (var name : List.of("postgres", "tandem_owner", "tandem")) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), name, "guessed"))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState()).isEqualTo("28P01");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url() + "?user=" + name))
                    .hasMessageContaining("SCRAM-based authentication, but no password");
        }
    }

    @Test
    void noLineOfItsAccessListTrustsAnybody() throws IOException {
        assertThat(Files.readAllLines(data.path().resolve("postgres/pg_hba.conf")))
                .filteredOn(line -> line.matches("(local|host).*"))
                .isNotEmpty().allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void whatIsCommittedSurvivesAPowerCut() throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(Given.value(postgres, postgres.program(), "show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void onlyTheOwnerReadsThePasswordAndTheData() throws IOException {
        assertThat(permissions(data.path().resolve("postgres.password"))).isEqualTo("rw-------");
        assertThat(permissions(data.path())).isEqualTo("rwx------");
        assertThat(permissions(data.path().resolve("postgres"))).isEqualTo("rwx------");
    }

    @Test
    void itListensOnTheLoopbackInterfaceAlone() throws Exception {
        assertThat(Given.value(postgres, postgres.program(), "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Given.value(postgres, new Account("postgres", postgres.owner().password()), "show unix_socket_directories"))
                .isEmpty();
        var port = URI.create(postgres.url().substring("jdbc:".length())).getPort();
        var elsewhere = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress()).toList();
        for (var address : elsewhere) {
            try (var socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 500))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void theProgramUsesTheTablesButOwnsNothing() throws SQLException {
        Given.run(postgres, postgres.owner(), "create table used (word text)");

        Given.run(postgres, postgres.program(),
                "insert into used values ('one'); update used set word = 'two'; delete from used");

        assertThatThrownBy(() -> Given.run(postgres, postgres.program(), "create table own (word text)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> Given.run(postgres, postgres.program(), "drop table used"))
                .hasMessageContaining("must be owner");
        assertThat(Given.value(postgres, postgres.program(), "select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls "
                + "from pg_roles where rolname = current_user")).isEqualTo("f");
        assertThat(Given.value(postgres, postgres.owner(), "select count(*) from pg_class where relowner = 'tandem'::regrole"))
                .isEqualTo("0");
    }

    @Test
    void polishAndGermanWordsAreSortedAndFound() throws SQLException {
        assertThat(Given.value(postgres, postgres.program(), "select 'ł' collate \"pl-x-icu\" < 'm' collate \"pl-x-icu\""))
                .isEqualTo("t");
        assertThat(Given.value(postgres, postgres.program(), "select 'z' < 'ä' collate \"de-x-icu\"")).isEqualTo("f");
        assertThat(Given.value(postgres, postgres.program(), "select lower('ŁÓDŹ') || unaccent('Ż')")).isEqualTo("łódźZ");
    }

    @Test
    void theDataAreThereOnTheSecondStart(@TempDir Path directory) throws Exception {
        try (var again = DataDirectory.open(directory)) {
            try (var first = Given.postgres(again)) {
                Given.run(first, first.owner(), "create table kept as select 'still here' as word");
            }
            try (var second = Given.postgres(again)) {
                assertThat(Given.value(second, second.owner(), "select word from kept")).isEqualTo("still here");
            }
            assertThat(again.path().resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void dataOfAnotherPostgresAreLeftAlone(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("postgres"));
        Files.writeString(directory.resolve("postgres/PG_VERSION"), "14\n");
        try (var other = DataDirectory.open(directory)) {
            assertThatThrownBy(() -> Given.postgres(other)).isInstanceOf(CannotStart.class).hasMessageContaining("PostgreSQL 14")
                    .message().doesNotContain("\n");
        }
    }

    @Test
    void aLostPasswordIsMissedBeforeTheServerStarts(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("postgres"));
        Files.writeString(directory.resolve("postgres/PG_VERSION"), OwnPostgres.MAJOR + "\n");
        try (var other = DataDirectory.open(directory)) {
            assertThatThrownBy(() -> Given.postgres(other)).isInstanceOf(CannotStart.class)
                    .hasMessageContaining("postgres.password");
        }
    }

    @Test
    void aFirstStartCutShortIsBegunAgain(@TempDir Path directory) throws Exception {
        Files.createDirectory(directory.resolve("postgres"));
        Files.writeString(directory.resolve("postgres/postgresql.conf"), "half a file");
        Files.createFile(directory.resolve("postgres.unfinished"));
        try (var again = DataDirectory.open(directory); var server = Given.postgres(again)) {
            assertThat(Given.value(server, server.program(), "select 1")).isEqualTo("1");
            assertThat(directory.resolve("postgres.unfinished")).doesNotExist();
        }
    }

    @Test
    @Timeout(30)
    void aServerThatGivesUpIsNotWaitedForAndGivesItsReason(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("postgres"));
        Files.writeString(directory.resolve("postgres/postgresql.conf"), "max_connections = many");
        try (var broken = DataDirectory.open(directory)) {
            assertThatThrownBy(() -> Given.postgres(broken)).isInstanceOf(CannotStart.class)
                    .hasMessageMatching("PostgreSQL did not start on \\S+ \\(.+\\): read \\S+postgres.log, .*");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
