package org.tandem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered to addresses as people and machines really send them, over a real connection. */
@WholeProgram
@ExtendWith(OutputCaptureExtension.class)
class AddressesTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"/pl/, /pl", "/pl//, /pl", "/de/map/?kind=GATHERING&x=%20, /de/map?kind=GATHERING&x=%20", "/PL, /pl",
        "/De/Editions, /de/Editions", "/EN/editions/, /en/editions", "/home/, /home",
        "/pl/search/?q=%C5%82, /pl/search?q=%C5%82"})
    void aPageHasOneAddress(String asked, String one) throws IOException {
        assertThat(ask(asked, "pl")).startsWith("HTTP/1.1 301").contains("\nLocation: " + one + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org/", "/\\example.org/", "//example.org/pl/", "/pl"})
    void nobodyIsLedAway(String asked) throws IOException {
        assertThat(ask(asked, "pl")).doesNotContain("\nLocation:");
    }

    @ParameterizedTest
    @CsvSource({"/fr/articles, de, Es gibt sie nicht", "/xx, pl, Tej strony tu nie ma", "/plan, en, This page is not here",
        "/no/such/page, de, Es gibt sie nicht"})
    void whereNothingIsThatIsSaidInTheReadersLanguage(String asked, String language, String said) throws IOException {
        assertThat(ask(asked, language)).startsWith("HTTP/1.1 404").contains(said, "lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/articles", "/no/such/page", "/pl/articles/a%00b"})
    void whoNamesNoLanguageIsToldInPolish(String asked) throws IOException {
        assertThat(ask(asked + " HTTP/1.1")).startsWith("HTTP/1.1 4").contains("<html lang=\"pl\"", "Tej strony tu nie ma");
    }

    @ParameterizedTest
    @CsvSource({"/articles, de", "/home, pl", "/organisation/edit, en", "/nominations/7, de"})
    void theWorkspaceIsBehindTheDoorInTheReadersLanguage(String asked, String language) throws IOException {
        assertThat(ask(asked, language)).startsWith("HTTP/1.1 302").contains("/" + language + "/sign-in\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pl/articles/a%00b", "/\\example.org/", "/pl/partnerships?after=%ff", "/pl/articles?after=%f",
        "/pl/search?q=%"})
    void anAddressThatCannotBeReadGetsOurOwnPageAndNoLineInTheLog(String asked, CapturedOutput log) throws IOException {
        assertThat(ask(asked, "pl")).startsWith("HTTP/1.1 400").contains("<html lang=\"pl\"", "Tej strony tu nie ma")
                .doesNotContain("HTTP Status", "Exception", "Tomcat");
        assertThat(log).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void whatIsNotThereIsNothingToComeBackToAndGivesNobodyACookie() throws IOException {
        assertThat(ask("/plan", "pl")).startsWith("HTTP/1.1 404").doesNotContain("SESSION=");
        assertThat(ask("/home", "pl")).contains("SESSION=");
        assertThat(ask("/sign-in", "de")).startsWith("HTTP/1.1 302").contains("/de/sign-in\n").doesNotContain("SESSION=");
    }

    @Test
    void anAddressWithoutALanguageIsAnsweredInThatOfTheReader() throws IOException {
        assertThat(ask("/articles/a%00b", "de")).startsWith("HTTP/1.1 400").contains("<html lang=\"de\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pl/articles?after=foo", "/pl/map?after=foo", "/pl/search?q=x&after=foo"})
    void aBrokenKeyOfAListLeadsNowhere(String asked) throws IOException {
        assertThat(ask(asked, "pl")).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pl/films", "/pl/gatherings", "/pl/editions", "/pl/publications", "/pl/projects"})
    void aListWithoutKeysTakesNoNoticeOfOne(String asked) throws IOException {
        assertThat(ask(asked + "?after=foo", "pl")).startsWith("HTTP/1.1 200");
    }

    /** As it stands: a client of Java would put it right. */
    private String ask(String address, String language) throws IOException {
        return ask(address + " HTTP/1.1\r\nAccept-Language: " + language);
    }

    private String ask(String addressAndHeaders) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream().write("GET %s\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(addressAndHeaders)
                    .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8)).lines()
                    .collect(Collectors.joining("\n"));
        }
    }
}
