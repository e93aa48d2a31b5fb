package org.tandem.killed;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who signs in and sends forms over HTTP, without a browser. */
final class Caller {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String address;
    private String proof;

    /** Signs in. */
    Caller(OwnProcess program, String email, String password) throws IOException, InterruptedException {
        address = program.address();
        proof = proofAt("/en/sign-in");
        post("/sign-in", Map.of("email", email, "password", password));
        proof = proofAt("/account");
    }

    /**
     * Sends a form, and returns once the program has acknowledged it.
     *
     * @throws IOException where no answer came
     */
    void post(String path, Map<String, String> form) throws IOException, InterruptedException {
        var values = new HashMap<>(form);
        values.put("_csrf", proof);
        var body = values.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer = sent(
                to(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(() -> path + " answered " + answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).as(path).doesNotContain("sign-in");
    }

    /** Shows that she sent it herself, in the header of a request that is no form. */
    HttpRequest.Builder proven(String path) {
        return to(path).header("X-XSRF-TOKEN", proof);
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return http.send(request.build(), body);
    }

    /** As lines of a request that is written by hand. */
    String headers() throws IOException {
        var cookies = http.cookieHandler().orElseThrow().get(URI.create(address + "/"), Map.of()).getOrDefault("Cookie",
                List.of());
        return "X-XSRF-TOKEN: " + proof + "\r\nCookie: " + String.join("; ", cookies) + "\r\n";
    }

    private String proofAt(String path) throws IOException, InterruptedException {
        var page = sent(to(path)).body();
        var found = PROOF.matcher(page);
        assertThat(found.find()).as(() -> path + " has a form: " + page).isTrue();
        return found.group(1);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
