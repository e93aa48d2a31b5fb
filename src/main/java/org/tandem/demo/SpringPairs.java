package org.tandem.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tandem.organisation.LegalForm;
import org.tandem.organisation.OrganisationKind;
import org.tandem.partnership.Summary;
import org.tandem.programme.Side;
import org.tandem.shared.Translated;

/** The parties of 2008/2009 and the ten pairs in their areas, by the names that the public page gives them. Kinds and sides are ours. */
final class SpringPairs {

    record Party(String name, Side side, OrganisationKind kind, @Nullable LegalForm form) {}

    record Named(String social, String business, int theme) {

        /** A sample text that claims nothing about the two but what the page says: their area. */
        Summary summary() {
            var area = THEMES.get(theme);
            var both = social + " i " + business;
            return new Summary(new Translated(both, social + " und " + business, social + " and " + business), new Translated(
                    "Tekst przykładowy. Partnerstwo w obszarze „%s”. Strony, warunki i zgody są tu danymi przykładowymi."
                            .formatted(area.pl()),
                    "Beispieltext. Partnerschaft im Bereich „%s“. Seiten, Bedingungen und Zustimmungen sind hier Beispieldaten."
                            .formatted(area.de()),
                    "Sample text. A partnership in the area “%s”. Sides, terms and consents are sample data here."
                            .formatted(area.en())));
        }
    }

    static final List<Translated> THEMES = List.of(
            new Translated("Ekologia i środowisko naturalne", "Ökologie und natürliche Umwelt",
                    "Ecology and the natural environment"),
            new Translated("Warsztaty: aktywność i rozwój osobisty", "Workshops: Aktivität und persönliche Entwicklung",
                    "Workshops: activity and personal development"),
            new Translated("Strona internetowa adopcji zwierząt", "Eine Website für die Vermittlung von Tieren",
                    "A website for animal adoption"),
            new Translated("Aktywne kobiety w społeczności lokalnej", "Aktive Frauen in der lokalen Gemeinschaft",
                    "Active women in the local community"),
            new Translated("Wolontariat pracowniczy", "Freiwilligenarbeit von Beschäftigten", "Employee volunteering"));

    static final List<Named> ALL = List.of(
            new Named("Fundacja Ekologiczna \"Silesia\"", "Jastrzębska Spółka Energetyczna S.A.", 0),
            new Named("Polski Klub Ekologiczny", "Atmoterm S.A.", 0),
            new Named("Centrum Kształcenia i Dialogu THEOTOKOS", "DPM", 1),
            new Named("AIESEC", "HR Masters", 1),
            new Named("Akademia Wspierania Rozwoju Człowieka", "Biuro Turystyczne \"Sport Centrum\"", 1),
            new Named("Centrum Rozwoju Inicjatyw Społecznych", "HR Masters", 1),
            new Named("MZUK", "Laboratorium Obrazu", 2),
            new Named("Forum Kobiet Ziemi Gliwickiej", "Agencja Rozwoju Lokalnego", 3),
            new Named("Dom Pomocy Społecznej w Poraju", "Częstochowskie Przedsiębiorstwo Komunalne", 4),
            new Named("Stowarzyszenie św. Filipa Nereusza", "P.P.H.U. MARTECH-PLUS", 4));

    static final List<Party> PARTIES = List.of(
            social("Fundacja Ekologiczna \"Silesia\"", OrganisationKind.NGO, LegalForm.FOUNDATION),
            social("Polski Klub Ekologiczny", OrganisationKind.NGO, null),
            social("Centrum Kształcenia i Dialogu THEOTOKOS", OrganisationKind.OTHER, null),
            social("AIESEC", OrganisationKind.NGO, null),
            social("Akademia Wspierania Rozwoju Człowieka", OrganisationKind.OTHER, null),
            social("Centrum Rozwoju Inicjatyw Społecznych", OrganisationKind.NGO, null),
            social("MZUK", OrganisationKind.OTHER, null),
            social("Forum Kobiet Ziemi Gliwickiej", OrganisationKind.NGO, null),
            social("Dom Pomocy Społecznej w Poraju", OrganisationKind.PUBLIC_INSTITUTION, null),
            social("Stowarzyszenie św. Filipa Nereusza", OrganisationKind.NGO, LegalForm.ASSOCIATION),
            business("Jastrzębska Spółka Energetyczna S.A.", LegalForm.JOINT_STOCK_COMPANY),
            business("Atmoterm S.A.", LegalForm.JOINT_STOCK_COMPANY),
            business("DPM", null),
            business("HR Masters", null),
            business("Biuro Turystyczne \"Sport Centrum\"", null),
            business("Laboratorium Obrazu", null),
            business("Agencja Rozwoju Lokalnego", null),
            business("Częstochowskie Przedsiębiorstwo Komunalne", null),
            business("P.P.H.U. MARTECH-PLUS", null));

    private SpringPairs() {}

    private static Party social(String name, OrganisationKind kind, @Nullable LegalForm form) {
        return new Party(name, Side.SOCIAL, kind, form);
    }

    private static Party business(String name, @Nullable LegalForm form) {
        return new Party(name, Side.BUSINESS, OrganisationKind.COMPANY, form);
    }
}
