package org.tandem.following;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Letterbox;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.article.Newsroom;
import org.tandem.registration.Inquiry;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WholeProgram
class AskingTests {

    private final Newsroom newsroom;
    private final Readership readers;
    private final Following following;
    private final RequestPage.Query pages;
    private final Letterbox letterbox;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    AskingTests(Newsroom newsroom, Readership readers, Following following, RequestPage.Query pages, Letterbox letterbox,
            JdbcClient jdbc, TestClock clock) {
        this.newsroom = newsroom;
        this.readers = readers;
        this.following = following;
        this.pages = pages;
        this.letterbox = letterbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1)victim@example.org", "victim@example.org(1)", "victim@[127.0.0.1]", "vic\\tim@example.org",
        "a:victim@example.org", "\"victim\"@example.org", "<victim@example.org>", "victim@@example.org", "@example.org",
        "ó@example.org"})
    void oneAddressIsWrittenInOneWay(String typed) {
        assertThatThrownBy(() -> Wish.address(typed)).isInstanceOf(BrokenRule.class).hasMessage("following.email");
        assertThatThrownBy(() -> Inquiry.of(typed, Language.EN, "Ada")).hasMessage("registration.email");
        assertThat(Wish.address(" O'Neil+1@Example.org ")).isEqualTo("o'neil+1@example.org");
    }

    @Test
    void nobodyAsksForMoreThanAHundredThingsAndTheDatabaseSaysSoToo() {
        var topic = new Topic(Topic.Kind.SECTION, UUID.randomUUID(), null, Topic.hidden(Topic.Kind.ALL, new UUID(0, 0)).name(),
                null);
        var many = IntStream.range(0, 101).mapToObj(_ -> topic).toList();

        assertThatThrownBy(() -> new Wish(many, Rhythm.DAILY, Language.EN)).hasMessage("following.too-many");
        refused("email, topics", "'a@example.org', array_fill('x'::text, array[101])",
                "nobody_asks_for_more_than_a_hundred_things");
    }

    @Test
    void nothingIsLeftOfARequestThatIsConfirmedOrErased() {
        refused("email, topics", "'a@example.org', '{}'", "topics_go_with_the_address");
        refused("topics, erased_at", "'{x}', now()", "topics_go_with_the_address");
        refused("topics, erased_at, confirmed_at", "'{}', now(), now()", "a_request_is_confirmed_or_erased_never_both");
        refused("topics, confirmed_at", "'{}', now()", "who_confirms_was_sent_a_secret");
    }

    private void refused(String columns, String values, String rule) {
        assertThatThrownBy(() -> jdbc.sql("insert into follow_request (id, language, rhythm, asked_at, " + columns
                + ") values (gen_random_uuid(), 'PL', 'DAILY', now(), " + values + ")").update())
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining(rule);
    }

    @Test
    void whoAsksForTheSameWithinTenMinutesIsWrittenToOnce() {
        clock.set("2030-03-01T10:00:00Z");
        var email = readers.address();
        var one = section();
        var other = section();

        var first = following.ask(email, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, one, other));
        var again = following.ask(email, readers.wish(Rhythm.DAILY, Topic.Kind.SECTION, other, one));
        var different = following.ask(email, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, one));
        letterbox.last(email, 2);
        clock.pass(Duration.ofMinutes(11));
        var later = following.ask(email, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, one, other));

        assertThat(again).isEqualTo(first);
        assertThat(List.of(first, different, later)).doesNotHaveDuplicates();
        letterbox.last(email, 3);
        assertThat(letterbox.all(email)).hasSize(3);
        assertThat(jdbc.sql("select rhythm from follow_request where id = ?").param(first.value()).query(String.class).single())
                .as("as she said last").isEqualTo("DAILY");
    }

    @Test
    void whereAllThatWasAskedIsHiddenMeanwhileItIsTooLate() {
        var email = readers.address();
        var request = following.ask(email, readers.wish(Rhythm.WEEKLY, Topic.Kind.SECTION, section()));
        var secret = readers.secret(email);
        jdbc.sql("update follow_request set topics = array['section:' || gen_random_uuid()] where id = ?").param(request.value())
                .update();

        assertThat(pages.find(request, secret).standing()).isEqualTo(RequestPage.Standing.LATE);
        assertThatThrownBy(() -> following.confirm(request, secret)).hasMessage("following.too-late");
    }

    private UUID section() {
        return newsroom.section(newsroom.editor(), "Dział", null).value();
    }
}
