package org.tandem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandem.shared.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tandem.Given.signedIn;

/**
 * Every list of an edition with 10,000 participants: a page costs the same number of statements wherever it stands, and none of
 * them reads or sorts what it does not show.
 */
@WholeProgram
@Import(Statements.class)
@Transactional
class TenThousandTests {

    private static final int PARTICIPANTS = 10_000;
    private static final Set<String> LONG = Set.of("organisation", "participation", "nomination", "negotiation", "offer",
            "partnership", "claim", "audit_line");
    /** What a page may touch of a long table; what is only counted is read from an index. */
    private static final int FEW = 700;
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;](?:after|before)=[^\"]*)\"");

    private final Given given;
    private final JdbcClient jdbc;
    private final JdbcTemplate connections;
    private final MockMvc http;
    private final JsonMapper json;
    private final JdbcClient owner;
    private final List<String> faults = new ArrayList<>();
    private Crowd crowd;

    @Autowired
    TenThousandTests(Given given, JdbcClient jdbc, JdbcTemplate connections, MockMvc http, JsonMapper json,
            @Qualifier("ownerDataSource") DataSource owner) {
        this.given = given;
        this.jdbc = jdbc;
        this.connections = connections;
        this.http = http;
        this.json = json;
        this.owner = JdbcClient.create(owner);
    }

    @BeforeEach
    void tenThousand() {
        owner.sql("grant maintain on all tables in schema public to tandem").update();
        crowd = Crowd.of(PARTICIPANTS, given, jdbc);
        jdbc.sql("analyze").update();
    }

    @Test
    void everyListIsReadPageByPage() throws Exception {
        ofTheHouse(crowd.edition().house().coordinator());
        ofACompany(crowd.company());
        ofAnOrganisation(crowd.charity());
        ofThePublic();

        assertThat(faults).isEmpty();
    }

    private void ofTheHouse(Actor house) throws Exception {
        pages(house, "/organisations", 4);
        pages(house, "/organisations?kind=NGO", 4);
        pages(house, "/organisations?q=zolta+a", 4);
        pages(house, "/organisations/claims", 2);
        pages(house, "/audit", 2);
        pages(house, "/audit?act=participation", 2);
        pages(house, "/editions/{edition}", 6);
        pages(house, "/editions/{edition}?side=SOCIAL&state=QUALIFIED", 6);
        pages(house, "/negotiations", 2);
        pages(house, "/negotiations?state=OPEN", 2);
        pages(house, "/partnerships", 2);
        page(house, "/desk", 8);
        page(house, "/editions", 2);
    }

    private void ofACompany(Actor company) throws Exception {
        pages(company, "/editions/{edition}/profiles", 3);
        pages(company, "/nominations", 2);
        pages(company, "/negotiations", 2);
        pages(company, "/partnerships", 2);
        page(company, "/home", 3);
    }

    private void ofAnOrganisation(Actor organisation) throws Exception {
        page(organisation, "/nominations", 2);
        page(organisation, "/home", 3);
    }

    private void ofThePublic() throws Exception {
        page(null, "/pl", 4);
        page(null, "/pl/editions", 2);
        page(null, "/pl/editions/{slug}", 6);
        pages(null, "/pl/editions/{slug}/partnerships", 4);
    }

    /** The first page, the one behind it, and one far behind. */
    private void pages(@Nullable Actor who, String path, int statements) throws Exception {
        var body = page(who, path, statements);
        for (int i = 0; i < 12; i++) {
            var next = NEXT.matcher(body);
            if (!next.find()) {
                faults.add(path + " has no next page");
                return;
            }
            path = next.group(1).replace("&amp;", "&");
            body = page(who, path, statements);
        }
    }

    private String page(@Nullable Actor who, String path, int statements) throws Exception {
        var request = get(UriComponentsBuilder.fromUriString(crowd.at(path)).build(true).toUri());
        var body = new ArrayList<String>();
        var sent = Statements.sentDuring(() -> body.add(http.perform(who == null ? request : request.with(signedIn(who)))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString()));
        if (sent.size() > statements) faults.add(path + " takes " + sent.size() + " statements");
        for (var statement : sent) {
            var found = new ArrayList<String>();
            var plan = connections.execute(statement::plan);
            faults(json.readTree(plan).get(0).get("Plan"), found);
            found.forEach(fault -> faults.add(path + " " + fault + ": " + statement.sql().replaceAll("\\s+", " ")));
        }
        return body.getFirst();
    }

    private static void faults(JsonNode node, List<String> found) {
        var type = node.path("Node Type").asString();
        var table = node.path("Relation Name").asString();
        if (type.equals("Seq Scan") && LONG.contains(table)) found.add("reads the whole of " + table);
        var children = node.path("Plans").valueStream().toList();
        if (type.contains("Sort") && !type.equals("Incremental Sort")
                && children.stream().anyMatch(child -> rows(child) > FEW))
            found.add("sorts " + rows(children.getFirst()) + " rows");
        if (type.contains("Scan") && !type.contains("Index Only") && !type.equals("Subquery Scan") && rows(node) > FEW)
            found.add(type + " takes " + rows(node) + " rows of " + table);
        children.forEach(child -> faults(child, found));
    }

    private static double rows(JsonNode node) {
        return (node.path("Actual Rows").asDouble() + node.path("Rows Removed by Filter").asDouble())
                * node.path("Actual Loops").asDouble(1);
    }
}
