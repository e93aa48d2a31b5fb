package org.tandem.nomination;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.AtOnce;
import org.tandem.Given;
import org.tandem.WholeProgram;
import org.tandem.participation.ParticipationId;
import org.tandem.programme.Side;
import org.tandem.shared.BrokenRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rule 2: nobody holds more open negotiations than its capacity, not even in the same millisecond. */
@WholeProgram
class PlacesTests {

    private final Given given;
    private final Nominating nominating;
    private final JdbcClient jdbc;

    @Autowired
    PlacesTests(Given given, Nominating nominating, JdbcClient jdbc) {
        this.given = given;
        this.nominating = nominating;
        this.jdbc = jdbc;
    }

    @Test
    void ofFiftyAcceptancesAtOnceAsManySucceedAsThereArePlaces() throws Exception {
        var edition = given.edition();
        var social = given.social(edition, 3);
        var nominations = IntStream.range(0, 50).mapToObj(_ -> given.nomination(given.company(edition), social)).toList();

        var outcomes = AtOnce.all(nominations.stream().map(id -> acceptance(social, id)).toList());

        assertThat(outcomes).filteredOn("accepted"::equals).hasSize(3);
        assertThat(outcomes).filteredOn("place.none-left"::equals).hasSize(47);
        assertThat(taken(social.id())).isEqualTo(3);
        assertThat(count("select count(*) from nomination where social = ? and state = 'ACCEPTED'", social.id().value()))
                .isEqualTo(3);
        assertThat(count("select count(*) from place where participation = ?", social.id().value())).isEqualTo(3);
    }

    @Test
    void aCompanyNamedToFiftyHoldsNoMoreThanItCanWhenAllOfThemAcceptAtOnce() throws Exception {
        var edition = given.edition();
        var company = given.qualified(edition, given.organisation("Small company", "COMPANY"), Side.BUSINESS, 4);
        var acceptances = IntStream.range(0, 50).mapToObj(_ -> given.social(edition))
                .map(social -> acceptance(social, given.nomination(company, social))).toList();

        var outcomes = AtOnce.all(acceptances);

        assertThat(outcomes).filteredOn("accepted"::equals).hasSize(4);
        assertThat(outcomes).filteredOn("place.none-left"::equals).hasSize(46);
        assertThat(taken(company.id())).isEqualTo(4);
        assertThat(count("select count(*) from nomination where business = ? and state = 'ACCEPTED'", company.id().value()))
                .isEqualTo(4);
        assertThat(count("select sum(taken) from participation where side = 'SOCIAL' and edition = ?", edition.id().value()))
                .as("who got no place at the company holds none of its own").isEqualTo(4);
    }

    @Test
    void pairsThatCrossDoNotWaitForEachOther() throws Exception {
        var edition = given.edition();
        var companies = IntStream.range(0, 5).mapToObj(_ -> given.company(edition)).toList();
        var socials = IntStream.range(0, 5).mapToObj(_ -> given.social(edition, 5)).toList();
        var acceptances = new ArrayList<Callable<String>>();
        for (var company : companies)
            for (var social : socials) acceptances.add(acceptance(social, given.nomination(company, social)));

        var outcomes = AtOnce.all(acceptances);

        assertThat(outcomes).hasSize(25).containsOnly("accepted");
        assertThat(companies).allSatisfy(company -> assertThat(taken(company.id())).isEqualTo(5));
        assertThat(socials).allSatisfy(social -> assertThat(taken(social.id())).isEqualTo(5));
    }

    @Test
    void aRefusedAcceptanceLeavesNoPlaceOnTheOtherSide() {
        var edition = given.edition();
        var social = given.social(edition, 1);
        given.accepted(given.company(edition), social);
        var late = given.company(edition);
        var nomination = given.nomination(late, social);

        assertThatThrownBy(() -> nominating.accept(social.actor(), nomination)).hasMessage("place.none-left");

        assertThat(taken(late.id())).isZero();
        assertThat(jdbc.sql("select state from nomination where id = ?").param(nomination.value()).query(String.class).single())
                .isEqualTo("MADE");
    }

    @Test
    void theDatabaseItselfRefusesAPlaceBeyondTheCapacity() {
        var edition = given.edition();
        var social = given.social(edition, 1);
        given.accepted(given.company(edition), social);
        var other = given.nomination(given.company(edition), social);

        assertThatThrownBy(() -> jdbc.sql("insert into place (participation, holder, since) values (?, ?, now())")
                .params(social.id().value(), other.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("capacity_is_never_exceeded");
    }

    private Callable<String> acceptance(Given.Participant social, NominationId id) {
        return () -> {
            try {
                nominating.accept(social.actor(), id);
                return "accepted";
            } catch (BrokenRule rule) {
                return rule.code();
            }
        };
    }

    /** All of them start in the same moment; none may take longer than the test. */

    private int taken(ParticipationId participation) {
        return count("select taken from participation where id = ?", participation.value());
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }
}
