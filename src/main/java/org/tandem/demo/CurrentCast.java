package org.tandem.demo;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.organisation.Basics;
import org.tandem.organisation.CapacityCard;
import org.tandem.organisation.ContributionKind;
import org.tandem.organisation.LegalForm;
import org.tandem.organisation.NeedOrOffer;
import org.tandem.organisation.NeedOrOffer.Direction;
import org.tandem.organisation.OrganisationKind;
import org.tandem.organisation.Profiles;
import org.tandem.organisation.identifier.Identifier;
import org.tandem.organisation.identifier.Nip;
import org.tandem.organisation.place.Municipalities;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** The made-up organisations of the current edition, with profiles that show what a profile can hold. */
@Component
@Profile("demo")
class CurrentCast {

    private static final ContributionKind[] KINDS = ContributionKind.values();
    private static final List<String> AREAS = List.of("sdg:4", "sdg:11", "sdg:13", "sdg:3", "sdg:10", "sdg:15", "sdg:8", "sdg:5");

    private final Cast cast;
    private final Profiles profiles;

    CurrentCast(Cast cast, Profiles profiles) {
        this.cast = cast;
        this.profiles = profiles;
    }

    Player social(Actor person, int number) {
        var name = CurrentNames.SOCIAL.get(number);
        var form = name.startsWith("Fundacja") ? LegalForm.FOUNDATION : LegalForm.ASSOCIATION;
        var kind = name.startsWith("Dom Opieki") ? OrganisationKind.PUBLIC_INSTITUTION : OrganisationKind.NGO;
        var player = cast.organisation(person, new Basics(name, kind, form, null, null), identifiers(number), true);
        profile(player, number, Direction.NEED);
        profiles.setCapacityCard(player.actor(), player.organisation(), new CapacityCard(5 + number % 20, 14, null, null, null));
        return player;
    }

    Player business(Actor person, int number) {
        var form = number % 3 == 0 ? LegalForm.JOINT_STOCK_COMPANY : LegalForm.LIMITED_COMPANY;
        var basics = new Basics(CurrentNames.BUSINESS.get(number), OrganisationKind.COMPANY, form, null, null);
        var player = cast.organisation(person, basics, identifiers(100 + number), true);
        profile(player, number, Direction.OFFER);
        return player;
    }

    /** Nobody signs in as most of them; these are there to be looked at. */
    Actor extra() {
        return cast.person(Language.PL, null, null);
    }

    private void profile(Player player, int number, Direction first) {
        var town = CurrentNames.TOWNS.get(number % CurrentNames.TOWNS.size());
        Municipalities.search(town, 1).forEach(it -> profiles.setSeat(player.actor(), player.organisation(), it.terc(), null));
        profiles.describe(player.actor(), player.organisation(), new Translated(
                "Organizacja wymyślona na potrzeby pokazu. Działa w miejscowości %s.".formatted(town),
                "Eine für die Vorführung erfundene Organisation. Sie wirkt in %s.".formatted(town),
                "An organisation made up for this demo. It works in %s.".formatted(town)));
        profiles.setAreas(player.actor(), player.organisation(),
                List.of(AREAS.get(number % AREAS.size()), AREAS.get((number + 3) % AREAS.size())));
        var other = first == Direction.NEED ? Direction.OFFER : Direction.NEED;
        profiles.setNeedsAndOffers(player.actor(), player.organisation(), List.of(
                NeedOrOffer.of(first, KINDS[number % KINDS.length], "Przykład: na jedno działanie w roku"),
                NeedOrOffer.of(other, KINDS[(number + 4) % KINDS.length], "Przykład: stale, po umówieniu")));
    }

    /** A tax number that no office gives out, for none has the prefix 999; its check digit is right. */
    private static List<Identifier> identifiers(int number) {
        return Stream.iterate(0, it -> it + 1).limit(20)
                .flatMap(it -> Nip.complete("999%06d".formatted(number * 20 + it)).stream()).limit(1).toList();
    }
}
