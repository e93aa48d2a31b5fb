package org.tandem.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Our own server stands for the operator's. */
@ExtendWith(OutputCaptureExtension.class)
class GivenPostgresTests {

    @TempDir
    static Path directory;

    static DataDirectory data;
    static OwnPostgres server;

    @BeforeAll
    static void start() throws SQLException {
        data = DataDirectory.open(directory);
        server = Given.postgres(data);
        var administrator = new Account("postgres", server.owner().password());
        Given.run(server, administrator, "create role keeper login password 'k'");
        Given.run(server, administrator, "create role \"pro gram\" login password 'p'");
        Given.run(server, administrator, "create database given owner keeper");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        data.close();
    }

    @Test
    void theOwnerPreparesItForTheProgram() throws SQLException {
        var database = new GivenPostgres(url("given"), new Account("pro gram", "p"), new Account("keeper", "k"));

        new Preparation(database).run();

        Given.run(database, database.owner(), "create table made_by_owner (word text)");
        Given.run(database, database.program(), "insert into made_by_owner values (unaccent('ó'))");
        assertThatThrownBy(() -> Given.run(database, database.program(), "drop table made_by_owner"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void oneAccountForBothIsSaidToBeWeaker(CapturedOutput output) {
        var settings = new MockEnvironment().withProperty("spring.datasource.username", "keeper");

        var database = GivenPostgres.from(url("given"), settings);

        assertThat(database.owner()).isEqualTo(database.program());
        assertThat(output).containsOnlyOnce("only triggers protect the audit trail");
    }

    @Test
    void twoAccountsAreNotWarnedOf(CapturedOutput output) {
        var settings = new MockEnvironment().withProperty("spring.datasource.username", "program")
                .withProperty("tandem.database.owner.username", "keeper").withProperty("tandem.database.owner.password", "k");

        assertThat(GivenPostgres.from(url("given"), settings).owner()).isEqualTo(new Account("keeper", "k"));
        assertThat(output).isEmpty();
    }

    @Test
    void anOwnerWhoMayNotCreateExtensionsIsNamed() {
        refuses(url("template1"), new Account("keeper", "k"), "The account keeper could not create an extension");
    }

    @Test
    void aWrongPassword() {
        refuses(url("given"), new Account("keeper", "wrong"), "does not let the account \"keeper\" in");
    }

    @Test
    void aMissingDatabase() {
        refuses(url("missing"), new Account("keeper", "k"), "has no such database");
    }

    @Test
    void anUnknownHost() {
        refuses("jdbc:postgresql://database.invalid/given", new Account("keeper", "k"), "Nobody knows the host");
    }

    @Test
    void somethingThatIsNoPostgres() throws IOException {
        try (var web = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answerAsAWebServer(web));

            refuses("jdbc:postgresql://127.0.0.1:%d/given?sslmode=disable".formatted(web.getLocalPort()),
                    new Account("keeper", "k"),
                    "names a PostgreSQL 15 or newer");
        }
    }

    @Test
    void anAddressThatIsNoDatabase() {
        assertThatThrownBy(() -> GivenPostgres.from("postgres://host/name", new MockEnvironment()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("jdbc:postgresql://host:5432/name");
    }

    private static void refuses(String url, Account account, String words) {
        assertThatThrownBy(() -> new Preparation(new GivenPostgres(url, account, account)).run()).isInstanceOf(CannotStart.class)
                .hasMessageContaining(words).message().doesNotContain("\n").endsWith(".");
    }

    private static void answerAsAWebServer(ServerSocket web) {
        try (var caller = web.accept()) {
            caller.getInputStream().read();
            caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closedByTheTest) {
            assertThat(web.isClosed()).isTrue();
        }
    }

    private static String url(String name) {
        return server.url().replaceFirst("/tandem$", "/" + name);
    }
}
