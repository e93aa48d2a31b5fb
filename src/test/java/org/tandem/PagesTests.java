package org.tandem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tandem.account.Joining;
import org.tandem.negotiation.expert.Assigning;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.tandem.Given.signedIn;

/** How many statements each page costs whoever opens it, the reading of who she is included. */
@WholeProgram
@Transactional
class PagesTests {

    /**
     * Who, which page, at most so many statements. One of them reads who is signed in, so that a page asks three of its own at
     * most; the first page and an edition's with what is in its calendar, the desk, the experts, a gathering's registrations and
     * the items of its agenda ask more.
     */
    private static final List<Row> TABLE = lines("pages.txt").map(line -> line.split("\\s*\\|\\s*"))
            .map(cells -> new Row(cells[0], cells[1], Integer.parseInt(cells[2].strip()))).toList();

    /** What is no page: files, addresses that lead on to others, forms left by a refusal, and what draws before it shows. */
    private static final Set<String> NO_PAGES = lines("no-pages.txt").map(PagesTests::shape).collect(Collectors.toSet());

    private record Row(String who, String path, int most) {}

    private final Given given;
    private final Joining joining;
    private final Assigning assigning;
    private final JdbcClient jdbc;
    private final MockMvc http;
    private final RequestMappingHandlerMapping mappings;
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Actor> people = new HashMap<>();

    @Autowired
    PagesTests(Given given, Joining joining, Assigning assigning, JdbcClient jdbc, MockMvc http,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.given = given;
        this.joining = joining;
        this.assigning = assigning;
        this.jdbc = jdbc;
        this.http = http;
        this.mappings = requestMappingHandlerMapping;
    }

    @BeforeEach
    void somethingOfEverything() {
        var crowd = Crowd.of(60, given, jdbc);
        new OneOfEach(jdbc, places).of(crowd);
        people.put("coordinator", crowd.edition().house().coordinator());
        people.put("company", crowd.company());
        people.put("charity", crowd.charity());
        people.put("newcomer", Actor.of(joining.join(Actor.TANDEM, "new@example.org", "New", Language.EN, null)));
        people.put("expert", expert(crowd));
    }

    @Test
    void aPageCostsNoMoreStatementsThanTheTableSays() throws Exception {
        var dearer = new ArrayList<String>();
        for (var row : TABLE) {
            var path = filled(row.path());
            var status = new AtomicInteger();
            var sent = Statements.during(() -> status.set(open(path, people.get(row.who()))));
            if (status.get() != 200) dearer.add(row + " answers " + status);
            if (sent.size() > row.most())
                dearer.add("%s %s: %d%n   %s".formatted(row.who(), row.path(), sent.size(),
                        String.join("\n   ", sent.stream().map(it -> it.strip().replaceAll("\\s+", " ")).toList())));
        }
        assertThat(dearer).isEmpty();
    }

    @Test
    void everyPageOfTheProgramStandsInTheTable() {
        var listed = TABLE.stream().map(row -> shape(row.path()).replaceFirst("^/pl\\b", "/{}")
                .replaceFirst("^/\\{}/(register|forgotten)", "/{}/{}")
                .replaceFirst("/(texts|preview)/(pl|de|en)\\b", "/$1/{}")).toList();
        var missing = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().stream().filter(PagesTests::isRead).flatMap(PagesTests::paths)
                .map(PagesTests::shape)
                .filter(path -> !NO_PAGES.contains(path))
                .filter(path -> !listed.contains(path)).forEach(missing::add);

        assertThat(missing).as("a new page is entered in the table above, with what it costs").isEmpty();
    }

    private static String shape(String path) {
        return path.replaceFirst("\\?.*", "").replaceAll("\\{[^}]+}", "{}");
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Stream<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }

    private int open(String path, @Nullable Actor who) throws Exception {
        return http.perform(who == null ? get(path) : get(path).with(signedIn(who))).andReturn().getResponse().getStatus();
    }

    private Actor expert(Crowd crowd) {
        var person = joining.join(Actor.TANDEM, "expert@example.org", "Expert", Language.EN, null);
        var house = crowd.edition().house().id();
        joining.seat(Actor.TANDEM, person, house, Set.of(Role.EXPERT));
        jdbc.sql("insert into invited_expert (edition, person, since) values (?, ?, now())")
                .params(crowd.edition().id().value(), person.value()).update();
        assigning.assignAll(crowd.edition().house().coordinator(), crowd.edition().id(), person);
        places.put("expert", person.toString());
        return new Actor(person, null, house, Set.of(Role.EXPERT));
    }

    private String filled(String path) {
        var filled = path;
        for (var place : places.entrySet()) filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        return filled;
    }

    private static Stream<String> lines(String file) {
        try (var text = Objects.requireNonNull(PagesTests.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
