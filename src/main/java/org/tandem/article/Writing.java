package org.tandem.article;

import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.article.ArticleEvent.ArticleWritten;
import org.tandem.article.section.SectionId;
import org.tandem.article.section.Sectioning;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** Editors write articles, in one language and then in others; every version is kept. */
@Service
@Transactional
public class Writing {

    private final Articles articles;
    private final ArticleTexts texts;
    private final ArticlePictures pictures;
    private final Addresses addresses;
    private final Sectioning sections;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Writing(Articles articles, ArticleTexts texts, ArticlePictures pictures, Addresses addresses, Sectioning sections,
            AuditTrail trail,
            ApplicationEventPublisher events, Clock clock) {
        this.articles = articles;
        this.texts = texts;
        this.pictures = pictures;
        this.addresses = addresses;
        this.sections = sections;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @param written in the language that the article is written in first */
    public ArticleId begin(Actor actor, SectionId section, Written written) {
        return begin(actor, section, written, false);
    }

    /** @param sample the article is made up, and every page says so */
    public ArticleId begin(Actor actor, SectionId section, Written written, boolean sample) {
        sections.expectOwn(actor, section);
        var article = articles
                .save(Article.in(section, actor.forEditing(), written.language(), sample, clock.instant()));
        keep(actor, article, written, 0);
        trail.record(actor, "article.begin", article.id().value(), null,
                Map.of("section", section.value(), "language", written.language(), "state", written.trust()));
        events.publishEvent(new ArticleWritten(article.id(), article.house(), written.language(), clock.instant()));
        return article.id();
    }

    /**
     * The next version in a language; what says the same as the one before makes none, unless the original has changed since.
     *
     * @param seen the version that it was made from
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody else was faster: nothing of either is lost
     */
    public void write(Actor actor, ArticleId id, Written written, int seen) {
        var article = find(actor, id);
        var number = keep(actor, article, written, seen);
        if (number == seen) return;
        trail.record(actor, "article.write", id.value(), null,
                Map.of("language", written.language(), "number", number, "state", written.trust()));
        events.publishEvent(new ArticleWritten(id, article.house(), written.language(), clock.instant()));
    }

    /** An earlier version's words again, as the next one. */
    public void restore(Actor actor, ArticleId id, Language language, int number, int seen) {
        var article = find(actor, id);
        var words = texts.version(id, language, number).orElseThrow(() -> new NotFound(number));
        var trust = article.original() == language && article.state() == Article.State.PUBLISHED
                ? Written.Trust.CHECKED
                : Written.Trust.DRAFT;
        var next = keep(actor, article, new Written(language, words, trust, null), seen);
        trail.record(actor, "article.restore", id.value(), null,
                Map.of("language", language, "number", next, "restored", number, "state", trust));
        events.publishEvent(new ArticleWritten(id, article.house(), language, clock.instant()));
    }

    private int keep(Actor actor, Article article, Written written, int seen) {
        var now = clock.instant();
        var before = texts.find(article.id(), written.language()).orElseGet(() -> nothing(article, written));
        var slug = address(article, before, written);
        if (before.says(written.words(), slug, written.trust()) && before.number() == seen && !isBehind(article, before))
            return seen;
        var next = before.write(written.words(), slug, written.trust(), seen, now);
        article.expectReadable(written);
        texts.keep(next, actor);
        pictures.read(article.id(), written.language(), written.words());
        addresses.tidy(article.id());
        return next.number();
    }

    /** Whoever saves a translation once more after its original has changed says that it still holds. */
    private boolean isBehind(Article article, ArticleText text) {
        return text.number() > 0 && article.original() != text.language() && texts.find(article.id(), article.original())
                .filter(original -> original.changedAt().isAfter(text.changedAt())).isPresent();
    }

    private ArticleText nothing(Article article, Written written) {
        return new ArticleText(article.id(), written.language(), "", written.words(), written.trust(), 0,
                clock.instant());
    }

    /** As somebody has set it; else it follows the title until the article is published, and then stays. */
    private String address(Article article, ArticleText before, Written written) {
        var wanted = written.address();
        if (wanted != null && !wanted.isBlank() && !wanted.strip().equals(before.slug()))
            return addresses.exactly(article.id(), wanted, clock.instant());
        var title = written.words().title();
        return before.slug().isEmpty() || !article.wasPublished() && follows(before, title, wanted)
                ? addresses.of(article.id(), title, clock.instant())
                : before.slug();
    }

    private static boolean follows(ArticleText before, String title, @Nullable String wanted) {
        if (wanted != null && wanted.isBlank()) return true;
        return Addresses.isOf(before.slug(), before.words().title()) && !before.words().title().equals(title);
    }

    private Article find(Actor actor, ArticleId id) {
        return articles.findById(id).filter(it -> it.house().equals(actor.forEditing())).orElseThrow(() -> new NotFound(id));
    }
}
