package org.tandem.press;

import java.util.ArrayList;
import java.util.List;

import org.tandem.credit.ShownCredit;
import org.tandem.screen.Dates;
import org.tandem.screen.Texts;
import org.tandem.shared.Translated;

/** What the archive says in words: the same facts as the page, and of each file what it shows and what may be done with it. */
final class PressText {

    private final PressPage page;
    private final Texts texts;
    private final Dates dates;
    private final List<String> lines = new ArrayList<>();

    private PressText(PressPage page, Texts texts, Dates dates) {
        this.page = page;
        this.texts = texts;
        this.dates = dates;
    }

    /** @param address where the page is */
    static String of(PressPage page, Texts texts, Dates dates, String address) {
        return new PressText(page, texts, dates).written(address);
    }

    private String written(String address) {
        var head = page.head();
        lines.add(in(head.name()));
        lines.add(in(head.initiative()) + " · " + in(head.house().name()));
        if (head.sample()) lines.add(t("shared.sample") + ": " + t("shared.sample.why"));
        lines.add(address);
        facts();
        contact();
        credits();
        files();
        if (!head.story().isEmpty()) part("press.story", List.of(in(head.story())));
        return String.join("\r\n", lines) + "\r\n";
    }

    private void facts() {
        var head = page.head();
        var facts = new ArrayList<>(List.of(t("press.fact.business", head.business()), t("press.fact.social", head.social()),
                t("press.fact.held", head.held()), t("press.fact.shown", head.shown())));
        for (var day : page.days())
            facts.add(t("press.day." + day.phase()) + ": " + dates.longDay(day.on())
                    + (day.sample() ? " (" + t("shared.sample") + ")" : ""));
        part("press.facts", facts);
    }

    private void contact() {
        var contact = page.head().contact();
        if (contact == null) return;
        var ways = new ArrayList<>(List.of(contact.name(), contact.email()));
        if (contact.phone() != null) ways.add(contact.phone());
        part("press.contact", ways);
    }

    private void credits() {
        for (var tier : page.credits().tiers())
            part("credit.tier." + tier.name(), page.credits().of(tier).stream().map(ShownCredit::name).toList());
        var worded = page.credits().worded().stream().map(credit -> in(credit.wording())).toList();
        if (!worded.isEmpty()) part("credit.wording", worded);
    }

    private void files() {
        part("press.photos", page.photos().stream().map(this::photo).toList());
        part("press.logos", page.logos().stream().map(logo -> logo.file() + ": " + in(logo.name())).toList());
    }

    private String photo(PhotoRow photo) {
        var caption = photo.caption();
        var licence = t("press.licence." + caption.licence().name());
        return "%s: %s %s %s".formatted(photo.file(), in(caption.words()), t("press.by", caption.author()),
                caption.licence().text() == null ? licence : licence + ", " + caption.licence().text());
    }

    private void part(String heading, List<String> words) {
        if (words.isEmpty()) return;
        lines.add("");
        lines.add(t(heading));
        lines.addAll(words);
    }

    private String in(Translated words) {
        return words.in(dates.language());
    }

    private String t(String key, Object... values) {
        return texts.in(dates.language(), key, values);
    }
}
