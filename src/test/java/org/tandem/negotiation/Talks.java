package org.tandem.negotiation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.nomination.NominationId;
import org.tandem.organisation.ContributionKind;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.HouseId;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** An edition in its negotiation phase with an accepted nomination between two, and the people who act for them. */
public record Talks(JdbcClient jdbc, EditionId edition, NominationId nomination, Actor business, Actor social, Actor coordinator,
        Actor stranger, ParticipationId company, ParticipationId charity) {

    public static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Warsaw"));

    public static Talks begin(JdbcClient jdbc) {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var now = Timestamp.from(Instant.now());
        var house = HouseId.next();
        var initiative = UUID.randomUUID();
        var edition = EditionId.next();
        jdbc.sql(
                "insert into house (id, name, slug, languages, time_zone, version) values (?, 'Dom', ?, '{PL}', 'Europe/Warsaw', 0)")
                .params(house.value(), "dom-" + word).update();
        jdbc.sql("insert into initiative (id, house, name_pl, version) values (?, ?, 'I', 0)").params(initiative, house.value())
                .update();
        jdbc.sql("""
                insert into edition (id, initiative, slug, name_pl, business_capacity, social_capacity, published, version)
                values (?, ?, ?, 'Edycja', 3, 3, true, 0)
                """).params(edition.value(), initiative, "edycja-" + word).update();
        jdbc.sql("insert into phase (edition, kind, opens_on, closes_on) values (?, 'NEGOTIATION', ?, ?)")
                .params(edition.value(), Date.valueOf(TODAY.minusDays(5)), Date.valueOf(TODAY.plusDays(5))).update();
        var business = organisation(jdbc, "Huta Żelaza " + word, "huta-" + word, "COMPANY");
        var social = organisation(jdbc, "Fundacja Źródło " + word, "fundacja-" + word, "NGO");
        var other = organisation(jdbc, "Inna " + word, "inna-" + word, "NGO");
        var company = participation(jdbc, edition, business, "BUSINESS");
        var charity = participation(jdbc, edition, social, "SOCIAL");
        var nomination = NominationId.next();
        jdbc.sql("""
                insert into nomination (id, edition, business, social, reason, idea, state, made_at, expires_on, answered_at, version)
                values (?, ?, ?, ?, 'Powód', 'Pomysł', 'ACCEPTED', ?, ?, ?, 0)
                """).params(nomination.value(), edition.value(), company.value(), charity.value(), now, Date.valueOf(TODAY), now)
                .update();
        for (var participation : List.of(company, charity)) {
            jdbc.sql("insert into place (participation, holder, since) values (?, ?, ?)")
                    .params(participation.value(), nomination.value(), now).update();
        }
        return new Talks(jdbc, edition, nomination, member(jdbc, business), member(jdbc, social), coordinator(jdbc, house),
                member(jdbc, other), company, charity);
    }

    public int placesTaken() {
        return jdbc.sql("select sum(taken) from participation where id in (?, ?)").params(company.value(), charity.value())
                .query(Integer.class).single();
    }

    public void phaseClosed() {
        jdbc.sql("update phase set closes_on = ? where edition = ?").params(Date.valueOf(TODAY.minusDays(1)), edition.value())
                .update();
    }

    public static Terms terms(String hours) {
        return new Terms(
                List.of(new Contribution(ContributionKind.TIME, new java.math.BigDecimal(hours), "godzin", "prace w soboty",
                        TODAY.plusMonths(2))),
                List.of(Contribution.of(ContributionKind.KNOW_HOW, "plan nasadzeń źródła")), "czysty brzeg", TODAY.plusDays(10),
                TODAY.plusMonths(6), "obie strony na tablicy", "30 dni");
    }

    private static OrganisationId organisation(JdbcClient jdbc, String name, String slug, String kind) {
        var id = OrganisationId.next();
        jdbc.sql("insert into organisation (id, name, slug, kind, since, version) values (?, ?, ?, ?, now(), 0)")
                .params(id.value(), name, slug, kind).update();
        return id;
    }

    private static ParticipationId participation(JdbcClient jdbc, EditionId edition, OrganisationId organisation, String side) {
        var id = ParticipationId.next();
        jdbc.sql("""
                insert into participation (id, edition, organisation, side, state, motivation, capacity, applied_at, decided_at, version)
                values (?, ?, ?, ?, 'QUALIFIED', 'Chcemy', 3, now(), now(), 0)
                """).params(id.value(), edition.value(), organisation.value(), side).update();
        return id;
    }

    private static Actor member(JdbcClient jdbc, OrganisationId organisation) {
        var person = person(jdbc);
        jdbc.sql("insert into membership (person, organisation, roles, since) values (?, ?, '{SIGNATORY,MEMBER}', now())")
                .params(person.value(), organisation.value()).update();
        return new Actor(person, organisation, null, Set.of(Role.SIGNATORY, Role.MEMBER));
    }

    private static Actor coordinator(JdbcClient jdbc, HouseId house) {
        var person = person(jdbc);
        jdbc.sql("insert into membership (person, house, roles, since) values (?, ?, '{COORDINATOR}', now())")
                .params(person.value(), house.value()).update();
        return new Actor(person, null, house, Set.of(Role.COORDINATOR));
    }

    private static PersonId person(JdbcClient jdbc) {
        var id = PersonId.next();
        jdbc.sql("insert into person (id, email, name, language, since, version) values (?, ?, 'Jan Maj', 'PL', now(), 0)")
                .params(id.value(), id.value().toString() + "@example.org").update();
        return id;
    }
}
