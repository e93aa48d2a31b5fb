package org.tandem.organisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.WholeProgram;
import org.tandem.account.Joining;
import org.tandem.organisation.NeedOrOffer.Direction;
import org.tandem.organisation.NeedOrOffer.Period;
import org.tandem.organisation.claim.Claiming;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.organisation.identifier.Nip;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WholeProgram
@Transactional
class ProfilesTests {

    private static final Identifier NIP = Nip.complete("123456789").or(() -> Nip.complete("123456780")).orElseThrow();

    @Autowired
    Profiles profiles;

    @Autowired
    Claiming claiming;

    @Autowired
    Organisations organisations;

    @Autowired
    Joining joining;

    @Autowired
    JdbcClient jdbc;

    private Actor anna;
    private Actor bert;
    private Actor coordinator;

    @BeforeEach
    void people() {
        anna = someone("anna");
        bert = someone("bert");
        coordinator = new Actor(someone("cecylia").person(), null, HouseId.next(), Set.of(Role.COORDINATOR));
    }

    @Test
    void theFounderIsOwnerSignatoryAndMember() {
        var id = profiles.found(anna, Founding.of("Zielona Dolina", OrganisationKind.NGO));

        assertThat(rolesOf(anna, id)).containsExactlyInAnyOrder("OWNER", "SIGNATORY", "MEMBER");
        assertThat(actsOn(id.value())).containsExactly("organisation.found");
    }

    @Test
    void whatTheHouseFoundsHasNoMembersYetAndStandsOnRecord() {
        var id = profiles.found(coordinator, Founding.of("Zielona Dolina", OrganisationKind.NGO));

        assertThat(rolesOf(coordinator, id)).isEmpty();
        assertThat(houseOfLastAct(id)).isEqualTo(coordinator.forHouse().value());
    }

    @Test
    void equalNamesGetSlugsOfTheirOwnWhichStayWhenANameChanges() {
        var first = profiles.found(anna, Founding.of("Żółta Łódź e.V. Görlitz", OrganisationKind.NGO));
        var second = profiles.found(bert, Founding.of("Zolta Lodz e v Gorlitz", OrganisationKind.NGO));
        profiles.edit(memberOf(first), first, Basics.of("Niebieska Łódź", OrganisationKind.NGO));

        assertThat(organisations.findById(first).orElseThrow().slug()).isEqualTo("zolta-lodz-e-v-gorlitz");
        assertThat(organisations.findById(second).orElseThrow().slug()).isEqualTo("zolta-lodz-e-v-gorlitz-2");
    }

    @Test
    void theWholeProfileIsKept() {
        var id = profiles.found(anna, new Founding(Basics.of("Zielona Dolina", OrganisationKind.NGO), List.of(NIP), true));
        var member = memberOf(id);
        var card = new CapacityCard(12, 14, new BigDecimal("80.5"), "PLN", "Zawsze dwie osoby");
        var need = new NeedOrOffer(Direction.NEED, ContributionKind.TIME, new BigDecimal("40"), "h", Period.MONTHLY, "Ogród");
        profiles.setSeat(member, id, Seat.in("2466011", "ul. Zwycięstwa 1"));
        profiles.setAreas(member, id, List.of("sdg:13", "sdg:4"));
        profiles.setNeedsAndOffers(member, id, List.of(need));
        profiles.addNeedOrOffer(member, id, NeedOrOffer.of(Direction.OFFER, ContributionKind.SPACE, "Sala"));
        profiles.setCapacityCard(member, id, card);
        profiles.describe(member, id, new Translated("Po polsku", null, "In English"));

        var row = jdbc.sql("select * from organisation where id = :id").param("id", id.value()).query().singleRow();
        assertThat(row).containsEntry("municipality", "2466011").containsEntry("capacity_hosts", 12)
                .containsEntry("capacity_currency", "PLN").containsEntry("description_en", "In English")
                .containsEntry("sample", true);
        assertThat(organisations.findById(id).orElseThrow().needsAndOffers())
                .containsExactly(need, NeedOrOffer.of(Direction.OFFER, ContributionKind.SPACE, "Sala"));
        assertThat(actsOn(id.value())).hasSize(7);
    }

    @Test
    void whatChangesNothingLeavesNoLine() {
        var id = profiles.found(anna, Founding.of("Zielona Dolina", OrganisationKind.NGO));
        profiles.edit(memberOf(id), id, Basics.of("Zielona Dolina", OrganisationKind.NGO));

        assertThat(actsOn(id.value())).containsExactly("organisation.found");
    }

    @Test
    void theHouseEditsOnRecord() {
        var id = profiles.found(anna, Founding.of("Zielona Dolina", OrganisationKind.NGO));
        profiles.setAreas(coordinator, id, List.of("sdg:13"));

        assertThat(houseOfLastAct(id)).isEqualTo(coordinator.forHouse().value());
        assertThat(jdbc.sql("select after::text from audit_line where subject = :id order by id desc limit 1")
                .param("id", id.value()).query(String.class).single()).isEqualTo("{\"parts\": [\"areas\"]}");
    }

    @Test
    void aMemberOfAnotherOrganisationDoesNotEvenFindIt() {
        var id = profiles.found(anna, Founding.of("Zielona Dolina", OrganisationKind.NGO));
        var other = memberOf(profiles.found(bert, Founding.of("Inna", OrganisationKind.NGO)));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> profiles.setAreas(other, id, List.of()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> profiles.addIdentifier(other, id, NIP));
    }

    @Test
    void onlyTheOwnerSaysWhatIdentifiesAnOrganisation() {
        var id = profiles.found(anna, Founding.of("Zielona Dolina", OrganisationKind.NGO));
        var member = new Actor(bert.person(), id, null, Set.of(Role.MEMBER));

        assertThatThrownBy(() -> profiles.addIdentifier(member, id, NIP)).hasMessage("organisation.owner-only");
    }

    @Test
    void theSameIdentifierTwiceIsRefusedAtTheFoundingAndLater() {
        profiles.found(anna, new Founding(Basics.of("Pierwsza", OrganisationKind.NGO), List.of(NIP), false));
        var second = profiles.found(bert, Founding.of("Druga", OrganisationKind.NGO));

        assertThatThrownBy(() -> profiles.addIdentifier(memberOf(second), second, NIP))
                .hasMessage("organisation.identifier.taken");
        assertThatThrownBy(
                () -> profiles.found(bert, new Founding(Basics.of("Trzecia", OrganisationKind.NGO), List.of(NIP), false)))
                .hasMessage("organisation.identifier.taken");
    }

    @Test
    void theDatabaseRefusesTheSameIdentifierTwice() {
        profiles.found(anna, new Founding(Basics.of("Pierwsza", OrganisationKind.NGO), List.of(NIP), false));
        var second = profiles.found(bert, Founding.of("Druga", OrganisationKind.NGO));

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> jdbc
                .sql("insert into organisation_identifier (organisation, scheme, value) values (:id, :scheme, :value)")
                .param("id", second.value()).param("scheme", NIP.scheme()).param("value", NIP.value()).update())
                .withMessageContaining("identifier_names_one_organisation");
    }

    /** The database's own refusal comes from the save where two ask at once; here the check before it is gone around. */
    @Test
    void aSaveThatTheDatabaseRefusesIsADuplicateKey() {
        profiles.found(anna, new Founding(Basics.of("Pierwsza", OrganisationKind.NGO), List.of(NIP), false));
        var second = organisations.findById(profiles.found(bert, Founding.of("Druga", OrganisationKind.NGO))).orElseThrow();
        second.add(NIP);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> organisations.save(second));
    }

    @Test
    void aNeedIsNotRemovedFromAProfileThatHasChangedSince() {
        var id = profiles.found(anna, Founding.of("Zielona Dolina", OrganisationKind.NGO));
        var member = memberOf(id);
        profiles.addNeedOrOffer(member, id, NeedOrOffer.of(Direction.NEED, ContributionKind.TIME, "Ogród"));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> profiles.removeNeedOrOffer(member, id, 0, 0));
        profiles.removeNeedOrOffer(member, id, 0, 1);
        assertThat(organisations.findById(id).orElseThrow().needsAndOffers()).isEmpty();
    }

    @Test
    void aClaimIsAnsweredByTheHouseAndSeatsTheClaimant() {
        var id = profiles.found(coordinator, Founding.of("Zielona Dolina", OrganisationKind.NGO));
        var claim = claiming.ask(bert, id, "Jestem w zarządzie");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> claiming.grant(bert, claim));
        claiming.grant(coordinator, claim);
        assertThat(rolesOf(bert, id)).contains("OWNER");
        assertThat(actsOn(claim.value())).containsExactly("claim.ask", "claim.grant");
        assertThatThrownBy(() -> claiming.refuse(coordinator, claim, "Za późno")).hasMessage("organisation.claim.answered");
    }

    @Test
    void theHouseTakesItsGrantBackWhileTheNewOwnerHasNotActed() {
        var id = profiles.found(coordinator, Founding.of("Zielona Dolina", OrganisationKind.NGO));
        var claim = claiming.ask(bert, id, null);
        claiming.grant(coordinator, claim);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> claiming.takeBack(bert, claim));

        claiming.takeBack(coordinator, claim);

        assertThat(rolesOf(bert, id)).isEmpty();
        assertThat(actsOn(claim.value())).containsExactly("claim.ask", "claim.grant", "claim.reopen");
        claiming.grant(coordinator, claim);
        profiles.setAreas(new Actor(bert.person(), id, null, Set.of(Role.OWNER)), id, List.of("sdg:13"));
        assertThatThrownBy(() -> claiming.takeBack(coordinator, claim)).hasMessage("organisation.claim.acted-since");
    }

    @Test
    void whoWasAMemberBeforeHerClaimIsOneAgainWhenTheGrantIsTakenBack() {
        var id = profiles.found(anna, Founding.of("Zielona Dolina", OrganisationKind.NGO));
        joining.seat(Actor.TANDEM, bert.someone(), id, Set.of(Role.MEMBER));
        var claim = claiming.ask(bert, id, null);
        claiming.grant(coordinator, claim);

        claiming.takeBack(coordinator, claim);

        assertThat(rolesOf(bert, id)).containsExactly("MEMBER");
    }

    @Test
    void aRefusalIsTakenBackAndTheClaimWaitsAgain() {
        var claim = claiming.ask(bert, profiles.found(anna, Founding.of("Zielona Dolina", OrganisationKind.NGO)), null);
        assertThatThrownBy(() -> claiming.takeBack(coordinator, claim)).hasMessage("organisation.claim.not-answered");
        claiming.refuse(coordinator, claim, "Nie ma Pana w KRS");

        claiming.takeBack(coordinator, claim);

        assertThat(jdbc.sql("select state from claim where id = :id and why is null").param("id", claim.value())
                .query(String.class).single()).isEqualTo("ASKED");
    }

    @Test
    void aClaimIsRefusedWithAReason() {
        var claim = claiming.ask(bert, profiles.found(anna, Founding.of("Zielona Dolina", OrganisationKind.NGO)), null);

        assertThatThrownBy(() -> claiming.refuse(coordinator, claim, " ")).hasMessage("organisation.claim.why-missing");
        claiming.refuse(coordinator, claim, "Nie ma Pana w KRS");
        assertThat(jdbc.sql("select state from claim where id = :id").param("id", claim.value()).query(String.class).single())
                .isEqualTo("REFUSED");
    }

    private Actor someone(String name) {
        return Actor.of(joining.join(Actor.TANDEM, name + "-" + UUID.randomUUID() + "@example.org", name, Language.PL, null));
    }

    private Actor memberOf(OrganisationId id) {
        return new Actor(PersonId.next(), id, null, Set.of(Role.OWNER, Role.MEMBER));
    }

    private List<String> rolesOf(Actor actor, OrganisationId id) {
        return jdbc.sql("select unnest(roles) from membership where person = :person and organisation = :id")
                .params(Map.of("person", actor.someone().value(), "id", id.value())).query((row, _) -> row.getString(1)).list();
    }

    private List<String> actsOn(UUID subject) {
        return jdbc.sql("select act from audit_line where subject = :id order by id").param("id", subject)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private UUID houseOfLastAct(OrganisationId id) {
        return jdbc.sql("select house from audit_line where subject = :id order by id desc limit 1").param("id", id.value())
                .query(UUID.class).single();
    }
}
