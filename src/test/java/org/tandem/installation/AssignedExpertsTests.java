package org.tandem.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** An installation in which experts watched whole editions is upgraded: they keep what they saw, unless they have a tie to it. */
class AssignedExpertsTests {

    private static final String BEFORE = """
            insert into organisation (id, name, folded, slug, kind, since, version) values
              ('00000000-0000-0000-0000-0000000000c1', 'Huta', 'huta', 'huta', 'COMPANY', now(), 0),
              ('00000000-0000-0000-0000-0000000000a1', 'Dolina', 'dolina', 'dolina', 'NGO', now(), 0);
            insert into house (id, name, slug, languages, time_zone, version)
            values ('00000000-0000-0000-0000-000000000001', 'Dom', 'dom', '{PL}', 'Europe/Warsaw', 0);
            insert into initiative (id, house, name_pl, version)
            values ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'Inicjatywa', 0);
            insert into edition (id, initiative, slug, name_pl, business_capacity, social_capacity, published, version)
            values ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', 'edycja', 'Edycja', 3, 3, true, 0);
            insert into person (id, email, name, language, since, version) values
              ('00000000-0000-0000-0000-0000000000e1', 'ewa@example.org', 'Ewa', 'PL', now(), 0),
              ('00000000-0000-0000-0000-0000000000e2', 'jan@example.org', 'Jan', 'PL', now(), 0);
            insert into membership (person, house, roles, since) values
              ('00000000-0000-0000-0000-0000000000e1', '00000000-0000-0000-0000-000000000001', '{EXPERT}', now()),
              ('00000000-0000-0000-0000-0000000000e2', '00000000-0000-0000-0000-000000000001', '{EXPERT}', now());
            insert into membership (person, organisation, roles, since)
            values ('00000000-0000-0000-0000-0000000000e2', '00000000-0000-0000-0000-0000000000c1', '{MEMBER}', now());
            insert into participation (id, edition, organisation, side, state, motivation, capacity, applied_at, version) values
              ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-0000000000c1',
               'BUSINESS', 'QUALIFIED', '', 3, now(), 0),
              ('00000000-0000-0000-0000-0000000000b2', '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-0000000000a1',
               'SOCIAL', 'QUALIFIED', '', 3, now(), 0);
            insert into nomination (id, edition, business, social, reason, idea, state, made_at, expires_on, answered_at, version)
            values ('00000000-0000-0000-0000-0000000000d1', '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-0000000000b1',
                    '00000000-0000-0000-0000-0000000000b2', 'Sąsiedzi', '', 'ACCEPTED', now(), '2026-12-31', now(), 0);
            insert into negotiation (id, nomination, edition, business, business_participation, social, social_participation, state,
                                     opened_at, moved_at, version)
            values ('00000000-0000-0000-0000-0000000000f1', '00000000-0000-0000-0000-0000000000d1', '00000000-0000-0000-0000-000000000003',
                    '00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-0000000000b1',
                    '00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-0000000000b2', 'OPEN', now(), now(), 0);
            insert into invited_expert (edition, person, since) values
              ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-0000000000e1', '2026-05-01T10:00:00Z'),
              ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-0000000000e2', now());
            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
            values ('00000000-0000-0000-0000-0000000000aa', 'org.tandem.notice.X.on(org.tandem.negotiation.ExpertEvent$ExpertInvited)',
                    'org.tandem.negotiation.ExpertEvent$ExpertInvited', '{}', now())
            """;

    @Test
    void whoWatchedAnEditionIsAssignedToItsNegotiationsUnlessSheHasATie(@TempDir Path directory)
            throws IOException, SQLException {
        try (var data = DataDirectory.open(directory); var database = Given.postgres(data)) {
            for (var module : ModuleMigrations.ORDER.subList(0, ModuleMigrations.ORDER.indexOf("negotiation")))
                migrate(database, module, MigrationVersion.LATEST);
            migrate(database, "negotiation", MigrationVersion.fromVersion("4"));
            Given.run(database, database.owner(), BEFORE);

            migrate(database, "negotiation", MigrationVersion.fromVersion("5"));

            assertThat(Given.value(database, database.owner(), """
                    select string_agg(concat_ws(' ', p.name, a.business = n.business, a.social = n.social, a.since = x.since), ', ')
                      from watching_expert a
                      join person p on p.id = a.person
                      join negotiation n on n.id = a.negotiation
                      join invited_expert x on x.person = a.person and x.edition = a.edition
                    """)).isEqualTo("Ewa t t t");
            assertThat(Given.value(database, database.owner(), "select count(*) from assigned_expert")).isEqualTo("1");
            assertThat(Given.value(database, database.owner(), "select event_type || ' ' || listener_id from event_publication"))
                    .isEqualTo("org.tandem.negotiation.expert.ExpertEvent$ExpertInvited"
                            + " org.tandem.notice.X.on(org.tandem.negotiation.expert.ExpertEvent$ExpertInvited)");
        }
    }

    private static void migrate(Database database, String module, MigrationVersion to) {
        var history = "flyway_schema_history" + (module.equals("__root") ? "" : "_" + module);
        Flyway.configure().dataSource(database.url(), database.owner().name(), database.owner().password())
                .locations("classpath:db/migration/" + module).table(history).target(to).failOnMissingLocations(false)
                .placeholders(Map.of("program", database.program().name())).baselineOnMigrate(true).baselineVersion("0").load()
                .migrate();
    }
}
