package org.tandem.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.organisation.Abroad;
import org.tandem.organisation.Basics;
import org.tandem.organisation.CapacityCard;
import org.tandem.organisation.LegalForm;
import org.tandem.organisation.OrganisationKind;
import org.tandem.organisation.Profiles;
import org.tandem.organisation.Seat;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.organisation.identifier.Nip;
import org.tandem.organisation.place.Municipalities;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** The made-up organisations of the current edition, with profiles that show what a profile can hold. */
@Component
@Profile("demo")
class CurrentCast {

    private static final List<String> AREAS = List.of("sdg:4", "sdg:11", "sdg:13", "sdg:3", "sdg:10", "sdg:15", "sdg:8", "sdg:5");
    /** One company from over the border: the map shows the world where somebody lies there. */
    private static final Abroad OSTRAVA = new Abroad("CZ", "Ostrava", new BigDecimal("49.8346"), new BigDecimal("18.2820"));
    private static final int FROM_ABROAD = 8;

    private final Cast cast;
    private final Profiles profiles;
    private int extras;

    CurrentCast(Cast cast, Profiles profiles) {
        this.cast = cast;
        this.profiles = profiles;
    }

    Player social(Actor person, int number) {
        var player = cast.organisation(person, socialBasics(CurrentNames.SOCIAL.get(number)), identifiers(number), true);
        profile(player, number, true);
        profiles.setCapacityCard(player.actor(), player.organisation(), new CapacityCard(5 + number % 20, 14, null, null, null));
        return player;
    }

    Player business(Actor person, int number) {
        var form = number % 3 == 0 ? LegalForm.JOINT_STOCK_COMPANY : LegalForm.LIMITED_COMPANY;
        var basics = new Basics(CurrentNames.BUSINESS.get(number), OrganisationKind.COMPANY, form, null, null);
        var player = cast.organisation(person, basics, identifiers(100 + number), true);
        profile(player, number, false);
        return player;
    }

    /** One that has a name and little more. */
    Player bare(Actor person, String name) {
        var company = name.startsWith("Pralnia");
        var basics = company
                ? new Basics(name, OrganisationKind.COMPANY, LegalForm.LIMITED_COMPANY, null, null)
                : socialBasics(name);
        return cast.organisation(person, basics, List.of(), true);
    }

    /** Nobody signs in as most of them; they are there to be looked at, and their mail comes in each of the languages. */
    Actor extra() {
        extras++;
        return cast.person(extras % 5 == 0 ? Language.DE : extras % 7 == 0 ? Language.EN : Language.PL, null, null);
    }

    private static Basics socialBasics(String name) {
        var isHome = name.startsWith("Dom Opieki");
        var form = isHome ? LegalForm.PUBLIC_BODY : name.startsWith("Fundacja") ? LegalForm.FOUNDATION : LegalForm.ASSOCIATION;
        return new Basics(name, isHome ? OrganisationKind.PUBLIC_INSTITUTION : OrganisationKind.NGO, form, null, null);
    }

    private void profile(Player player, int number, boolean looking) {
        var isAbroad = !looking && number == FROM_ABROAD;
        var town = isAbroad ? OSTRAVA.town() : CurrentNames.TOWNS.get(number % CurrentNames.TOWNS.size());
        profiles.setSeat(player.actor(), player.organisation(), isAbroad
                ? new Seat(null, OSTRAVA, null)
                : Seat.in(Municipalities.search(town, 1).getFirst().terc(), null));
        profiles.describe(player.actor(), player.organisation(), CurrentProfiles.words(town, number));
        profiles.setAreas(player.actor(), player.organisation(),
                List.of(AREAS.get(number % AREAS.size()), AREAS.get((number + 3) % AREAS.size())));
        profiles.setNeedsAndOffers(player.actor(), player.organisation(), CurrentProfiles.needsAndOffers(looking, number));
    }

    /** A tax number that no office gives out, for none has the prefix 999; its check digit is right. */
    private static List<Identifier> identifiers(int number) {
        return Stream.iterate(0, it -> it + 1).limit(20)
                .flatMap(it -> Nip.complete("999%06d".formatted(number * 20 + it)).stream()).limit(1).toList();
    }
}
