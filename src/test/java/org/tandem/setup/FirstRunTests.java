package org.tandem.setup;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"test.already-set-up=false", "db-scheduler.enabled=false"})
class FirstRunTests {

    @Autowired
    MockMvc web;

    @Autowired
    FirstRun firstRun;

    @Test
    void nothingIsServedUntilTheLastPrintedLinkIsUsedOnce(CapturedOutput log) throws Exception {
        firstRun.printLink();
        var old = secret(log);
        firstRun.printLink();
        var secret = secret(log);

        web.perform(get("/pl/sign-in")).andExpect(status().isNotFound());
        web.perform(get("/pl/setup/" + old)).andExpect(status().isNotFound());
        web.perform(get("/pl/setup/" + secret)).andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"));
        begin(old, 404);
        begin(secret, 302);
        begin(secret, 404);
        web.perform(get("/pl/sign-in")).andExpect(status().isOk());
        web.perform(get("/pl/setup/" + secret)).andExpect(status().isNotFound());
    }

    private void begin(String secret, int status) throws Exception {
        web.perform(post("/pl/setup").with(csrf()).param("secret", secret).param("house", "Dom").param("zone", "Europe/Warsaw")
                .param("languages", "PL", "DE").param("name", "Ewa").param("email", "ewa@dom.test")
                .param("password", "chmura pod mostem 47")).andExpect(status().is(status));
    }

    private static String secret(CapturedOutput log) {
        var links = Pattern.compile("/pl/setup/(\\S+)").matcher(log.getOut()).results().toList();
        assertThat(links).isNotEmpty();
        return links.getLast().group(1);
    }
}
