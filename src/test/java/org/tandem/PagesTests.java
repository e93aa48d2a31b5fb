package org.tandem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final String TABLE = """
            visitor     | /pl                                                      | 4
            visitor     | /pl/editions                                             | 2
            visitor     | /pl/editions/{slug}                                      | 5
            visitor     | /pl/editions/{slug}/partnerships                         | 3
            visitor     | /pl/editions/{slug}/press                                | 2
            visitor     | /pl/partnerships/{public}                                | 2
            visitor     | /pl/organisations/{party}                                | 3
            visitor     | /pl/gatherings                                           | 2
            visitor     | /pl/gatherings/{gathering-slug}                          | 3
            visitor     | /pl/gatherings/{gathering-slug}/registration             | 2
            visitor     | /pl/gatherings/{gathering-slug}/registration/sent        | 1
            company     | /pl/gatherings/{gathering-slug}/registration             | 4
            coordinator | /gatherings/{gathering}/registrations                    | 5
            coordinator | /gatherings/{gathering}/questions                        | 3
            visitor     | /pl/films                                                | 1
            visitor     | /pl/films/{film-slug}                                    | 3
            visitor     | /pl/sign-in                                              | 1
            visitor     | /pl/register                                             | 0
            visitor     | /pl/forgotten                                            | 0
            visitor     | /pl/register/sent                                        | 0
            newcomer    | /joining                                                 | 2
            newcomer    | /account                                                 | 2
            newcomer    | /organisations/new                                       | 1
            coordinator | /desk                                                    | 4
            coordinator | /audit                                                   | 2
            coordinator | /editions                                                | 2
            coordinator | /editions/new                                            | 2
            coordinator | /editions/{edition}                                      | 3
            coordinator | /editions/{edition}/plan                                 | 2
            coordinator | /editions/{edition}/participants                         | 4
            coordinator | /editions/{edition}/nominations                          | 4
            coordinator | /editions/{edition}/nominations/none                     | 4
            coordinator | /editions/{edition}/criteria                             | 4
            coordinator | /editions/{edition}/criteria/{criterion}                 | 4
            coordinator | /editions/{edition}/experts                              | 6
            coordinator | /editions/{edition}/experts/{expert}                     | 5
            coordinator | /editions/{edition}/observations                         | 4
            coordinator | /partnerships/{partnership}/observation                  | 4
            coordinator | /partnerships/{partnership}/health                       | 3
            charity     | /partnerships/{partnership}/observation                  | 4
            charity     | /partnerships/{partnership}/health                       | 3
            expert      | /partnerships/{partnership}/observation                  | 5
            expert      | /partnerships/{partnership}/health                       | 3
            expert      | /editions/{edition}/observations                         | 4
            expert      | /observations                                            | 2
            coordinator | /editions/{edition}/gatherings                           | 3
            coordinator | /editions/{edition}/gatherings/new                       | 3
            coordinator | /gatherings/{gathering}                                  | 4
            coordinator | /gatherings/{gathering}/plan                             | 3
            coordinator | /gatherings/{gathering}/agenda/{item}                    | 5
            coordinator | /gatherings/{gathering}/check-in                         | 3
            coordinator | /gatherings/{gathering}/attendance                       | 4
            coordinator | /gatherings/{gathering}/badges                           | 4
            coordinator | /gatherings/{gathering}/feedback                         | 4
            coordinator | /gatherings/{gathering}/materials                        | 6
            coordinator | /gatherings/{gathering}/materials/{material}             | 6
            coordinator | /editions/{edition}/films                                | 3
            coordinator | /films                                                   | 2
            coordinator | /films/{film}                                            | 6
            coordinator | /films/{film}/words                                      | 6
            coordinator | /films/{film}/persons                                    | 8
            coordinator | /editions/{edition}/credits                              | 3
            coordinator | /editions/{edition}/credits/new                          | 2
            coordinator | /editions/{edition}/credits/{credit}                     | 3
            coordinator | /editions/{edition}/press                                | 5
            coordinator | /editions/{edition}/press/photos/{photo}                 | 5
            coordinator | /editions/{edition}/consents                             | 4
            coordinator | /editions/{edition}/shots                                | 5
            coordinator | /editions/{edition}/shots/{shot}                         | 4
            coordinator | /editions/{edition}/consents/new                         | 2
            coordinator | /editions/{edition}/consents/{consent}                   | 5
            coordinator | /organisations                                           | 3
            coordinator | /organisations/claims                                    | 3
            coordinator | /organisations/new                                       | 1
            coordinator | /organisations/{organisation}                            | 2
            coordinator | /organisations/{organisation}/edit                       | 2
            coordinator | /organisations/{organisation}/members                    | 4
            coordinator | /people                                                  | 4
            coordinator | /participations/{participation}                          | 4
            coordinator | /house                                                   | 3
            coordinator | /initiatives/{initiative}                                | 2
            coordinator | /nominations/{nomination}                                | 2
            coordinator | /negotiations                                            | 2
            coordinator | /negotiations/{open}                                     | 4
            coordinator | /partnerships                                            | 2
            coordinator | /partnerships/{partnership}                              | 6
            company     | /home                                                    | 3
            company     | /calls                                                   | 2
            company     | /calls/{edition}                                         | 3
            company     | /editions/{edition}/profiles                             | 4
            company     | /editions/{edition}/profiles/{participation}             | 3
            company     | /editions/{edition}/profiles/{participation}/nomination  | 3
            company     | /nominations                                             | 3
            company     | /nominations/{nomination}                                | 2
            company     | /nominations/{nomination}/counterpart                    | 3
            company     | /negotiations                                            | 2
            company     | /negotiations/{open}                                     | 4
            company     | /negotiations/{open}/offers                              | 4
            company     | /negotiations/{open}/offers/new                          | 4
            company     | /negotiations/{open}/abandonment                         | 4
            company     | /partnerships                                            | 2
            company     | /partnerships/{partnership}                              | 6
            company     | /organisation                                            | 2
            company     | /organisation/edit                                       | 2
            company     | /organisation/members                                    | 4
            company     | /participations/{own}                                    | 2
            company     | /account                                                 | 2
            charity     | /home                                                    | 3
            charity     | /nominations                                             | 3
            charity     | /partnerships/{partnership}                              | 6
            expert      | /negotiations                                            | 2
            expert      | /ties                                                    | 2
            expert      | /negotiations/{open}                                     | 4
            expert      | /partnerships/{partnership}                              | 6
            """;

    /** What is no page: files, addresses that lead on to others, forms left by a refusal, and what draws before it shows. */
    private static final List<String> NO_PAGES = List.of("/", "/error", "/robots.txt", "/favicon.ico", "/sitemap.xml",
            "/{language:pl|de|en}/partnerships", "/{language:pl|de|en}/gatherings/{slug}/calendar.ics",
            "/{language:pl|de|en}/editions/{slug}/calendar.ics", "/organisations/{id}/logo", "/credits/{id}/logos/{ground}",
            "/editions/{edition}/credits/{id}/logos/{ground}", "/{language:pl|de|en}/editions/{slug}/press/archive.zip",
            "/press-photos/{id}", "/materials/{id}", "/gatherings/{id}/check-in/worker.js",
            "/gatherings/{id}/attendance/list.pdf", "/gatherings/{id}/badges/badges.pdf", "/gatherings/{id}/photos",
            "/press-photos/{id}/preview", "/{language:pl|de|en}/films/feed.xml",
            "/{language:pl|de|en}/films/{slug}/credits.txt", "/films/{id}/file",
            "/films/{id}/poster", "/films/{id}/poster/preview", "/films/{id}/subtitles/{language:pl|de|en}.vtt",
            "/films/{id}/subtitles/{language:pl|de|en}", "/editions/{edition}/press/photos",
            "/editions/{edition}/press/photos/{id}/preview", "/negotiations/{id}/attachments",
            "/negotiations/{id}/attachments/{attachment}", "/negotiations/{id}/agreement",
            "/negotiations/{id}/agreement/{language}.pdf", "/negotiations/{id}/agreement/draft/{language}.pdf", "/house/logo",
            "/houses/{id}/logo", "/houses/{id}/accent.css", "/{language:pl|de|en}/links/{id}",
            "/{language:pl|de|en}/registrations/{id}", "/{language:pl|de|en}/consents/{id}", "/{language:pl|de|en}/feedback/{id}",
            "/gatherings/{id}/registrations.csv", "/{language:pl|de|en}/setup");

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
        var edition = crowd.edition().id().value();
        places.put("edition", edition.toString());
        places.put("slug", crowd.slug());
        var company = crowd.company().forOrganisation().value();
        var charity = crowd.charity().forOrganisation().value();
        place("organisation", "select id from organisation where id = ?", charity);
        place("party", "select slug from organisation where id = ?", charity);
        place("participation", "select id from participation where organisation = ?", charity);
        place("own", "select id from participation where organisation = ?", company);
        place("nomination", """
                select n.id from nomination n join participation p on p.id = n.business
                 where p.organisation = ? and n.state = 'MADE' order by n.made_at desc limit 1
                """, company);
        place("open", "select id from negotiation where business = ? and state = 'OPEN' order by id limit 1", company);
        place("partnership", "select id from partnership where social = ?", charity);
        place("public", "select slug from partnership where social = ?", charity);
        new OneOfEach(jdbc, places).of(edition, UUID.fromString(Objects.requireNonNull(places.get("partnership"))));
        people.put("coordinator", crowd.edition().house().coordinator());
        people.put("company", crowd.company());
        people.put("charity", crowd.charity());
        people.put("newcomer", Actor.of(joining.join(Actor.TANDEM, "new@example.org", "New", Language.EN, null)));
        people.put("expert", expert(crowd));
    }

    @Test
    void aPageCostsNoMoreStatementsThanTheTableSays() throws Exception {
        var dearer = new ArrayList<String>();
        for (var row : rows()) {
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
        var listed = rows().stream().map(row -> shape(row.path()).replaceFirst("^/pl\\b", "/{}")
                .replaceFirst("^/\\{}/(register|forgotten)", "/{}/{}")).toList();
        var missing = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().stream().filter(PagesTests::isRead).flatMap(PagesTests::paths)
                .map(PagesTests::shape)
                .filter(path -> NO_PAGES.stream().map(PagesTests::shape).noneMatch(path::equals))
                .filter(path -> !listed.contains(path)).forEach(missing::add);

        assertThat(missing).as("a new page is entered in the table above, with what it costs").isEmpty();
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
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
        joining.seat(Actor.TANDEM, person, house, java.util.Set.of(Role.EXPERT));
        jdbc.sql("insert into invited_expert (edition, person, since) values (?, ?, now())")
                .params(crowd.edition().id().value(), person.value()).update();
        assigning.assignAll(crowd.edition().house().coordinator(), crowd.edition().id(), person);
        places.put("expert", person.toString());
        return new Actor(person, null, house, java.util.Set.of(Role.EXPERT));
    }

    private void place(String name, String sql, Object value) {
        places.put(name, jdbc.sql(sql).param(value).query(String.class).single());
    }

    private String filled(String path) {
        var filled = path;
        for (var place : places.entrySet()) filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        return filled;
    }

    private static List<Row> rows() {
        return TABLE.lines().map(line -> line.split("\\s*\\|\\s*"))
                .map(cells -> new Row(cells[0], cells[1], Integer.parseInt(cells[2].strip())))
                .toList();
    }
}
