package org.tandem.following;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;

/** What somebody wants to be told of, how often and in which language. */
public record Wish(List<Topic> topics, Rhythm rhythm, Language language) {

    private static final Pattern EMAIL = Pattern.compile("[!-?A-~&&[^\\s,;<>\"]]+@[!-?A-~&&[^\\s,;<>\"]]+");

    /** @throws BrokenRule {@code following.nothing} */
    public Wish {
        topics = List.copyOf(topics);
        if (topics.isEmpty()) throw new BrokenRule("following.nothing");
    }

    /** @throws BrokenRule {@code following.email} */
    static String address(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > 254 || !EMAIL.matcher(address).matches()) throw new BrokenRule("following.email");
        return address;
    }

    List<String> keys() {
        return topics.stream().map(Topic::key).toList();
    }
}
