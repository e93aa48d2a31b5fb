package org.tandem.account.member;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.WholeProgram;
import org.tandem.account.Joining;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WholeProgram
class LastOwnerTests {

    @Autowired
    Members members;

    @Autowired
    Joining joining;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLastOwnerStays() {
        var organisation = new OrganisationId(UUID.randomUUID());
        jdbc.sql("insert into organisation (id, name, slug, kind, since, version) values (?, 'Fundacja', ?, 'NGO', now(), 0)")
                .params(organisation.value(), "f-" + organisation).update();
        var owner = joining.join(Actor.TANDEM, "owner@przyklad.test", "Olga", Language.PL, null);
        joining.seat(Actor.TANDEM, owner, organisation, Set.of(Role.OWNER));
        var actor = new Actor(owner, organisation, null, Set.of(Role.OWNER));

        assertThatThrownBy(() -> members.remove(actor, Body.of(organisation), owner)).isInstanceOf(BrokenRule.class)
                .hasMessage("members.last-owner");
        assertThatThrownBy(() -> members.changeRoles(actor, Body.of(organisation), owner, Set.of(Role.MEMBER)))
                .hasMessage("members.last-owner");
        assertThatThrownBy(() -> jdbc.sql("delete from membership where person = ?").param(owner.value()).update())
                .isInstanceOf(DataAccessException.class);
    }
}
