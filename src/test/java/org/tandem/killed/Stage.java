package org.tandem.killed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A published edition in an empty program, with qualified parties: test data, put straight into the tables. */
record Stage(JdbcClient database, UUID edition, List<Party> companies, List<Party> organisations) {

    static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    static final String PASSWORD = "nineteen red bicycles";

    /** An organisation in the edition, and the person who signs for it. */
    record Party(UUID organisation, UUID participation, String email) {}

    static Stage set(JdbcClient database, int companies, int organisations) {
        var edition = edition(database, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var password = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        return new Stage(database, edition, parties(database, edition, "BUSINESS", companies, password),
                parties(database, edition, "SOCIAL", organisations, password));
    }

    UUID nomination(Party company, Party organisation) {
        return database.sql("select id from nomination where business = ? and social = ?")
                .params(company.participation(), organisation.participation()).query(UUID.class).single();
    }

    /** The talks of the two, once they are open. */
    List<UUID> negotiation(Party company, Party organisation) {
        return database.sql("select id from negotiation where business_participation = ? and social_participation = ?")
                .params(company.participation(), organisation.participation()).query(UUID.class).stream()
                .map(Objects::requireNonNull).toList();
    }

    private static UUID edition(JdbcClient database, UUID house, UUID initiative, UUID edition) {
        database.sql(
                "insert into house (id, name, slug, languages, time_zone, version) values (?, 'House', 'house', '{PL,DE,EN}', ?, 0)")
                .params(house, WARSAW.getId()).update();
        database.sql("insert into initiative (id, house, name_pl, version) values (?, ?, 'Inicjatywa', 0)")
                .params(initiative, house)
                .update();
        database.sql("""
                insert into edition (id, initiative, slug, name_pl, business_capacity, social_capacity, published, version)
                values (?, ?, 'edycja', 'Edycja', 100, 100, true, 0)
                """).params(edition, initiative).update();
        var today = LocalDate.now(WARSAW);
        database.sql("""
                insert into phase (edition, kind, opens_on, closes_on)
                select ?, kind, ?, ? from unnest(array['NOMINATION', 'NEGOTIATION', 'CONCLUSION']) kind
                """).params(edition, today, today.plusDays(30)).update();
        return edition;
    }

    private static List<Party> parties(JdbcClient database, UUID edition, String side, int count, String password) {
        return IntStream.range(0, count).mapToObj(number -> party(database, edition, side, number, password)).toList();
    }

    private static Party party(JdbcClient database, UUID edition, String side, int number, String password) {
        var party = new Party(UUID.randomUUID(), UUID.randomUUID(),
                "%s-%d@example.org".formatted(side.toLowerCase(java.util.Locale.ROOT), number));
        var person = UUID.randomUUID();
        database.sql(
                "insert into person (id, email, name, language, password, since, version) values (?, ?, 'Someone', 'EN', ?, now(), 0)")
                .params(person, party.email(), password).update();
        database.sql(
                "insert into organisation (id, name, folded, slug, kind, since, version) values (?, ?, lower(?), lower(?), 'OTHER', now(), 0)")
                .params(party.organisation(), side + " " + number, side + " " + number, side + "-" + number).update();
        database.sql("insert into membership (person, organisation, roles, since) values (?, ?, '{OWNER,SIGNATORY}', now())")
                .params(person, party.organisation()).update();
        database.sql("""
                insert into participation (id, edition, organisation, side, state, motivation, capacity, applied_at, version)
                values (?, ?, ?, ?, 'QUALIFIED', 'Words', 100, now(), 0)
                """).params(party.participation(), edition, party.organisation(), side).update();
        return party;
    }
}
