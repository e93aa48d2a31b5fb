package org.tandem.notice;

import java.time.Instant;
import java.util.Locale;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.account.AccountEvent;
import org.tandem.account.AccountEvent.AddressChanged;
import org.tandem.account.AccountEvent.InvitationAccepted;
import org.tandem.account.AccountEvent.JoinAnswered;
import org.tandem.account.AccountEvent.JoinAsked;
import org.tandem.account.AccountEvent.JoinReopened;
import org.tandem.account.link.Letter;
import org.tandem.account.link.LinkEvent.LinkRequested;
import org.tandem.account.link.LinkId;
import org.tandem.account.link.OneTimeLinks;
import org.tandem.programme.HouseSign;

/** Mails about accounts; a link's secret is made here, in the transaction that keeps the mail, and nowhere else. */
@Component
class AccountMail {

    private final OneTimeLinks links;
    private final MailWriting writing;
    private final Recipients recipients;
    private final HouseSign.Query houses;

    AccountMail(OneTimeLinks links, MailWriting writing, Recipients recipients, HouseSign.Query houses) {
        this.links = links;
        this.writing = writing;
        this.recipients = recipients;
        this.houses = houses;
    }

    @ApplicationModuleListener
    void on(LinkRequested event) {
        links.issue(event.link()).ifPresent(letter -> write(event.link(), letter));
    }

    @ApplicationModuleListener
    void on(AccountEvent event) {
        switch (event) {
            case AddressChanged changed -> tellFormerAddress(changed);
            case InvitationAccepted _ -> {
            }
            case JoinAsked asked -> tellOwners(asked);
            case JoinAnswered answered -> tellBoth(answered);
            case JoinReopened it -> writing.tell(recipients.person(it.person()), "join-reopened", once(it.request(), it.at()),
                    "/joining", recipients.name(it.organisation().value()));
        }
    }

    private void write(LinkId link, Letter letter) {
        var kind = letter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        writing.write(kind + ":" + link, letter.email(), letter.language(), kind, letter.path(), letter.sealed(), name(letter));
    }

    private String name(Letter letter) {
        var house = letter.house();
        if (house != null) return houses.of(house).map(it -> it.name().in(letter.language())).orElse("");
        var organisation = letter.organisation();
        return organisation == null ? "" : recipients.name(organisation.value());
    }

    private void tellFormerAddress(AddressChanged changed) {
        var former = links.formerAddress(changed.link());
        for (var person : recipients.person(changed.person()))
            former.ifPresent(
                    email -> writing.write("address-changed:" + changed.link(), email, person.language(), "address-changed",
                            "/" + person.language().code() + "/sign-in", false));
    }

    /** Who asked is told the answer; the owners who did not give it, who came. */
    private void tellBoth(JoinAnswered answered) {
        var organisation = answered.organisation();
        var name = recipients.name(organisation.value());
        var id = once(answered.request(), answered.at());
        if (answered.accepted()) {
            writing.tell(recipients.person(answered.person(), organisation), "join-accepted", id, "/home", name);
            writing.tell(recipients.ownersBut(organisation, answered.by(), answered.person()), "member-joined", id,
                    "/organisation/members", name);
        } else {
            writing.tell(recipients.person(answered.person()), "join-declined", id, "/joining", name);
        }
    }

    /** An answer can be taken back and given again: each time is told. */
    private static String once(Object id, Instant at) {
        return id + ":" + at.toEpochMilli();
    }

    /** The house answers where nobody speaks for the organisation. */
    private void tellOwners(JoinAsked asked) {
        var organisation = asked.organisation();
        var owners = recipients.ownersOf(organisation);
        if (owners.isEmpty())
            writing.tell(recipients.allCoordinators(), "join-asked", asked.request(), "/people",
                    recipients.name(organisation.value()));
        else
            writing.tell(owners, "join-asked", asked.request(), "/organisation/members", recipients.name(organisation.value()));
    }
}
