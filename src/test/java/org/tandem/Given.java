package org.tandem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandem.account.Joining;
import org.tandem.nomination.Nominating;
import org.tandem.nomination.NominationId;
import org.tandem.nomination.Proposal;
import org.tandem.participation.Applying;
import org.tandem.participation.ParticipationId;
import org.tandem.participation.Qualifying;
import org.tandem.programme.EditionId;
import org.tandem.programme.EditionPlan;
import org.tandem.programme.Founding;
import org.tandem.programme.InitiativeId;
import org.tandem.programme.Phase;
import org.tandem.programme.PhaseKind;
import org.tandem.programme.Planning;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.Translated;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The scenario language of the tests: what is given, brought about by the use cases that people use. */
@Component
public class Given {

    /** A house with the coordinator who acts for it. */
    public record House(HouseId id, Actor coordinator, InitiativeId initiative) {}

    /** A published edition whose phases are all open for 30 days from today on. */
    public record Edition(EditionId id, House house) {}

    /** An organisation with the member who acts for it: owner and signatory. */
    public record Member(OrganisationId organisation, String name, Actor actor) {}

    /** An organisation in an edition. */
    public record Participant(ParticipationId id, EditionId edition, Member member) {

        public Actor actor() {
            return member.actor();
        }
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Founding founding;
    private final Planning planning;
    private final Joining joining;
    private final Applying applying;
    private final Qualifying qualifying;
    private final Nominating nominating;
    private final JdbcClient jdbc;
    private final Clock clock;

    Given(Founding founding, Planning planning, Joining joining, Applying applying, Qualifying qualifying, Nominating nominating,
            JdbcClient jdbc, Clock clock) {
        this.founding = founding;
        this.planning = planning;
        this.joining = joining;
        this.applying = applying;
        this.qualifying = qualifying;
        this.nominating = nominating;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who is signed in when a page is asked for. */
    public static RequestPostProcessor signedIn(Actor actor) {
        return user(actor.someone().toString());
    }

    public House house() {
        var house = founding.house(Actor.TANDEM, "House " + next(), List.of(Language.PL, Language.DE, Language.EN),
                ZoneId.of("Europe/Warsaw"));
        var person = joining.join(Actor.TANDEM, "coordinator" + next() + "@example.org", "Coordinator", Language.EN, null);
        joining.seat(Actor.TANDEM, person, house, Set.of(Role.COORDINATOR));
        var coordinator = new Actor(person, null, house, Set.of(Role.COORDINATOR));
        var initiative = founding.initiative(coordinator, house, Translated.of(Language.PL, "Inicjatywa"), "2006-11");
        return new House(house, coordinator, initiative);
    }

    /** An expert of a house, whom it has not invited to any edition yet. */
    public Actor expert(House house) {
        var person = joining.join(Actor.TANDEM, "expert" + next() + "@example.org", "Expert", Language.EN, null);
        joining.seat(Actor.TANDEM, person, house.id(), Set.of(Role.EXPERT));
        return new Actor(person, null, house.id(), Set.of(Role.EXPERT));
    }

    public Edition edition() {
        return edition(house());
    }

    public Edition edition(House house) {
        var today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Warsaw")));
        var phases = Stream.of(PhaseKind.values()).map(kind -> new Phase(kind, today, today.plusDays(30)));
        return edition(house, phases.collect(Collectors.toSet()));
    }

    public Edition edition(House house, Set<Phase> phases) {
        var plan = new EditionPlan(new Translated("Edycja " + next(), null, null), new Translated(null, null, null), null, 3, 3,
                phases, List.of());
        var edition = planning.plan(house.coordinator(), house.initiative(), plan);
        planning.publish(house.coordinator(), edition);
        return new Edition(edition, house);
    }

    public Member organisation() {
        return organisation("Organisation " + next(), "NGO");
    }

    /** @param kind {@code NGO}, {@code COMPANY} … */
    public Member organisation(String name, String kind) {
        var id = new OrganisationId(UUID.randomUUID());
        jdbc.sql(
                "insert into organisation (id, name, folded, slug, kind, since, version) values (?, ?, lower(unaccent(?)), ?, ?, now(), 0)")
                .params(id.value(), name, name, "organisation-" + next(), kind).update();
        return new Member(id, name, member(id, Role.OWNER, Role.SIGNATORY));
    }

    /** One more person who acts for an organisation. */
    public Actor member(OrganisationId organisation, Role... roles) {
        var person = joining.join(Actor.TANDEM, "member" + next() + "@example.org", "Member", Language.EN, null);
        joining.seat(Actor.TANDEM, person, organisation, Set.of(roles));
        return new Actor(person, organisation, null, Set.of(roles));
    }

    public Participant company(Edition edition) {
        return qualified(edition, organisation("Company " + next(), "COMPANY"), Side.BUSINESS, 100);
    }

    public Participant social(Edition edition) {
        return social(edition, 3);
    }

    public Participant social(Edition edition, int capacity) {
        return qualified(edition, organisation(), Side.SOCIAL, capacity);
    }

    public Participant qualified(Edition edition, Member member, Side side, @Nullable Integer capacity) {
        var participant = applied(edition, member, side, capacity);
        qualifying.qualify(edition.house().coordinator(), participant.id(), null);
        return participant;
    }

    public Participant applied(Edition edition, Side side) {
        return applied(edition, organisation(), side, null);
    }

    public Participant applied(Edition edition, Member member, Side side, @Nullable Integer capacity) {
        var application = new org.tandem.participation.Application(side, "We want to take part.", capacity);
        return new Participant(applying.apply(member.actor(), edition.id(), application), edition.id(), member);
    }

    public NominationId nomination(Participant company, Participant social) {
        return nominating.nominate(company.actor(), company.edition(), social.id(),
                new Proposal("You know your neighbours.", "A garden"));
    }

    /** A nomination that was accepted: both sides hold a place, and the talks open. */
    public NominationId accepted(Participant company, Participant social) {
        var nomination = nomination(company, social);
        nominating.accept(social.actor(), nomination);
        return nomination;
    }

    private static int next() {
        return COUNT.incrementAndGet();
    }
}
