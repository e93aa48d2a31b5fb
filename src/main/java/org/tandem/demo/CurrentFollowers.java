package org.tandem.demo;

import java.time.LocalDate;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.following.Following;
import org.tandem.following.Rhythm;
import org.tandem.following.Topic;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** Somebody follows all news before the latest appear: her digest is in the demo's mail soon after the start. */
@Component
@Profile("demo")
class CurrentFollowers {

    private final Following following;
    private final StoryTime time;

    CurrentFollowers(Following following, StoryTime time) {
        this.following = following;
        this.time = time;
    }

    void tell(Actor person, LocalDate today) {
        time.goTo(today.minusDays(19));
        following.begin(person, following.wish(List.of(Topic.ALL), Rhythm.WEEKLY, Language.PL));
    }
}
