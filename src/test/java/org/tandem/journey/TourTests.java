package org.tandem.journey;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks every public page as people see it: three widths, light and dark, three languages. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TourTests {

    private static final List<Integer> WIDTHS = List.of(1440, 820, 390);

    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }
}
