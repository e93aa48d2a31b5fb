package org.tandem.demo;

import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.article.Written;
import org.tandem.article.Written.Trust;
import org.tandem.page.Adopting;
import org.tandem.page.Introducing;
import org.tandem.page.PageId;
import org.tandem.page.Particulars;
import org.tandem.page.Writing;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/**
 * What the organiser's page says of itself, from what is known of it; its other pages stay as Tandem begins them, for a visitor to see
 * what an editor finds on the first day. The house that is made up can be reached, has checked its pages, and has one of its own.
 */
@Component
@Profile("demo")
class SamplePages {

    private static final Particulars SAMPLE = new Particulars("ul. Przykładowa 1, 00-000 Przykładowo", "", "dom@tandem.example",
            "");

    private final Writing writing;
    private final Introducing introducing;
    private final Adopting adopting;
    private final JdbcClient jdbc;

    SamplePages(Writing writing, Introducing introducing, Adopting adopting, JdbcClient jdbc) {
        this.writing = writing;
        this.introducing = introducing;
        this.adopting = adopting;
        this.jdbc = jdbc;
    }

    void tellSpring(Actor coordinator) {
        var about = new PageId(jdbc.sql("select id from page where house = ? and kind = 'ABOUT'")
                .param(coordinator.forHouse().value()).query(java.util.UUID.class).single());
        for (var language : List.of(Language.PL, Language.DE, Language.EN))
            writing.writeSample(coordinator, about, Written.checked(language, SampleText.page("about", language)));
    }

    /** Its own page in Polish and German: its English readers see the original with a note. */
    void tellCurrent(Actor coordinator) {
        introducing.introduce(coordinator, SAMPLE, 0);
        adopting.adoptSamples(coordinator);
        var words = SampleText.page("taking-part", Language.PL);
        var page = writing.begin(coordinator, Language.PL, words);
        writing.write(coordinator, page, new Written(Language.PL, words, Trust.CHECKED, null), 1);
        writing.writeSample(coordinator, page,
                Written.checked(Language.DE, SampleText.page("taking-part", Language.DE)));
        writing.show(coordinator, page);
    }
}
