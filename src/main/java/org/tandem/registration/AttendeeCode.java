package org.tandem.registration;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What stands on the badge of an attendee: eight signs out of Crockford's 32, which has neither I, L nor O to be taken for digits, nor U.
 * Badges from before that have 26 signs.
 */
public record AttendeeCode(String text) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static AttendeeCode next() {
        return new AttendeeCode(RANDOM.ints(LENGTH, 0, SIGNS.length()).mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining()));
    }

    /** Which codes somebody may mean who has read or typed this: O is a 0, I and L are a 1, except on older badges. */
    public static List<String> meant(String typed) {
        var signs = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return List.of(signs, signs.replace('O', '0').replaceAll("[IL]", "1"));
    }

    /** In groups, as one reads it aloud. */
    public String spelt() {
        return text.replaceAll("(.{%d})(?=.)".formatted(text.length() == LENGTH ? LENGTH / 2 : 5), "$1 ");
    }

    @Override
    public String toString() {
        return text;
    }
}
