package org.tandem.installation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class HostCheckTests {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1:8080", "[::1]", "[::1]:8080"})
    void thisComputersOwnNamesAreAnswered(String host) throws Exception {
        assertThat(ask(host).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example", "rebound.example:8080", "localhost.rebound.example", "127.0.0.1.rebound.example",
        "10.0.0.1",
        "localhost:8080@rebound.example", "", "localhost:"})
    void aForeignNameIsSentAway(String host) throws Exception {
        var response = ask(host);

        assertThat(response.getStatus()).isEqualTo(421);
        assertThat(response.getContentAsString().lines()).hasSize(1);
    }

    private static MockHttpServletResponse ask(String host) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Host", host);
        request.addHeader("X-Forwarded-Host", "localhost");
        var response = new MockHttpServletResponse();
        new HostCheck().doFilter(request, response, new MockFilterChain());
        return response;
    }
}
