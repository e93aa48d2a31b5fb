package org.tandem.registration;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;

/** 128 random bits in 26 digits and letters that a QR code holds best: what stands on the badge of an attendee. */
public record AttendeeCode(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 26;

    public static AttendeeCode next() {
        var digits = new BigInteger(128, RANDOM).toString(32).toUpperCase(Locale.ROOT);
        return new AttendeeCode("0".repeat(LENGTH - digits.length()) + digits);
    }

    @Override
    public String toString() {
        return text;
    }
}
