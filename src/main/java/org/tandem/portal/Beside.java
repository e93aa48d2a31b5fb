package org.tandem.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.tandem.article.ArticlePage;
import org.tandem.article.SectionPage;
import org.tandem.benefit.PublicBenefit;
import org.tandem.work.ShownWork;
import org.tandem.work.ShownWorks;

/** What stands beside an article or a section of a house: its map, its featured publication, its projects, what it asks taxpayers for. */
@NamedInterface("pages")
public record Beside(ShownWork.Front works, @Nullable PublicBenefit benefit, @Nullable String edition) {

    /** An article with what stands beside it. */
    @NamedInterface("pages")
    public record Article(ArticlePage article, Beside beside) {}

    /** A section, or all of them, with what stands beside. */
    @NamedInterface("pages")
    public record Section(SectionPage list, Beside beside) {}

    /** Beside what all houses publish. */
    private static final Beside NOTHING = new Beside(ShownWork.Front.NONE, null, null);

    /** Reads it. */
    @Component
    static class Query {

        private final ShownWorks works;
        private final PublicBenefit.Query benefits;

        Query(ShownWorks works, PublicBenefit.Query benefits) {
            this.works = works;
            this.benefits = benefits;
        }

        Article of(ArticlePage page) {
            var edition = page.edition();
            return new Article(page, new Beside(works.front(page.house().id()),
                    benefits.of(page.house().id(), edition == null ? null : edition.slug()).orElse(null),
                    edition == null ? null : edition.slug()));
        }

        Section of(SectionPage page) {
            var house = page.house();
            return new Section(page, house == null
                    ? NOTHING
                    : new Beside(works.front(house.id()), benefits.of(house.id(), null).orElse(null), null));
        }
    }
}
