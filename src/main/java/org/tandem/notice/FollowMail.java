package org.tandem.notice;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.following.DigestLetter;
import org.tandem.following.DigestLetter.Item;
import org.tandem.following.FollowEvent;
import org.tandem.following.FollowEvent.DigestsMade;
import org.tandem.following.FollowEvent.FollowAsked;
import org.tandem.following.FollowLetter;
import org.tandem.following.FollowLetters;
import org.tandem.screen.Texts;
import org.tandem.shared.Language;

/** Mails to those who follow something: the link that confirms the address, and the digests, which a mail program can stop. */
@Component
class FollowMail {

    private static final String WRITTEN = "notice.signed.follower";

    private final FollowLetters letters;
    private final MailWriting writing;
    private final Mails mails;
    private final Texts texts;

    FollowMail(FollowLetters letters, MailWriting writing, Mails mails, Texts texts) {
        this.letters = letters;
        this.writing = writing;
        this.mails = mails;
        this.texts = texts;
    }

    @ApplicationModuleListener
    void on(FollowEvent event) {
        switch (event) {
            case FollowAsked asked -> letters.issue(asked.request()).ifPresent(this::ask);
            case DigestsMade made -> letters.of(made.batch()).forEach(this::tell);
        }
    }

    private void ask(FollowLetter letter) {
        var language = letter.language();
        var topics = letter.topics().stream()
                .map(it -> "– " + texts.in(language, "following.topic." + it.kind(), it.name().in(language)))
                .collect(Collectors.joining("\n"));
        writing.writeSigned("follow-asked:" + letter.request(), letter.email(), language, "follow-asked", letter.path(),
                texts.in(language, "notice.signed.asked-to-follow"), topics);
    }

    private void tell(DigestLetter letter) {
        var language = letter.language();
        var houses = String.join(", ", letter.houses());
        var stop = writing.absolute(letter.path());
        var rest = letter.number() - letter.items().size();
        var body = texts.in(language, "notice.digest.body", houses) + "\n\n"
                + letter.kinds().stream().map(kind -> part(letter, kind)).collect(Collectors.joining("\n"))
                + (rest > 0
                        ? "\n" + texts.in(language, "notice.digest.more", rest) + "\n"
                                + writing.absolute("/" + language.code() + "/articles") + "\n"
                        : "")
                + "\n" + texts.in(language, "notice.digest.stop") + "\n" + stop + "\n\n" + houses + "\n"
                + texts.in(language, WRITTEN) + "\n";
        mails.write("digest:" + letter.digest(), letter.email(), language, subject(letter), body, true, stop);
    }

    /** Its first news says what it is about. */
    private String subject(DigestLetter letter) {
        return texts.in(letter.language(), "notice.digest.subject", letter.items().getFirst().title().in(letter.language()),
                letter.number() - 1);
    }

    private String part(DigestLetter letter, String kind) {
        var language = letter.language();
        return texts.in(language, "notice.digest.kind." + kind).toUpperCase(language.locale()) + "\n\n"
                + letter.of(kind).stream().map(it -> item(it, language)).collect(Collectors.joining("\n"));
    }

    private String item(Item item, Language language) {
        var sample = item.sample() ? " (" + texts.in(language, "shared.sample").toLowerCase(Locale.ROOT) + ")" : "";
        var when = item.starts() == null
                ? ""
                : DateTimeFormatter.ofPattern(language == Language.DE ? "EEEE, d. MMMM uuuu, HH:mm" : "EEEE, d MMMM uuuu, HH:mm",
                        language.locale()).format(item.starts()) + (item.lead().isEmpty() ? "" : " · ");
        var said = when + item.lead().in(language).replaceAll("\\s+", " ");
        return item.title().in(language) + sample + "\n" + (said.isEmpty() ? "" : said + "\n")
                + writing.absolute(item.path(language)) + "\n";
    }
}
