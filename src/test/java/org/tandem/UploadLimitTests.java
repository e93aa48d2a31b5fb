package org.tandem;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandem.account.Joining;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that are too large, sent over a real connection: said to be so by the page they were sent from, and nothing breaks. */
@WholeProgram
class UploadLimitTests {

    private static final String PASSWORD = "chmura pod mostem 47";
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Joining joining;

    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private String logo = "";

    @BeforeEach
    void somebodyEditsHerOrganisation() throws Exception {
        var dolina = given.organisation();
        var email = "anna-" + UUID.randomUUID() + "@przyklad.test";
        var person = joining.join(Actor.TANDEM, email, "Anna", Language.PL, PASSWORD);
        joining.seat(Actor.TANDEM, person, dolina.organisation(), Set.of(Role.OWNER));
        logo = "/organisations/" + dolina.organisation() + "/logo";
        var form = "email=" + email + "&password=" + PASSWORD.replace(" ", "+") + "&_csrf=" + proof(look("/pl/sign-in"));
        send(HttpRequest.newBuilder(at("/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    @ParameterizedTest
    @CsvSource({"6, true", "6, false", "25, true", "25, false", "90, true", "90, false"})
    void aFileThatIsTooLargeIsRefusedOnThePageItWasSentFromWithItsLimit(int megabytes, boolean lengthIsTold) throws Exception {
        var page = look("/organisation/edit");

        var answer = upload(proof(page), megabytes * MEGABYTE, lengthIsTold);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Plik jest za duży: najwyżej 5 MB.", "id=\"e-logo\"", "id=\"basics\"")
                .doesNotContain("Exception");
        assertThat(look("/organisation/edit")).contains("id=\"basics\"");
    }

    @Test
    void aSmallFileWithoutAToldLengthIsTaken() throws Exception {
        assertThat(upload(proof(look("/organisation/edit")), 1000, false).body()).contains("To nie jest obraz PNG ani JPEG.");
    }

    private HttpResponse<String> upload(String proof, int bytes, boolean lengthIsTold) throws Exception {
        var start = part("_csrf", "") + proof + "\r\n" + part("logo", "; filename=\"logo.png\"");
        var end = "\r\n--end--\r\n";
        var body = lengthIsTold
                ? BodyPublishers.fromPublisher(stream(start, bytes, end), start.length() + bytes + end.length())
                : stream(start, bytes, end);
        return send(HttpRequest.newBuilder(at(logo)).header("Content-Type", "multipart/form-data; boundary=end").POST(body));
    }

    private static BodyPublisher stream(String start, int bytes, String end) {
        var file = new InputStream() {

            private int left = bytes;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left <= 0) return -1;
                var n = Math.min(left, length);
                left -= n;
                return n;
            }
        };
        return BodyPublishers.ofInputStream(() -> new SequenceInputStream(java.util.Collections
                .enumeration(List.of(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), file,
                        new ByteArrayInputStream(end.getBytes(StandardCharsets.UTF_8))))));
    }

    private static String part(String name, String more) {
        return "--end\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
    }

    private String look(String path) throws Exception {
        return send(HttpRequest.newBuilder(at(path)).header("Accept-Language", "pl").GET()).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String proof(String page) {
        var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
