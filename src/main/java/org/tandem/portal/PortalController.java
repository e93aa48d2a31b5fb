package org.tandem.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.tandem.article.Front;
import org.tandem.benefit.PublicBenefit;
import org.tandem.film.ShownFilms;
import org.tandem.gathering.PublicGatherings;
import org.tandem.portal.PublicPartnerships.Key;
import org.tandem.screen.Freshness;
import org.tandem.screen.Slice;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.work.ShownWorks;

/** The public pages, each in the language of its address. */
@Controller
class PortalController {

    private static final String IN = "/{language:pl|de|en}";
    private static final int ON_THE_FIRST_PAGE = 6;
    private static final int EARLIER = 3;
    private static final int NEXT = 3;
    private static final int NEWS = 3;
    private static final int GATHERINGS = 24;

    private final Editions editions;
    private final PublicPartnerships partnerships;
    private final PartnershipPage.Query partnership;
    private final OrganisationPage.Query organisation;
    private final PublicGatherings gatherings;
    private final ShownFilms films;
    private final Front.Query news;
    private final PublicBenefit.Query benefits;
    private final ShownWorks works;
    private final Versions versions;
    private final Freshness freshness;

    PortalController(Editions editions, PublicPartnerships partnerships, PartnershipPage.Query partnership,
            OrganisationPage.Query organisation, PublicGatherings gatherings, ShownFilms films, Front.Query news,
            PublicBenefit.Query benefits, ShownWorks works,
            Versions versions, Freshness freshness) {
        this.editions = editions;
        this.partnerships = partnerships;
        this.partnership = partnership;
        this.organisation = organisation;
        this.gatherings = gatherings;
        this.films = films;
        this.news = news;
        this.benefits = benefits;
        this.works = works;
        this.versions = versions;
        this.freshness = freshness;
    }

    @GetMapping("/")
    String start(Language language) {
        return "redirect:/" + language.code();
    }

    @GetMapping(IN)
    @Nullable
    String home(ServletWebRequest web, Language language, Model model) {
        if (freshness.isKept(web, () -> versions.ofHome(null, 1 + EARLIER, ON_THE_FIRST_PAGE, NEWS, language))) return null;
        var shown = editions.currentAnd(EARLIER, null);
        model.addAttribute("page", shown.isEmpty()
                ? HomePage.before(news.all(null, language, NEWS))
                : home(shown, news.all(shown.getFirst().house().id(), language, NEWS)));
        return "portal/home";
    }

    /** The first page of a house that is not, or not only, the one whose edition runs. */
    @GetMapping(IN + "/houses/{house}")
    @Nullable
    String house(@PathVariable String house, ServletWebRequest web, Language language, Model model) {
        if (freshness.isKept(web, () -> versions.ofHome(house, 1 + EARLIER, ON_THE_FIRST_PAGE, NEWS, language))) return null;
        var shown = editions.currentAnd(EARLIER, house);
        if (shown.isEmpty()) throw new NotFound(house);
        model.addAttribute("page", home(shown, news.of(shown.getFirst().house().id(), language, NEWS)));
        return "portal/home";
    }

    private HomePage home(List<EditionCard> shown, Front stories) {
        var edition = shown.getFirst();
        return new HomePage(edition, first(edition, ON_THE_FIRST_PAGE).rows(), gatherings.next(edition.id(), NEXT),
                shown.stream().skip(1).toList(), benefits.of(edition.house().id(), null).orElse(null), stories,
                works.front(edition.house().id()));
    }

    @GetMapping(IN + "/editions")
    @Nullable
    String editions(ServletWebRequest web, Model model) {
        if (freshness.isKept(web, () -> versions.ofEditions())) return null;
        model.addAttribute("page", new EditionsPage(editions.all()));
        return "portal/editions";
    }

    @GetMapping(IN + "/editions/{slug}")
    @Nullable
    String edition(@PathVariable String slug, ServletWebRequest web, Model model) {
        if (freshness.isKept(web, () -> versions.ofEdition(slug, Key.START))) return null;
        var told = editions.told(slug);
        var shown = first(told.edition(), PublicPartnerships.PAGE);
        model.addAttribute("page", new EditionPage(told.edition(), told.story(), told.components(),
                ThemeRow.of(shown.rows()), shown.next() != null, gatherings.of(told.edition().id(), GATHERINGS),
                films.of(told.edition().id()), benefits.of(told.edition().house().id(), slug).orElse(null)));
        return "portal/edition";
    }

    @GetMapping(IN + "/editions/{slug}/partnerships")
    @Nullable
    String partnerships(@PathVariable String slug, @RequestParam(required = false) @Nullable String after, ServletWebRequest web,
            Model model) {
        var key = Key.of(after);
        if (freshness.isKept(web, () -> versions.ofEdition(slug, key))) return null;
        var edition = editions.bySlug(slug);
        var shown = partnerships.of(edition.id(), key, PublicPartnerships.PAGE);
        model.addAttribute("page", new PartnershipsPage(edition, ThemeRow.of(shown.rows()), shown.next()));
        return "portal/partnerships";
    }

    @GetMapping(IN + "/partnerships")
    String currentPartnerships(@PathVariable String language) {
        return editions.current().map(edition -> "redirect:/" + language + "/editions/" + edition.slug() + "/partnerships")
                .orElse("redirect:/" + language);
    }

    @GetMapping(IN + "/partnerships/{slug}")
    @Nullable
    String partnership(@PathVariable String slug, ServletWebRequest web, Model model) {
        if (freshness.isKept(web, () -> versions.ofPartnership(slug))) return null;
        model.addAttribute("page", partnership.find(slug));
        return "portal/partnership";
    }

    @GetMapping(IN + "/organisations/{slug}")
    @Nullable
    String organisation(@PathVariable String slug, ServletWebRequest web, Model model) {
        if (freshness.isKept(web, () -> versions.ofOrganisation(slug))) return null;
        model.addAttribute("page", organisation.find(slug));
        return "portal/organisation";
    }

    private Slice<PartnershipCard> first(EditionCard edition, int size) {
        return partnerships.of(edition.id(), Key.START, size);
    }
}
