package org.tandem.page;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.article.Words;
import org.tandem.article.Written;
import org.tandem.article.Written.Trust;
import org.tandem.audit.AuditTrail;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** Editors write their house's pages, in one language and then in others; every version is kept. */
@Service
@Transactional
public class Writing {

    private final HousePages pages;
    private final PageTexts texts;
    private final Addresses addresses;
    private final AuditTrail trail;
    private final Clock clock;

    Writing(HousePages pages, PageTexts texts, Addresses addresses, AuditTrail trail, Clock clock) {
        this.pages = pages;
        this.texts = texts;
        this.addresses = addresses;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A page of the house's own, which nobody else finds until it is shown.
     *
     * @throws BrokenRule where the house has as many as it can have
     */
    public PageId begin(Actor actor, Language language, Words words) {
        var house = actor.forEditing();
        if (pages.countByHouse(house) >= Page.MOST) throw new BrokenRule("page.too-many", Page.MOST);
        var id = PageId.next();
        var page = pages.save(Page.own(id, house, addresses.of(id, words.title(), clock.instant())));
        texts.keep(nothing(page, Written.draft(language, words)).write(words, Trust.DRAFT, 0, clock.instant()), actor);
        record(actor, "page.begin", page, language, 1);
        return id;
    }

    /**
     * The next version in a language; what says the same as the one before makes none.
     *
     * @param seen the version that it was made from; 0 for the first
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody else was faster: nothing of either is lost
     */
    public void write(Actor actor, PageId id, Written written, int seen) {
        var page = find(actor, id);
        var before = page.slug();
        var number = keep(actor, page, written, seen);
        if (number != seen || !before.equals(page.slug())) record(actor, "page.write", page, written.language(), number);
    }

    /** What it says is made up: every reader is told, and no search engine. */
    public void writeSample(Actor actor, PageId id, Written written) {
        pages.save(find(actor, id).madeUp());
        write(actor, id, written, 0);
    }

    /** An earlier version's words again, as the next one. */
    public void restore(Actor actor, PageId id, Language language, int number, int seen) {
        var page = find(actor, id);
        var words = texts.version(id, language, number).orElseThrow(() -> new NotFound(number));
        var trust = page.original() == language ? Trust.CHECKED : Trust.DRAFT;
        var next = keep(actor, page, new Written(language, words, trust, null), seen);
        record(actor, "page.restore", page, language, next);
    }

    public void show(Actor actor, PageId id) {
        record(actor, "page.show", pages.save(find(actor, id).show()), null, 0);
    }

    public void hide(Actor actor, PageId id) {
        record(actor, "page.hide", pages.save(find(actor, id).hide()), null, 0);
    }

    private int keep(Actor actor, Page page, Written written, int seen) {
        var before = texts.find(page.id(), written.language()).orElseGet(() -> nothing(page, written));
        var isSame = before.says(written.words(), written.trust()) && before.number() == seen;
        var address = address(page, written);
        if (isSame && address.equals(page.slug())) return seen;
        var next = isSame ? before : before.write(written.words(), written.trust(), seen, clock.instant());
        page.write(written.language(), written.trust(), address);
        if (!isSame) texts.keep(next, actor);
        pages.save(page);
        addresses.tidy(page.id());
        return next.number();
    }

    private PageText nothing(Page page, Written written) {
        return new PageText(page.id(), written.language(), written.words(), written.trust(), 0, clock.instant());
    }

    /** As somebody has set it; else it follows the title until the page is shown, and then stays. */
    private String address(Page page, Written written) {
        var wanted = written.address();
        if (wanted != null && !wanted.isBlank() && !wanted.strip().equals(page.slug()))
            return addresses.exactly(page.id(), wanted, clock.instant());
        if (page.wasPublic()) return page.slug();
        var before = texts.leading(page).orElseGet(() -> nothing(page, written));
        var leads = before.language() == written.language() || page.original() == null && written.trust() == Trust.CHECKED;
        var title = leads ? written.words().title() : before.words().title();
        return follows(page.slug(), before.words().title(), title, wanted)
                ? addresses.of(page.id(), title, clock.instant())
                : page.slug();
    }

    private static boolean follows(String slug, String before, String title, @Nullable String wanted) {
        if (wanted != null && wanted.isBlank()) return true;
        return Addresses.isOf(slug, before) && !before.equals(title);
    }

    private Page find(Actor actor, PageId id) {
        return pages.findById(id).filter(it -> it.house().equals(actor.forEditing())).orElseThrow(() -> new NotFound(id));
    }

    private void record(Actor actor, String act, Page page, @Nullable Language language, int number) {
        var facts = new LinkedHashMap<String, Object>();
        if (page.kind() != null) facts.put("kind", page.kind());
        if (language != null) facts.put("language", language);
        if (number > 0) facts.put("number", number);
        trail.record(actor, act, page.id().value(), null, Map.of(), facts);
    }
}
