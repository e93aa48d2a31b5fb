package org.tandem.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL that Tandem brings, starts and stops itself; its data lies in the data directory. */
final class OwnPostgres implements Database {

    static final String MAJOR = "18";
    private static final Logger log = LoggerFactory.getLogger(OwnPostgres.class);
    /** Long enough to recover from the write-ahead log after a power cut. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** The library's defaults may lose commits; the log must not quote what people wrote. */
    private static final Map<String, String> SETTINGS = Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes",
            "on", "listen_addresses", "127.0.0.1", "unix_socket_directories", "", "max_connections", "100",
            "log_error_verbosity", "terse", "log_min_error_statement", "panic");

    private final EmbeddedPostgres server;
    private final String password;
    private final Path directory;

    private OwnPostgres(EmbeddedPostgres server, String password, Path directory) {
        this.server = server;
        this.password = password;
        this.directory = directory;
    }

    /**
     * Starts the server, after clearing what a killed Tandem left, and makes its roles and database on the first start.
     *
     * @param port of the loopback interface; 0 for any free one
     * @param binaries where the server's own files are unpacked
     * @throws CannotStart in one sentence
     */
    static OwnPostgres start(DataDirectory data, int port, Path binaries) {
        var directory = data.path().resolve("postgres");
        var firstStart = FirstStart.of(directory);
        try {
            refuseOtherMajor(directory);
            new Leftover(directory).clear();
            LoopbackPort.refuseTaken(port);
            firstStart.begin();
            var password = PostgresPassword.in(data);
            var postgres = new OwnPostgres(start(directory, password, port, binaries), password.value(), directory);
            postgres.furnish();
            firstStart.finish();
            return postgres;
        } catch (IOException e) {
            throw didNotStart(directory, "", e);
        }
    }

    @Override
    public String url() {
        return url("tandem");
    }

    @Override
    public Account program() {
        return new Account("tandem", password);
    }

    @Override
    public Account owner() {
        return new Account("tandem_owner", password);
    }

    @Override
    public String place() {
        return directory.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            log.warn("PostgreSQL was told to stop, but its lock file could not be closed", e);
        }
    }

    private static EmbeddedPostgres start(Path directory, PostgresPassword password, int port, Path binaries) throws IOException {
        var log = PostgresLog.begin(directory.resolveSibling("postgres.log"));
        try (var _ = log.interruptWhenItGivesUp()) {
            var server = server(directory, password, port, binaries, log).start();
            if (!log.saysThatItGaveUp()) {
                return server;
            }
            throw didNotStart(directory, log.reason(), null);
        } catch (IOException | IllegalStateException e) {
            throw didNotStart(directory, log.reason(), e);
        }
    }

    private static EmbeddedPostgres.Builder server(Path directory, PostgresPassword password, int port, Path binaries,
            PostgresLog log) throws IOException {
        // The library opens the unpacking directory to everybody, and tidies a shared one in the system's temporary
        // directory: both are kept inside a directory that is ours alone.
        OwnerOnly.createDirectories(binaries);
        var unpacked = binaries.resolve("unpacked").toFile();
        System.setProperty("ot.epg.working-dir", unpacked.getPath());
        var builder = EmbeddedPostgres.builder().setOverrideWorkingDirectory(unpacked).setDataDirectory(directory)
                .setCleanDataDirectory(false).setRegisterShutdownHook(false).setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                .setConnectConfig("PGHOST", "127.0.0.1").setConnectConfig("password", password.value());
        SETTINGS.forEach(builder::setServerConfig);
        firstStart(password).forEach(builder::setLocaleConfig);
        return port == 0 ? builder : builder.setPort(port);
    }

    /** Arguments of initdb, which the library puts after its own {@code -A trust}: the last one counts. */
    private static Map<String, String> firstStart(PostgresPassword password) {
        return Map.of("auth", "scram-sha-256", "pwfile", password.file().toString(), "locale", "C", "locale-provider",
                "builtin", "builtin-locale", "C.UTF-8");
    }

    private void furnish() {
        try {
            var superuser = new Account("postgres", password);
            try (var postgres = new Statements(DriverManager.getConnection(url("postgres"), superuser.name(), password))) {
                for (var account : List.of(owner(), program())) {
                    if (!postgres.finds("select 1 from pg_roles where rolname = ?", account.name())) {
                        postgres.run("create role %s login password '%s'".formatted(account.name(), password));
                    }
                }
                if (!postgres.finds("select 1 from pg_database where datname = ?", "tandem")) {
                    postgres.run("create database tandem owner tandem_owner");
                }
            }
            try (var tandem = new Statements(DriverManager.getConnection(url(), superuser.name(), password))) {
                tandem.createExtensions();
            }
        } catch (SQLException e) {
            close();
            throw new CannotStart("The database in %s could not be prepared: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name);
    }

    private static void refuseOtherMajor(Path directory) throws IOException {
        var file = directory.resolve("PG_VERSION");
        if (Files.exists(file) && !Files.readString(file).strip().equals(MAJOR)) {
            throw new CannotStart(
                    "The data in %s belong to PostgreSQL %s, and this Tandem brings PostgreSQL %s: start the Tandem that wrote them, take a dump with pg_dump, and restore it here."
                            .formatted(directory, Files.readString(file).strip(), MAJOR));
        }
    }

    private static CannotStart didNotStart(Path directory, String reason, @Nullable Exception cause) {
        return new CannotStart(
                "PostgreSQL did not start on %s%s: read %s, and make sure that there is room on the disk and that the directory belongs to the account running Tandem."
                        .formatted(directory, reason, directory.resolveSibling("postgres.log")),
                cause);
    }
}
