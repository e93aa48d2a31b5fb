package org.tandem;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.article.Newsroom;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.OrganisationId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tandem.Given.signedIn;

/** A list of thirty costs as many statements as a list of one. */
@WholeProgram
@Transactional
class ListsTests {

    private static final int ONE = 2;
    /** Of these a third are partnerships of the first company's: thirty. */
    private static final int THIRTY = 180;

    private final Given given;
    private final Newsroom newsroom;
    private final JdbcClient jdbc;
    private final MockMvc http;

    @Autowired
    ListsTests(Given given, Newsroom newsroom, JdbcClient jdbc, MockMvc http) {
        this.given = given;
        this.newsroom = newsroom;
        this.jdbc = jdbc;
        this.http = http;
    }

    @Test
    void thirtyRowsCostAsManyStatementsAsOne() throws Exception {
        var small = Crowd.of(ONE, given, jdbc);
        var article = newsroom.published(small.edition().house().coordinator(), "Artykuł");
        jdbc.sql("insert into favourite (person, thing, at) values (?, ?, now())")
                .params(small.company().someone().value(), article.value()).update();
        var one = statements(small, 1);
        var large = Crowd.of(THIRTY, given, jdbc);
        editions(large);
        members(large);
        consents(large);
        pictures(large);
        shots(large);
        articles(large);
        works(large);
        favourites(large);

        assertThat(statements(large, 30)).isEqualTo(one).isNotEmpty();
    }

    private Map<String, Integer> statements(Crowd crowd, int guests) throws Exception {
        var counts = new TreeMap<String, Integer>();
        var house = crowd.edition().house().coordinator();
        for (var path : new String[]{"/desk", "/audit", "/editions", "/editions/{edition}", "/editions/{edition}/participants",
            "/editions/{edition}/nominations", "/editions/{edition}/nominations/none", "/editions/{edition}/gatherings",
            "/editions/{edition}/films",
            "/editions/{edition}/experts", "/editions/{edition}/observations", "/editions/{edition}/consents",
            "/editions/{edition}/shots", "/pictures", "/pictures/choices", "/organisations",
            "/organisations/claims", "/articles", "/sections", "/publications", "/projects",
            "/people", "/negotiations", "/partnerships"}) counts.put("house " + path, count(crowd, house, path));
        var gathering = gathering(crowd, guests);
        for (var path : new String[]{"/registrations", "/check-in", "/attendance", "/badges", "/materials", "/feedback"})
            counts.put("house gathering" + path, count(crowd, house, "/gatherings/" + gathering + path));
        for (var path : new String[]{"/home", "/calls", "/editions/{edition}/profiles", "/nominations", "/negotiations",
            "/partnerships",
            "/organisation/members", "/pl/favourites"}) counts.put("company " + path, count(crowd, crowd.company(), path));
        for (var path : new String[]{"/pl", "/pl/editions", "/pl/editions/{slug}", "/pl/editions/{slug}/partnerships",
            "/pl/films", "/pl/articles", "/pl/publications", "/pl/projects", "/pl/map?edition={slug}",
            "/pl/map/points?edition={slug}"})
            counts.put("public " + path, count(crowd, null, path));
        return counts;
    }

    private int count(Crowd crowd, @Nullable Actor who, String path) throws Exception {
        var request = get(crowd.at(path));
        return Statements
                .during(() -> http.perform(who == null ? request : request.with(signedIn(who))).andExpect(status().isOk()))
                .size();
    }

    /** With so many who are registered and came, files, and questions. */
    private UUID gathering(Crowd crowd, int many) {
        var gathering = jdbc.sql("""
                insert into gathering (id, edition, slug, kind, admission, title_pl, starts, ends, zone, place_pl, languages, state, changed_at, version)
                values (gen_random_uuid(), ?, 'spotkanie-' || gen_random_uuid(), 'MEETING', 'PUBLIC', 'Spotkanie', now() - interval '2 days',
                        now() - interval '1 day', 'Europe/Warsaw', 'Katowice', '{PL}', 'PUBLISHED', now(), 0) returning id
                """).param(crowd.edition().id().value()).query(UUID.class).single();
        for (int i = 0; i < many; i++)
            jdbc.sql("""
                    with r as (insert into registration (id, gathering, email, language, people, state, asked_at, written_at, confirmed_at, version)
                               values (gen_random_uuid(), :gathering, 'guest' || :i || '@example.org', 'PL', 1, 'REGISTERED', now(), now(), now(), 0)
                               returning id),
                         m as (insert into material (id, gathering, title_pl, audience, position, name, media_type, size, sha256, added_at, version)
                               values (gen_random_uuid(), :gathering, 'x', 'PUBLIC', :i, 'x.pdf', 'application/pdf', 1, repeat('0', 64), now(), 0)),
                         q as (insert into feedback_question (id, gathering, position, kind, words_pl, since)
                               values (gen_random_uuid(), :gathering, :i + 1, 'TEXT', 'x', now()))
                    insert into attendee (id, registration, position, name, code)
                    select gen_random_uuid(), r.id, 1, 'Guest', lpad(:i::text, 26, '0') from r
                    """).param("gathering", gathering).param("i", i + (many > 1 ? 100 : 0)).update();
        return gathering;
    }

    private void editions(Crowd crowd) {
        for (int i = 0; i < 29; i++) given.edition(crowd.edition().house());
    }

    private void consents(Crowd crowd) {
        jdbc.sql("""
                insert into consent (id, edition, name, language, since)
                select gen_random_uuid(), :edition, 'Ewa Kos ' || n, 'PL', now() from generate_series(1, 30) n
                """).param("edition", crowd.edition().id().value()).update();
    }

    private void pictures(Crowd crowd) {
        jdbc.sql("""
                insert into library_picture (id, house, name, media_type, bytes, width, height, sha256, licence, focus_x, focus_y, state, added_at, version)
                select gen_random_uuid(), :house, 'a.png', 'image/png', 1, 1, 1, encode(sha256(n::text::bytea), 'hex'), 'OWN', 50, 50, 'READY', now(), 0
                  from generate_series(1, 30) n
                """).param("house", crowd.edition().house().id().value()).update();
    }

    private void shots(Crowd crowd) {
        jdbc.sql("""
                insert into shot (id, edition, partnership, what, who, place, starts, version)
                select gen_random_uuid(), p.edition, p.id, 'Warsztat', 'Obie strony', 'Katowice', now()::timestamp, 0
                  from partnership p where p.edition = ? limit 30
                """).param(crowd.edition().id().value()).update();
    }

    private void articles(Crowd crowd) {
        var section = newsroom.section(crowd.edition().house().coordinator(), "Dział", null);
        for (int i = 0; i < 30; i++)
            newsroom.published(crowd.edition().house().coordinator(), section, "Artykuł " + i);
    }

    private void works(Crowd crowd) {
        jdbc.sql("""
                insert into work (id, house, kind, slug, title_pl, public, position, version)
                select gen_random_uuid(), ?, k.kind, lower(k.kind) || '-' || n || gen_random_uuid(), 'Tytuł ' || n, true, n, 0
                  from generate_series(1, 30) n cross join (values ('PUBLICATION'), ('PROJECT')) k (kind)
                """).param(crowd.edition().house().id().value()).update();
    }

    private void favourites(Crowd crowd) {
        jdbc.sql("insert into favourite (person, thing, at) select ?, w.id, now() from work w limit 30")
                .param(crowd.company().someone().value()).update();
    }

    private void members(Crowd crowd) {
        var organisation = crowd.company().forOrganisation();
        for (int i = 0; i < 29; i++) {
            var asking = given.member(new OrganisationId(organisation.value()), Role.MEMBER);
            jdbc.sql("insert into join_request (id, person, organisation, state, asked_at) values (?, ?, ?, 'OPEN', now())")
                    .params(UUID.randomUUID(), asking.someone().value(), crowd.charity().forOrganisation().value()).update();
        }
    }
}
