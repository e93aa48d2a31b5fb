package org.tandem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
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
@TestPropertySource(properties = "spring.application.name=ten-thousand")
class TenThousandTests {

    private static final int PARTICIPANTS = 10_000;
    private static final int[] ELSEWHERE = {4_000, 20, 20, 20, 20, 20, 20, 20, 20};
    private static final Set<String> LONG = Set.of("organisation", "participation", "nomination", "negotiation", "offer",
            "partnership", "claim", "audit_line");
    /** So many rows of a long table may be touched for a page of thirty or sixty, and more in an index alone. */
    private static final int FEW = 1_000;
    /** So far from the first page that a list read from its beginning each time would be found out. */
    private static final int PAGES = 36;
    /** Rows are read page by page; what stands above them in the workspace may be counted, on public pages nothing is. */
    private static final Pattern LISTING = Pattern.compile("\\blimit\\b");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;](?:after|before)=[^\"]*)\"");

    private final Given given;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JdbcTemplate connections;
    private final MockMvc http;
    private final JsonMapper json;
    private final JdbcClient owner;
    private final Set<String> faults = new LinkedHashSet<>();
    private Crowd crowd;

    @Autowired
    TenThousandTests(Given given, JdbcClient jdbc, TransactionTemplate transaction, JdbcTemplate connections, MockMvc http,
            JsonMapper json,
            @Qualifier("ownerDataSource") DataSource owner) {
        this.given = given;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.connections = connections;
        this.http = http;
        this.json = json;
        this.owner = JdbcClient.create(owner);
    }

    /** Kept for good, in a database of their own: only then the planner knows them as it knows what people leave behind. */
    @BeforeEach
    void tenThousand() {
        for (var others : ELSEWHERE) transaction.executeWithoutResult(_ -> Crowd.of(others, given, jdbc));
        crowd = transaction.execute(_ -> Crowd.of(PARTICIPANTS, given, jdbc));
        owner.sql("vacuum analyze").update();
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
        pages(house, "/organisations?q=zolta+ab", 4);
        pages(house, "/organisations/claims", 3);
        pages(house, "/audit", 3);
        pages(house, "/audit?act=participation", 3);
        for (var sort : List.of("NEWEST", "OLDEST", "NAME")) {
            pages(house, "/editions/{edition}/participants?sort=" + sort, 4);
            pages(house, "/editions/{edition}/participants?side=SOCIAL&state=QUALIFIED&sort=" + sort, 4);
        }
        pages(house, "/editions/{edition}/nominations", 4);
        pages(house, "/editions/{edition}/nominations?state=MADE", 4);
        pages(house, "/negotiations", 2);
        pages(house, "/negotiations?state=OPEN", 2);
        pages(house, "/partnerships", 2);
        page(house, "/desk?edition={edition}", 4);
        page(house, "/editions", 2);
    }

    private void ofACompany(Actor company) throws Exception {
        pages(company, "/editions/{edition}/profiles", 4);
        page(company, "/nominations", 3);
        page(company, "/negotiations", 2);
        page(company, "/partnerships", 2);
        page(company, "/home", 3);
    }

    private void ofAnOrganisation(Actor organisation) throws Exception {
        page(organisation, "/nominations", 3);
        page(organisation, "/home", 3);
    }

    private void ofThePublic() throws Exception {
        page(null, "/pl", 7);
        page(null, "/pl/editions", 2);
        page(null, "/pl/editions/{slug}", 6);
        pages(null, "/pl/editions/{slug}/partnerships", 3);
    }

    /** The first page, the one behind it, and one far behind. */
    private void pages(@Nullable Actor who, String path, int statements) throws Exception {
        var where = path;
        var body = page(who, path, path, statements);
        for (int i = 0; i < PAGES; i++) {
            var next = NEXT.matcher(body);
            if (!next.find()) {
                if (i == 0) faults.add(where + " has no next page");
                return;
            }
            body = page(who, where + ", onward", next.group(1).replace("&amp;", "&"), statements);
        }
    }

    private void page(@Nullable Actor who, String path, int statements) throws Exception {
        page(who, path, path, statements);
    }

    private String page(@Nullable Actor who, String where, String path, int statements) throws Exception {
        var request = get(UriComponentsBuilder.fromUriString(crowd.at(path)).build(true).toUri());
        var body = new ArrayList<String>();
        var sent = Statements.sentDuring(() -> body.add(http.perform(who == null ? request : request.with(signedIn(who)))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString()));
        if (sent.size() > statements) faults.add(where + " takes " + sent.size() + " statements");
        for (var statement : sent.stream().filter(it -> who == null || LISTING.matcher(it.sql()).find()).toList()) {
            var found = new ArrayList<String>();
            var plan = connections.execute(statement::plan);
            faults(json.readTree(plan).get(0).get("Plan"), found, who == null);
            found.forEach(fault -> faults.add(where + " " + fault + ": " + statement.sql().replaceAll("\\s+", " ")));
        }
        return body.getFirst();
    }

    private static void faults(JsonNode node, List<String> found, boolean alsoIndexes) {
        var type = node.path("Node Type").asString();
        var table = node.path("Relation Name").asString();
        if (type.equals("Seq Scan") && LONG.contains(table)) found.add("reads the whole of " + table);
        var children = node.path("Plans").valueStream().toList();
        if (type.contains("Sort") && !type.equals("Incremental Sort")
                && children.stream().anyMatch(child -> rows(child) > FEW))
            found.add("sorts many rows");
        if (LONG.contains(table) && (alsoIndexes || !type.equals("Index Only Scan")) && rows(node) > FEW)
            found.add("takes many rows of " + table + " by " + type);
        children.forEach(child -> faults(child, found, alsoIndexes));
    }

    private static double rows(JsonNode node) {
        return (node.path("Actual Rows").asDouble() + node.path("Rows Removed by Filter").asDouble())
                * node.path("Actual Loops").asDouble(1);
    }
}
