package org.tandem.installation;

import java.nio.file.Path;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Wires one installation: its data directory, its database, and who connects as whom. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataDirectory dataDirectory(Environment settings) {
        return DataDirectory.open(Path.of(settings.getProperty("tandem.data", "data")));
    }

    /** Depended on by both pools, and so the last of them to be closed. */
    @Bean
    Database database(Environment settings, DataDirectory data) {
        var url = settings.getProperty("spring.datasource.url", "");
        var database = url.isBlank() ? ownPostgres(settings, data) : GivenPostgres.from(url, settings);
        try {
            new Preparation(database).run();
            return database;
        } catch (CannotStart e) {
            database.close();
            throw e;
        }
    }

    @Bean
    @Primary
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Database database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.program().name());
        pool.setPassword(database.program().password());
        return pool;
    }

    /** Needs no pool: it serves the migrations of one start. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        return new DriverManagerDataSource(database.url(), database.owner().name(), database.owner().password());
    }

    /** Lets migrations say <code>revoke … from "${program}"</code>. */
    @Bean
    FlywayConfigurationCustomizer programPlaceholder(Database database) {
        return flyway -> flyway.placeholders(Map.of("program", database.program().name()));
    }

    @Bean
    FlywayMigrationStrategy migrating(Environment settings, Database database) {
        var demo = settings.acceptsProfiles(Profiles.of("demo"));
        return new Migrating(new ModuleMigrations(), new Mark(demo, database.place()), database);
    }

    private static Database ownPostgres(Environment settings, DataDirectory data) {
        var binaries = settings.getProperty("tandem.database.binaries", data.path().resolve("binaries").toString());
        return OwnPostgres.start(data, settings.getProperty("tandem.database.port", Integer.class, 0),
                Path.of(binaries).toAbsolutePath());
    }
}
