package org.tandem.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringEvent;
import org.tandem.gathering.GatheringEvent.GatheringCancelled;
import org.tandem.gathering.GatheringEvent.GatheringMoved;
import org.tandem.gathering.GatheringEvent.GatheringPublished;
import org.tandem.gathering.GatheringEvent.GatheringWidened;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.RegistrationEvent;
import org.tandem.registration.RegistrationEvent.OfferLapsed;
import org.tandem.registration.RegistrationEvent.PlaceOffered;
import org.tandem.registration.RegistrationEvent.RegistrationAsked;
import org.tandem.registration.RegistrationEvent.RegistrationCancelled;
import org.tandem.registration.RegistrationEvent.RegistrationConfirmed;
import org.tandem.registration.RegistrationEvent.RegistrationQueued;
import org.tandem.registration.RegistrationEvent.RegistrationReduced;
import org.tandem.registration.RegistrationEvent.ReminderDue;
import org.tandem.registration.RegistrationLetter;
import org.tandem.registration.RegistrationLetters;
import org.tandem.screen.Dates;

/** Mails to those who register for a gathering; a link's secret is made here, in the transaction that keeps the mail. */
@Component
class RegistrationMail {

    private final RegistrationLetters letters;
    private final MailWriting writing;
    private final Clock clock;

    RegistrationMail(RegistrationLetters letters, MailWriting writing, Clock clock) {
        this.letters = letters;
        this.writing = writing;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(RegistrationEvent event) {
        letters.issue(event.registration()).ifPresent(letter -> {
            var kind = switch (event) {
                // who asks again is told how it stands
                case RegistrationAsked _ -> "guest-" + letter.state().toLowerCase(Locale.ROOT);
                case RegistrationConfirmed _ -> "guest-registered";
                case RegistrationQueued _ -> "guest-waiting";
                case PlaceOffered _ -> "guest-offered";
                case RegistrationReduced _ -> "guest-reduced";
                case RegistrationCancelled _ -> "guest-cancelled";
                case OfferLapsed _ -> "guest-lapsed";
                case ReminderDue _ -> "guest-reminded";
            };
            write(kind, letter, event.at());
        });
    }

    @ApplicationModuleListener
    void on(GatheringEvent event) {
        switch (event) {
            case GatheringMoved it -> tellAll("guest-moved", it.gathering(), it.at());
            case GatheringCancelled it -> tellAll("guest-called-off", it.gathering(), it.at());
            case GatheringPublished _,GatheringWidened _ -> {
            }
        }
    }

    private void tellAll(String kind, GatheringId gathering, Instant at) {
        for (var registration : letters.of(gathering)) letters.issue(registration).ifPresent(it -> write(kind, it, at));
    }

    /** What has ended leads to the gathering's page: there is nothing left to confirm or to cancel. */
    private void write(String kind, RegistrationLetter letter, Instant at) {
        var ended = kind.equals("guest-cancelled") || kind.equals("guest-lapsed");
        var language = letter.language();
        var dates = new Dates(language, letter.zone(), clock);
        var until = letter.offeredUntil() == null ? "" : dates.moment(letter.offeredUntil());
        writing.writeOf(letter.edition(), kind + ":" + letter.registration() + ":" + at.toEpochMilli(), letter.email(), language,
                kind, ended ? letter.page() : letter.path(), !ended, letter.title().in(language),
                dates.longDay(letter.starts().toLocalDate()) + ", " + letter.starts().toLocalTime(), letter.where(),
                writing.absolute(letter.calendar()), until, letter.reason() == null ? "" : letter.reason());
    }
}
