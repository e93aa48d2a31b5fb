package org.tandem.demo;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tandem.organisation.ContributionKind;
import org.tandem.organisation.NeedOrOffer;
import org.tandem.organisation.NeedOrOffer.Direction;
import org.tandem.organisation.NeedOrOffer.Period;
import org.tandem.shared.Translated;

/** What the made-up organisations say of themselves. */
final class CurrentProfiles {

    /** Something to look for or to give, by kind. */
    private record Thing(ContributionKind kind, @Nullable Integer quantity, @Nullable String unit, Period period, String words) {

        NeedOrOffer as(Direction direction) {
            return new NeedOrOffer(direction, kind, quantity == null ? null : BigDecimal.valueOf(quantity), unit, period, words);
        }
    }

    private static final List<Thing> WANTED = List.of(
            new Thing(ContributionKind.TIME, 60, "godzin", Period.MONTHLY, "ręce do pracy w soboty"),
            new Thing(ContributionKind.MONEY, 4000, "PLN", Period.YEARLY, "na materiały, rozliczane rachunkami"),
            new Thing(ContributionKind.SPACE, 1, "sala", Period.WEEKLY, "sucha i ciepła, na dwadzieścia osób"),
            new Thing(ContributionKind.SKILLS, null, null, Period.ONGOING, "ktoś, kto zna się na księgach i umowach"),
            new Thing(ContributionKind.GOODS, 12, "sztuk", Period.ONCE, "używane komputery albo rowery"),
            new Thing(ContributionKind.KNOW_HOW, null, null, Period.ONCE, "jak opowiadać o tym, co robimy"),
            new Thing(ContributionKind.CONTACTS, null, null, Period.ONGOING, "szkoły i inne firmy z okolicy"));

    private static final List<Thing> GIVEN = List.of(
            new Thing(ContributionKind.KNOW_HOW, null, null, Period.ONGOING, "znajomość dzielnicy i jej ludzi"),
            new Thing(ContributionKind.TIME, 40, "godzin", Period.MONTHLY, "wolontariusze w dni robocze"),
            new Thing(ContributionKind.GOODS, null, null, Period.ONCE, "narzędzia i transport na jeden dzień"),
            new Thing(ContributionKind.SPACE, 2, "sale", Period.WEEKLY, "po południu, z rzutnikiem"),
            new Thing(ContributionKind.SKILLS, 8, "szkoleń", Period.YEARLY, "prowadzenie warsztatów"),
            new Thing(ContributionKind.CONTACTS, null, null, Period.ONGOING, "sąsiedzi, rodzice, parafia"),
            new Thing(ContributionKind.MONEY, 8000, "PLN", Period.YEARLY, "jeden grant na pomysł, który przetrwa sezon"));

    private CurrentProfiles() {}

    static Translated words(String town, int number) {
        return switch (number % 3) {
            case 0 -> new Translated(
                    "Działamy w miejscowości %s i wolimy małe rzeczy, które się kończą, od wielkich, które się zaczynają."
                            .formatted(town),
                    "Wir wirken in %s und mögen kleine Dinge, die fertig werden, lieber als große, die anfangen.".formatted(town),
                    "We work in %s, and prefer small things that get finished to great ones that get started.".formatted(town));
            case 1 -> new Translated(
                    "%s i okolica. Z sąsiadami robimy to, na co w pojedynkę nikomu nie starcza czasu.".formatted(town),
                    "%s und Umgebung. Mit den Nachbarn tun wir, wofür allein niemand die Zeit hat.".formatted(town),
                    "%s and around. With our neighbours we do what nobody has the time for alone.".formatted(town));
            default -> new Translated(
                    "Jesteśmy z miejscowości %s. Najlepiej idzie nam to, co robi się rękami i z kimś.".formatted(town),
                    "Wir sind aus %s. Am besten gelingt uns, was man mit den Händen und zu zweit macht.".formatted(town),
                    "We are from %s. What we do best is done by hand, and with somebody.".formatted(town));
        };
    }

    /** Two that it looks for and one that it gives, or the other way about. */
    static List<NeedOrOffer> needsAndOffers(boolean looking, int number) {
        var wanted = WANTED.get(number % WANTED.size()).as(Direction.NEED);
        var given = GIVEN.get((number + 2) % GIVEN.size()).as(Direction.OFFER);
        var third = looking
                ? WANTED.get((number + 3) % WANTED.size()).as(Direction.NEED)
                : GIVEN.get((number + 5) % GIVEN.size()).as(Direction.OFFER);
        return List.of(wanted, given, third);
    }
}
