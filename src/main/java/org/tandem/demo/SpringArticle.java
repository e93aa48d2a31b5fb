package org.tandem.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.article.Placing;
import org.tandem.article.Placing.About;
import org.tandem.article.Publishing;
import org.tandem.article.Writing;
import org.tandem.article.Written;
import org.tandem.article.section.SectionPlan;
import org.tandem.article.section.Sectioning;
import org.tandem.gathering.GatheringId;
import org.tandem.gathering.PublicGatherings;
import org.tandem.partnership.PartnershipId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** The page of 2009 that tells of the summary meeting, retold in words of our own, in its section. The day it was published on is sample data. */
@Component
@Profile("demo")
class SpringArticle {

    private static final int GATHERINGS = 2;

    private final Sectioning sections;
    private final Writing writing;
    private final Placing placing;
    private final Publishing publishing;
    private final PublicGatherings gatherings;
    private final StoryTime time;

    SpringArticle(Sectioning sections, Writing writing, Placing placing, Publishing publishing, PublicGatherings gatherings,
            StoryTime time) {
        this.sections = sections;
        this.writing = writing;
        this.placing = placing;
        this.publishing = publishing;
        this.gatherings = gatherings;
        this.time = time;
    }

    void tell(Actor coordinator, EditionId edition, List<PartnershipId> partnerships) {
        time.goTo(LocalDate.of(2009, 3, 2));
        var section = sections.open(coordinator, SectionPlan.named(
                new Translated("Inicjatywy Gospodarcze", "Wirtschaftliche Initiativen", "Economic Initiatives")));
        var article = writing.begin(coordinator, section, words(Language.PL), true);
        for (var language : List.of(Language.DE, Language.EN)) writing.write(coordinator, article, words(language), 0);
        var meetings = gatherings.of(edition, GATHERINGS).stream().map(it -> new GatheringId(it.id()))
                .collect(Collectors.toSet());
        placing.place(coordinator, article, section, new About(edition, new HashSet<>(partnerships), meetings));
        publishing.publish(coordinator, article, null);
        publishing.lead(coordinator, article);
    }

    private static Written words(Language language) {
        return Written.checked(language, SampleText.of("spring", language));
    }
}
