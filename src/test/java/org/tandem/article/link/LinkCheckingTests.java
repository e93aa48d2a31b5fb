package org.tandem.article.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Visit;
import org.tandem.WholeProgram;
import org.tandem.article.ArticleId;
import org.tandem.article.Newsroom;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Links are asked by a job whether they answer, and nobody makes Tandem ask a machine of its own network by writing an address. */
@WholeProgram
class LinkCheckingTests {

    private final Newsroom newsroom;
    private final Links links;
    private final LinkChecking checking;
    private final Visit visit;
    private final JdbcClient jdbc;
    private HttpServer server;
    private String home;
    private int asked;

    @Autowired
    LinkCheckingTests(Newsroom newsroom, Links links, LinkChecking checking, Visit visit, JdbcClient jdbc) throws IOException {
        this.newsroom = newsroom;
        this.links = links;
        this.checking = checking;
        this.visit = visit;
        this.jdbc = jdbc;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        this.home = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @BeforeEach
    void somethingAnswers() {
        jdbc.sql("delete from article_link").update();
        server.createContext("/", exchange -> {
            asked++;
            var status = switch (exchange.getRequestURI().getPath()) {
                case "/gone" -> 404;
                case "/moved" -> 302;
                default -> 200;
            };
            exchange.getResponseHeaders().add("Location", home + "/secret");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nothingAnswers() {
        server.stop(0);
    }

    @Test
    void theChecklistTellsWhichLinksDoNotAnswer() throws Exception {
        var editor = newsroom.editor();
        var article = newsroom.article(editor, newsroom.section(editor, "Dział", null), "Linki",
                "[a](%1$s/here) [b](%1$s/gone) [c](%1$s/moved) [d](/pl/editions) [e](mailto:a@b.pl)".formatted(home));
        links.read(article, Language.PL);
        assertThat(visit.read(editor, "/articles/" + article)).contains("3 linki czekają na sprawdzenie.");

        try (var probe = new Probe(InetAddress::isLoopbackAddress)) {
            checking.check(probe);
        }

        assertThat(asked).as("what leads on is not followed").isEqualTo(3);
        assertThat(statuses(article)).containsExactlyInAnyOrder(200, 302, 404);
        assertThat(visit.read(editor, "/articles/" + article)).contains("1 link nie odpowiada", home + "/gone");
        assertThat(links.due(10)).isEmpty();
    }

    @Test
    void aMachineOfOurOwnNetworkIsNeverAsked() throws IOException {
        try (var probe = new Probe(Reach::isPublic)) {
            for (var address : new String[]{home + "/here", home.replace("127.0.0.1", "localhost"), "http://[::1]/",
                "http://0x7f000001/",
                "http://2130706433/", "file:///etc/passwd", "ftp://example.org/", "http://user@127.0.0.1/", "http:///",
                "nonsense"})
                assertThat(probe.ask(address)).as(address).isZero();
        }
        assertThat(asked).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255", "198.18.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::", "2001::1", "2001:db8::1", "ff02::1"})
    void privateReservedAndDisguisedAddressesAreNotPublic(String address) throws UnknownHostException {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"193.0.6.139", "100.128.0.1", "172.32.0.1", "2a00:1450:4001:80b::200e"})
    void othersAre(String address) throws UnknownHostException {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isTrue();
    }

    private List<Integer> statuses(ArticleId article) {
        return jdbc.sql("select status from article_link where article = ?").param(article.value()).query(Integer.class).list()
                .stream().map(Objects::requireNonNull).toList();
    }
}
