package org.tandem.account;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tandem.shared.Language;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Somebody at a computer of her own, with the cookie that her browser keeps. */
public final class Sitting {

    private final MockMvc web;
    private final String computer = UUID.randomUUID().toString();
    private Cookie session = new Cookie("none", "none");

    public Sitting(MockMvc web) {
        this.web = web;
    }

    public Sitting signedIn(String email, String password) throws Exception {
        signIn(email, password);
        return this;
    }

    public MockHttpServletResponse signIn(String email, String password) throws Exception {
        return signIn(email, password, Language.PL);
    }

    /** On the page in this language. */
    public MockHttpServletResponse signIn(String email, String password, Language language) throws Exception {
        return send(post("/sign-in").param("email", email).param("password", password).param("language", language.code()));
    }

    public MockHttpServletResponse look(String address) throws Exception {
        return send(get(address));
    }

    public MockHttpServletResponse act(String address, String... fields) throws Exception {
        var request = post(address);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return send(request);
    }

    public String session() {
        return session.getValue();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        var result = perform(request);
        var forward = result.getResponse().getForwardedUrl();
        return forward == null ? result.getResponse() : perform(forwarded(forward, result.getRequest())).getResponse();
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        var result = web.perform(request.cookie(session).with(csrf()).with(it -> {
            it.setRemoteAddr(computer);
            return it;
        })).andReturn();
        var given = result.getResponse().getCookie("SESSION");
        if (given != null) session = given;
        return result;
    }

    /** What a server does by itself, and the test's does not. */
    private static MockHttpServletRequestBuilder forwarded(String address, MockHttpServletRequest from) {
        var request = post(address);
        from.getParameterMap().forEach(request::param);
        var refusal = from.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        if (refusal != null) request.requestAttr(WebAttributes.AUTHENTICATION_EXCEPTION, refusal);
        return request;
    }
}
