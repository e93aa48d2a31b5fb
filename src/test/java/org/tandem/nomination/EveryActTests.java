package org.tandem.nomination;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.Given;
import org.tandem.Partners;
import org.tandem.TestClock;
import org.tandem.WholeProgram;
import org.tandem.negotiation.Negotiating;
import org.tandem.negotiation.Talking;
import org.tandem.negotiation.Talks;
import org.tandem.negotiation.expert.Inviting;
import org.tandem.partnership.Partnering;
import org.tandem.partnership.Publishing;
import org.tandem.partnership.Summary;
import org.tandem.programme.EditionId;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rule 7: every act from a nomination to a partnership's end leaves its line, which nobody changes afterwards. */
@WholeProgram
class EveryActTests {

    private static final Pattern ACT = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)+)\"");
    private static final Pattern RECORDED = Pattern.compile("(?s)(?:record|save)\\((?:[^;]*?)\"[a-z-]+\\.[a-z-]+\"[^;]*;");
    private static final List<String> ROOMS = List.of("nomination", "negotiation", "agreement", "partnership");

    @Autowired
    Given given;

    @Autowired
    Nominating nominating;

    @Autowired
    Expiry expiry;

    @Autowired
    Negotiating negotiating;

    @Autowired
    Talking talking;

    @Autowired
    Inviting inviting;

    @Autowired
    Partners partners;

    @Autowired
    Partnering partnering;

    @Autowired
    Publishing publishing;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyActThatTheRoomsKnowIsPlayedHereAndLeavesALine() {
        var edition = given.edition();
        var house = edition.house().coordinator();
        var expert = given.expert(edition.house());
        inviting.expert(house, edition.id(), expert.someone());
        inviting.withdraw(house, edition.id(), expert.someone());
        completed(edition);
        endedEarly(edition);
        unanswered(edition);

        assertThat(lines(edition.id())).containsAll(known());
    }

    @Test
    void aLineSaysWhoDidItForWhomAndWhen() {
        var edition = given.edition();
        var social = given.social(edition);
        var nomination = given.nomination(given.company(edition), social);
        nominating.accept(social.actor(), nomination);

        var line = jdbc
                .sql("select person, organisation, edition, at from audit_line where subject = ? and act = 'nomination.accept'")
                .param(nomination.value()).query().singleRow();
        assertThat(line).containsEntry("person", social.actor().someone().value())
                .containsEntry("organisation", social.actor().forOrganisation().value())
                .containsEntry("edition", edition.id().value()).containsKey("at");
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveALine() {
        var edition = given.edition();
        var line = "where subject = '%s'".formatted(given.nomination(given.company(edition), given.social(edition)));

        for (var change : List.of("update audit_line set act = 'nothing.happened' " + line, "delete from audit_line " + line,
                "truncate audit_line"))
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
    }

    /** From the nomination to the last day: with everything that can happen on the way. */
    private void completed(Given.Edition edition) {
        var company = given.company(edition);
        var social = given.social(edition);
        var nomination = given.nomination(company, social);
        nominating.decline(social.actor(), nomination, "by mistake");
        nominating.reconsider(social.actor(), nomination);
        nominating.accept(social.actor(), nomination);
        var talks = negotiating.open(nomination);
        negotiating.offer(social.actor(), talks, Talks.terms("160"));
        talking.say(company.actor(), talks, "Three Saturdays?");
        talking.attach(company.actor(), talks, "note.txt", "Saturdays".getBytes(StandardCharsets.UTF_8));
        negotiating.abandon(social.actor(), talks, "by mistake");
        negotiating.resume(social.actor(), talks);
        var partnership = partners.accepted(company.actor(), social.actor(), talks);
        partnering.serve(social.actor(), partnership, Set.of("sdg:13"));
        partnering.assignNew(edition.house().coordinator(), partnership, Translated.of(Language.PL, "Rzeki"));
        publishing.write(social.actor(), partnership,
                new Summary(Translated.of(Language.PL, "T"), Translated.of(Language.PL, "S")));
        publishing.approve(social.actor(), partnership);
        publishing.consent(social.actor(), partnership);
        publishing.withdraw(social.actor(), partnership);
        partnering.start(social.actor(), partnership, LocalDate.now(clock));
        partnering.complete(company.actor(), partnership, LocalDate.now(clock));
    }

    private void endedEarly(Given.Edition edition) {
        var company = given.company(edition);
        var social = given.social(edition);
        var talks = negotiating.open(given.accepted(company, social));
        negotiating.offer(social.actor(), talks, Talks.terms("8"));
        partnering.endEarly(social.actor(), partners.accepted(company.actor(), social.actor(), talks), LocalDate.now(clock),
                "The company moved away.");
    }

    /** Withdrawn, expired, and talks that outlive their phase. */
    private void unanswered(Given.Edition edition) {
        var company = given.company(edition);
        nominating.withdraw(company.actor(), given.nomination(company, given.social(edition)));
        var lapsing = negotiating.open(given.accepted(company, given.social(edition)));
        given.nomination(company, given.social(edition));
        clock.pass(Duration.ofDays(40));
        expiry.run();
        negotiating.lapse(lapsing);
    }

    private TreeSet<String> lines(EditionId edition) {
        return new TreeSet<>(jdbc.sql("select distinct act from audit_line where edition = ?").param(edition.value())
                .query(String.class).list());
    }

    /** Every act that is written down anywhere in these rooms' own files. */
    private static Set<String> known() {
        var acts = new TreeSet<String>();
        ROOMS.stream().flatMap(EveryActTests::files).forEach(file -> RECORDED.matcher(text(file)).results()
                .map(MatchResult::group)
                .forEach(call -> ACT.matcher(call).results().limit(1).forEach(act -> acts.add(act.group(1)))));
        // those about experts are played in ExpertsTests
        acts.removeIf(act -> act.startsWith("expert."));
        assertThat(acts).contains("nomination.make", "negotiation.offer", "agreement.confirm", "publication.withdraw")
                .hasSizeGreaterThan(25);
        return acts;
    }

    private static Stream<Path> files(String room) {
        try (var files = Files.list(Path.of("src/main/java/org/tandem", room))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
