package org.tandem;

import java.nio.charset.StandardCharsets;

import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tandem.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What somebody who is signed in gets to read. */
@Component
@Lazy
public class Visit {

    private final MockMvc browser;

    Visit(MockMvc browser) {
        this.browser = browser;
    }

    /** The page at an address that is there for her. */
    public String read(Actor reader, String address) throws Exception {
        return send(reader, get(java.net.URI.create(address)), 200);
    }

    /** For her, there is no such page. */
    public void findsNothing(Actor reader, String address) throws Exception {
        send(reader, get(java.net.URI.create(address)), 404);
    }

    public String send(Actor reader, AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        return answer(reader, request, status).getContentAsString(StandardCharsets.UTF_8);
    }

    public MockHttpServletResponse answer(Actor reader, AbstractMockHttpServletRequestBuilder<?> request, int status)
            throws Exception {
        var answer = browser.perform(request.with(Given.signedIn(reader)).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }
}
