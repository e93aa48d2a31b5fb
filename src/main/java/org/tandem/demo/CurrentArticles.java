package org.tandem.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.article.ArticleId;
import org.tandem.article.Placing;
import org.tandem.article.Placing.About;
import org.tandem.article.Publishing;
import org.tandem.article.Words;
import org.tandem.article.Writing;
import org.tandem.article.Written;
import org.tandem.article.Written.Trust;
import org.tandem.article.section.SectionId;
import org.tandem.article.section.SectionPlan;
import org.tandem.article.section.Sectioning;
import org.tandem.picture.PictureId;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** Sample articles of the current edition, one in each state: the lead story, one corrected, one half translated, one planned, one a draft. */
@Component
@Profile("demo")
class CurrentArticles {

    private final Sectioning sections;
    private final Writing writing;
    private final Placing placing;
    private final Publishing publishing;
    private final SamplePictures pictures;
    private final StoryTime time;

    CurrentArticles(Sectioning sections, Writing writing, Placing placing, Publishing publishing, SamplePictures pictures,
            StoryTime time) {
        this.sections = sections;
        this.writing = writing;
        this.placing = placing;
        this.publishing = publishing;
        this.pictures = pictures;
        this.time = time;
    }

    void tell(Actor editor, EditionId edition, LocalDate today) {
        time.goTo(today.minusDays(18));
        var life = section(editor, new Translated("Z życia edycji", "Aus der Edition", "From the edition"), null);
        var partnerships = section(editor, new Translated("Partnerstwa", "Partnerschaften", "Partnerships"), life);
        var guide = section(editor, new Translated("Poradnik", "Ratgeber", "Guide"), null);
        tellWorkshop(editor, guide, edition, today);
        tellSaturdays(editor, partnerships, edition, today);
        tellTable(editor, life, edition, today);
        var planned = begun(editor, life, "fair", Trust.CHECKED, edition);
        publishing.publish(editor, planned,
                today.plusDays(3).atTime(LocalTime.of(9, 0)).atZone(ZoneId.of("Europe/Warsaw")).toInstant());
        begun(editor, guide, "questions", Trust.DRAFT, edition);
    }

    /** Its German text is a machine's, and nobody has checked it. */
    private void tellWorkshop(Actor editor, SectionId section, EditionId edition, LocalDate today) {
        time.goTo(today.minusDays(16));
        var article = begun(editor, section, "workshop", Trust.CHECKED, edition);
        translated(editor, article, "workshop", Language.DE, Trust.MACHINE_MADE);
        publishing.publish(editor, article, null);
    }

    private void tellSaturdays(Actor editor, SectionId section, EditionId edition, LocalDate today) {
        time.goTo(today.minusDays(9));
        var article = begun(editor, section, "saturdays", Trust.CHECKED, edition);
        translated(editor, article, "saturdays", Language.EN, Trust.CHECKED);
        publishing.publish(editor, article, null);
        time.goTo(today.minusDays(8));
        publishing.correct(editor, article, new Translated(
                "W pierwszej wersji było „trzy pokoje”. Pokoje są cztery. Sprostowanie przykładowe.",
                "In der ersten Fassung stand „drei Zimmer“. Es sind vier. Beispielkorrektur.",
                "The first version said “three rooms”. There are four. A sample correction."));
    }

    private void tellTable(Actor editor, SectionId section, EditionId edition, LocalDate today) {
        time.goTo(today.minusDays(3));
        var article = begun(editor, section, "table", Trust.CHECKED, edition);
        translated(editor, article, "table", Language.DE, Trust.CHECKED);
        translated(editor, article, "table", Language.EN, Trust.CHECKED);
        // the library has it already, and answers with it
        var bridge = pictures.tell(editor).getLast();
        for (var language : Language.values()) illustrate(editor, article, language, bridge);
        publishing.publish(editor, article, null);
        publishing.lead(editor, article);
    }

    private ArticleId begun(Actor editor, SectionId section, String name, Trust trust, EditionId edition) {
        var words = SampleText.of(name, Language.PL);
        var article = writing.begin(editor, section, new Written(Language.PL, words, trust, null), true);
        placing.place(editor, article, section, new About(edition, Set.of(), Set.of()));
        time.passMinutes(5);
        return article;
    }

    private void translated(Actor editor, ArticleId article, String name, Language language, Trust trust) {
        writing.write(editor, article, new Written(language, SampleText.of(name, language), trust, null), 0);
    }

    /** Behind the first paragraph. */
    private void illustrate(Actor editor, ArticleId article, Language language, PictureId picture) {
        var words = SampleText.of("table", language);
        var body = words.body().replaceFirst("\n\n", "\n\n![](picture:" + picture + ")\n\n");
        writing.write(editor, article, Written.checked(language, new Words(words.title(), words.lead(), body)), 1);
    }

    private SectionId section(Actor editor, Translated name, @Nullable SectionId parent) {
        return sections.open(editor, new SectionPlan(name, parent, null));
    }
}
