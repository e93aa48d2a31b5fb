package org.tandem.following;

import java.util.List;

import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.MailAddress;

/** What somebody wants to be told of, how often and in which language. */
public record Wish(List<Topic> topics, Rhythm rhythm, Language language) {

    /** @throws BrokenRule {@code following.nothing} or {@code following.too-many} */
    public Wish {
        topics = List.copyOf(topics);
        if (topics.isEmpty()) throw new BrokenRule("following.nothing");
        if (topics.size() > Following.MOST) throw new BrokenRule("following.too-many", Following.MOST);
    }

    /** @throws BrokenRule {@code following.email} */
    static String address(String typed) {
        return MailAddress.of(typed, "following.email");
    }

    List<String> keys() {
        return topics.stream().map(Topic::key).sorted().toList();
    }
}
