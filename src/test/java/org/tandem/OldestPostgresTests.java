package org.tandem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tandem.account.Joining;
import org.tandem.negotiation.expert.Assigning;

/** Every page once more, on the oldest PostgreSQL that an operator may give: it knows all the SQL of the migrations and of the pages. */
@WholeProgram
@Transactional
class OldestPostgresTests extends PagesTests {

    private static final Path BINARIES = Path.of("target/oldest-postgres").toAbsolutePath();

    @Autowired
    OldestPostgresTests(Given given, Joining joining, Assigning assigning, JdbcClient jdbc, MockMvc http,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        super(given, joining, assigning, jdbc, http, requestMappingHandlerMapping);
    }

    @DynamicPropertySource
    static void given(DynamicPropertyRegistry settings) throws IOException {
        var server = EmbeddedPostgres.builder().setPgBinaryResolver((_, _) -> Files.newInputStream(packed()))
                .setOverrideWorkingDirectory(BINARIES.resolve("unpacked").toFile())
                .setLocaleConfig("locale", "C").setLocaleConfig("encoding", "UTF8").start();
        var administrator = JdbcClient.create(server.getPostgresDatabase());
        administrator.sql("create role tandem_owner login password 'o'").update();
        administrator.sql("create role tandem login password 'p'").update();
        administrator.sql("create database tandem owner tandem_owner").update();
        settings.add("spring.datasource.url", () -> server.getJdbcUrl("tandem", "tandem").replaceFirst("\\?.*", ""));
        settings.add("spring.datasource.username", () -> "tandem");
        settings.add("spring.datasource.password", () -> "p");
        settings.add("tandem.database.owner.username", () -> "tandem_owner");
        settings.add("tandem.database.owner.password", () -> "o");
    }

    private static Path packed() throws IOException {
        return Sources.ending(BINARIES, ".txz").getFirst();
    }
}
