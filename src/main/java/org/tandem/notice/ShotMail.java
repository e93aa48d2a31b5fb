package org.tandem.notice;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tandem.screen.Dates;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;
import org.tandem.shot.ShotEvent;
import org.tandem.shot.ShotEvent.ShotPlanned;
import org.tandem.shot.ShotEvent.ShotRemoved;
import org.tandem.shot.ShotEvent.ShotReplanned;

/** Tells both sides of a partnership what is filmed of it, whom, where and when, and when that changes. */
@Component
class ShotMail {

    private record Pair(UUID business, UUID social) {}

    private record Scene(String what, String who, String place, LocalDateTime starts) {}

    private final MailWriting writing;
    private final Recipients recipients;
    private final JdbcClient jdbc;
    private final Clock clock;

    ShotMail(MailWriting writing, Recipients recipients, JdbcClient jdbc, Clock clock) {
        this.writing = writing;
        this.recipients = recipients;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ShotEvent event) {
        jdbc.sql("select business, social from partnership where id = ?").param(event.partnership().value()).query(Pair.class)
                .optional().ifPresent(pair -> {
                    tell(event, pair.business(), pair.social());
                    tell(event, pair.social(), pair.business());
                });
    }

    private void tell(ShotEvent event, UUID told, UUID other) {
        switch (event) {
            case ShotPlanned _ -> tell("shot-planned", event, told, other);
            case ShotReplanned _ -> tell("shot-replanned", event, told, other);
            case ShotRemoved _ -> writing.tellOf(event.edition(), recipients.membersOf(new OrganisationId(told)), "shot-removed",
                    once(event), path(event), recipients.name(other));
        }
    }

    /** One that was removed meanwhile is told as such. */
    private void tell(String kind, ShotEvent event, UUID told, UUID other) {
        var scene = jdbc.sql("select what, who, place, starts from shot where id = ?").param(event.shot().value())
                .query(Scene.class).optional();
        if (scene.isEmpty()) return;
        var it = scene.get();
        for (var recipient : recipients.membersOf(new OrganisationId(told)))
            writing.tellOf(event.edition(), List.of(recipient), kind, once(event), path(event), recipients.name(other),
                    it.what(), it.who(), when(it.starts(), recipient.language()), it.place());
    }

    private String when(LocalDateTime starts, Language language) {
        return new Dates(language, ZoneOffset.UTC, clock).longDay(starts.toLocalDate()) + ", " + starts.toLocalTime();
    }

    private static String once(ShotEvent event) {
        return event.shot() + ":" + event.at().toEpochMilli();
    }

    private static String path(ShotEvent event) {
        return "/partnerships/" + event.partnership();
    }
}
