package org.tandem.notice;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.shared.OrganisationId;
import org.tandem.shot.ShotEvent;
import org.tandem.shot.ShotEvent.ShotPlanned;
import org.tandem.shot.ShotEvent.ShotRemoved;
import org.tandem.shot.ShotEvent.ShotReplanned;

/** Tells both sides of a partnership when it is filmed, and when that changes. */
@Component
class ShotMail {

    private record Pair(UUID business, UUID social) {}

    private final MailWriting writing;
    private final Recipients recipients;
    private final JdbcClient jdbc;

    ShotMail(MailWriting writing, Recipients recipients, JdbcClient jdbc) {
        this.writing = writing;
        this.recipients = recipients;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(ShotEvent event) {
        var kind = switch (event) {
            case ShotPlanned _ -> "shot-planned";
            case ShotReplanned _ -> "shot-replanned";
            case ShotRemoved _ -> "shot-removed";
        };
        jdbc.sql("select business, social from partnership where id = ?").param(event.partnership().value()).query(Pair.class)
                .optional().ifPresent(pair -> {
                    tell(kind, event, pair.business(), pair.social());
                    tell(kind, event, pair.social(), pair.business());
                });
    }

    private void tell(String kind, ShotEvent event, UUID told, UUID other) {
        writing.tellOf(event.edition(), recipients.membersOf(new OrganisationId(told)), kind,
                event.shot() + ":" + event.at().toEpochMilli(), "/partnerships/" + event.partnership(), recipients.name(other));
    }
}
