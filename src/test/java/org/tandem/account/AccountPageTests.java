package org.tandem.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.tandem.WholeProgram;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WholeProgram
class AccountPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    Joining joining;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thePublicPagesSpeakThreeLanguages() throws Exception {
        for (var language : List.of("pl", "de", "en"))
            for (var page : List.of("sign-in", "register", "register/sent", "forgotten", "forgotten/sent"))
                web.perform(get("/" + language + "/" + page)).andExpect(status().isOk());
    }

    @Test
    void aKnownAddressAndAnUnknownOneGetTheSameAnswer() throws Exception {
        joining.join(Actor.TANDEM, "known@przyklad.test", "K", Language.PL, null);

        for (var page : List.of("register", "forgotten"))
            assertThat(answer(page, "known@przyklad.test")).isEqualTo(answer(page, "unknown@przyklad.test"));
    }

    @Test
    void aLinkThatNobodyGaveIsNotFoundAndTellsNoOtherSite() throws Exception {
        web.perform(get("/de/links/" + UUID.randomUUID() + "/secret")).andExpect(status().isNotFound())
                .andExpect(header().string("Referrer-Policy", "no-referrer"));
    }

    @Test
    void whoIsNotSignedInIsAskedToInTheirLanguage() throws Exception {
        web.perform(get("/account").header("Accept-Language", "de")).andExpect(redirectedUrl("/de/sign-in"));
    }

    @Test
    void anOwnerSeesTheMembersAndNobodySitsOnAForeignSeat() throws Exception {
        var organisation = OrganisationId.next();
        jdbc.sql("insert into organisation (id, name, slug, kind, since, version) values (?, 'Fundacja', ?, 'NGO', now(), 0)")
                .params(organisation.value(), "f-" + organisation).update();
        var owner = joining.join(Actor.TANDEM, "head@przyklad.test", "Helena", Language.PL, null);
        joining.seat(Actor.TANDEM, owner, organisation, Set.of(Role.OWNER));
        var helena = user(owner.toString());

        web.perform(get("/account").with(helena)).andExpect(status().isOk());
        web.perform(get("/organisation/members").with(helena)).andExpect(status().isOk());
        web.perform(get("/people").with(helena)).andExpect(status().isNotFound());
        web.perform(post("/organisation/members/invitations").with(helena).with(csrf()).param("email", "new@przyklad.test")
                .param("language", "DE").param("roles", "MEMBER")).andExpect(redirectedUrl("/organisation/members"));
        web.perform(post("/organisation/members/" + owner + "/removal").with(helena).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/seat").with(helena).with(csrf()).param("seat", UUID.randomUUID().toString()))
                .andExpect(status().isNotFound());
        web.perform(post("/seat").with(helena).with(csrf()).param("seat", organisation.toString()))
                .andExpect(redirectedUrl("/home"));
    }

    private List<Object> answer(String page, String email) throws Exception {
        MvcResult result = web.perform(post("/pl/" + page).with(csrf()).param("email", email)).andReturn();
        var response = result.getResponse();
        return List.of(response.getStatus(), String.valueOf(response.getRedirectedUrl()), response.getContentAsString(),
                response.getHeaderNames());
    }
}
