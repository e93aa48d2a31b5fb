package org.tandem.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.benefit.Declaring;
import org.tandem.credit.Crediting;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.expert.Assigning;
import org.tandem.negotiation.expert.Inviting;
import org.tandem.organisation.Basics;
import org.tandem.participation.Application;
import org.tandem.participation.Applying;
import org.tandem.participation.ParticipationId;
import org.tandem.participation.Qualifying;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.ThemeId;
import org.tandem.programme.Component.Kind;
import org.tandem.programme.EditionId;
import org.tandem.programme.EditionPlan;
import org.tandem.programme.Founding;
import org.tandem.programme.Phase;
import org.tandem.programme.PhaseKind;
import org.tandem.programme.Planning;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * "Międzysektorowa wiosna 2008/2009" as its public page tells it: the house, the initiative, the parties and their pairs, the
 * days of the summary meeting and of the conference. Sides, persons, all other days, terms and consents are sample data.
 */
@Component
@Profile("demo")
class SpringStory {

    private final Cast cast;
    private final Founding founding;
    private final Planning planning;
    private final Applying applying;
    private final Qualifying qualifying;
    private final SampleCriteria criteria;
    private final Crediting crediting;
    private final Declaring declaring;
    private final Inviting inviting;
    private final Assigning assigning;
    private final Pairing pairing;
    private final Publicity publicity;
    private final SpringGatherings gatherings;
    private final SpringFilm film;
    private final SpringArticle article;
    private final SamplePictures pictures;
    private final SampleWorks works;
    private final SamplePages pages;
    private final SpringObservations observations;
    private final StoryTime time;
    private final Map<String, Player> players = new HashMap<>();
    private final Map<String, ParticipationId> participations = new HashMap<>();

    SpringStory(Cast cast, Founding founding, Planning planning, Applying applying, Qualifying qualifying,
            SampleCriteria criteria, Crediting crediting, Declaring declaring, Inviting inviting, Assigning assigning,
            Pairing pairing, Publicity publicity, SpringGatherings gatherings, SpringFilm film, SpringArticle article,
            SamplePictures pictures, SampleWorks works, SamplePages pages, SpringObservations observations,
            StoryTime time) {
        this.cast = cast;
        this.founding = founding;
        this.planning = planning;
        this.applying = applying;
        this.qualifying = qualifying;
        this.criteria = criteria;
        this.crediting = crediting;
        this.declaring = declaring;
        this.inviting = inviting;
        this.assigning = assigning;
        this.pairing = pairing;
        this.publicity = publicity;
        this.gatherings = gatherings;
        this.film = film;
        this.article = article;
        this.pictures = pictures;
        this.works = works;
        this.pages = pages;
        this.observations = observations;
        this.time = time;
    }

    /** @param person the coordinator of the demo, and {@code visitors} with its expert and editor, who get a seat in this house too */
    void tell(Actor person, Visitors visitors) {
        var expert = visitors.expert();
        time.goTo(LocalDate.of(2008, 9, 1));
        var house = founding.house(person, "Dom Współpracy Polsko-Niemieckiej", List.of(Language.PL, Language.DE, Language.EN),
                ZoneId.of("Europe/Warsaw"));
        var coordinator = cast.coordinator(person, house);
        var initiative = founding.initiative(coordinator, house,
                new Translated("CSR dla Górnego Śląska", "CSR für Oberschlesien", "CSR for Upper Silesia"), "2006-11");
        var edition = planning.plan(coordinator, initiative, plan(), true);
        planning.publish(coordinator, edition);
        SpringWords.CREDITS.forEach(credited -> crediting.add(coordinator, edition, credited));
        // the page shows its 1 % sign and does not give its number
        declaring.declare(coordinator, "", false, 0);
        criteria.ask(coordinator, edition);
        var seated = cast.expert(expert, house);
        cast.editor(visitors.editor(), house);
        inviting.expert(coordinator, edition, expert.someone());
        var themes = SpringPairs.THEMES.stream().map(theme -> publicity.theme(coordinator, edition, theme)).toList();
        apply(edition);
        time.goTo(LocalDate.of(2008, 11, 5));
        weigh(coordinator);
        participations.values().forEach(participation -> qualifying.qualify(coordinator, participation, null));
        time.goTo(LocalDate.of(2008, 11, 24));
        var talks = new ArrayList<NegotiationId>();
        for (var pair : SpringPairs.ALL) talks.add(pairing.opened(edition, pair(pair)));
        assigning.assignAll(coordinator, edition, expert.someone());
        negotiate(talks);
        var partnerships = new ArrayList<PartnershipId>();
        for (int i = 0; i < talks.size(); i++)
            partnerships.add(show(coordinator, talks.get(i), SpringPairs.ALL.get(i), themes));
        observations.tell(seated, partnerships);
        pictures.tell(coordinator);
        works.tellSpring(coordinator);
        pages.tellSpring(coordinator);
        film.tell(coordinator, edition, gatherings.tell(coordinator, edition, partnerships));
        article.tell(coordinator, edition, partnerships);
    }

    /** Of some, and nobody fails: nothing may be said of a real organisation that no source says. */
    private void weigh(Actor coordinator) {
        SpringPairs.PARTIES.stream().filter(party -> party.name().length() % 2 == 0)
                .forEach(party -> criteria.weigh(coordinator, participation(party.name()), party.side(), 1, true));
    }

    private void negotiate(List<NegotiationId> talks) {
        time.goTo(LocalDate.of(2009, 1, 12));
        for (int i = 0; i < talks.size(); i++)
            pairing.offered(talks.get(i), pair(SpringPairs.ALL.get(i)), 2, LocalDate.of(2009, 3, 2));
        time.goTo(LocalDate.of(2009, 2, 5));
        for (int i = 0; i < talks.size(); i++) pairing.agreed(talks.get(i), pair(SpringPairs.ALL.get(i)), 2);
        time.goTo(LocalDate.of(2009, 2, 19));
        for (int i = 0; i < talks.size(); i++) pairing.concluded(talks.get(i), pair(SpringPairs.ALL.get(i)));
    }

    private PartnershipId show(Actor coordinator, NegotiationId talk, SpringPairs.Named pair, List<ThemeId> themes) {
        var partnership = publicity.placed(coordinator, talk, themes.get(pair.theme()));
        publicity.shown(partnership, pair(pair), pair.summary());
        time.passMinutes(10);
        return partnership;
    }

    private Pairing.Pair pair(SpringPairs.Named pair) {
        return new Pairing.Pair(player(pair.business()), player(pair.social()), participation(pair.social()), Deal.NEUTRAL);
    }

    private Player player(String name) {
        return Objects.requireNonNull(players.get(name), name);
    }

    private ParticipationId participation(String name) {
        return Objects.requireNonNull(participations.get(name), name);
    }

    private void apply(EditionId edition) {
        time.goTo(LocalDate.of(2008, 10, 6));
        for (var party : SpringPairs.PARTIES) {
            var player = cast.organisation(cast.person(Language.PL, null, null),
                    new Basics(party.name(), party.kind(), party.form(), null, null), List.of(), false);
            players.put(party.name(), player);
            participations.put(party.name(), applying.apply(player.actor(), edition,
                    new Application(party.side(), "Tekst przykładowy: zgłoszenia źródło nie podaje.", null)));
            time.passMinutes(10);
        }
    }

    /** The days of the summary meeting and of the conference are given; the other phases are sample data. */
    private static EditionPlan plan() {
        return new EditionPlan(
                new Translated("Międzysektorowa wiosna 2008/2009", "Sektorübergreifender Frühling 2008/2009",
                        "Cross-sector Spring 2008/2009"),
                SpringWords.STORY, 11, 2, 2,
                Set.of(phase(PhaseKind.CALL, "2008-10-01", "2008-10-31").asSample(),
                        phase(PhaseKind.QUALIFICATION, "2008-11-01", "2008-11-14").asSample(),
                        phase(PhaseKind.NOMINATION, "2008-11-17", "2008-12-19").asSample(),
                        phase(PhaseKind.NEGOTIATION, "2008-11-20", "2009-02-20").asSample(),
                        phase(PhaseKind.CONCLUSION, "2009-01-05", "2009-03-20").asSample(),
                        phase(PhaseKind.SUMMARY, "2009-02-26", "2009-02-26"),
                        phase(PhaseKind.CLOSING, "2009-03-26", "2009-03-26")),
                List.of(component(Kind.PRACTICAL, "Warsztaty", "Workshops", "Workshops"),
                        component(Kind.ADVISORY, "Konsultacje", "Beratung", "Consultations")));
    }

    private static org.tandem.programme.Component component(Kind kind, String pl, String de, String en) {
        return new org.tandem.programme.Component(kind, new Translated(pl, de, en));
    }

    private static Phase phase(PhaseKind kind, String opens, String closes) {
        return new Phase(kind, LocalDate.parse(opens), LocalDate.parse(closes));
    }
}
