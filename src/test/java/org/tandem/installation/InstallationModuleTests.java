package org.tandem.installation;

import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.WholeProgram;

import static org.assertj.core.api.Assertions.assertThat;

@WholeProgram
class InstallationModuleTests {

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @Autowired
    DataDirectory data;

    @Test
    void theProgramRunsAsOneAccountAndMigratesAsAnother() throws SQLException {
        assertThat(dataSource.isWrapperFor(HikariDataSource.class)).isTrue();
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("tandem");
        assertThat(JdbcClient.create(flyway.getConfiguration().getDataSource()).sql("select current_user").query(String.class)
                .single())
                .isEqualTo("tandem_owner");
        assertThat(jdbc.sql("select tableowner from pg_tables where tablename = 'installation'").query(String.class).single())
                .isEqualTo("tandem_owner");
    }

    @Test
    void itIsMarkedAsARealInstallation() {
        assertThat(jdbc.sql("select demo from installation").query(Boolean.class).single()).isFalse();
    }

    @Test
    void theDataLieInTheDirectoryOfThisContext() {
        assertThat(data.path().resolve("postgres/PG_VERSION")).exists();
    }
}
