package org.tandem.account.link;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.tandem.shared.Digest;

/** 256 random bits that open a link once. It is never printed: only its hash is kept. */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return Digest.bytesOf(text);
    }

    /** Takes as long for a wrong secret as for the right one. */
    public boolean opens(byte[] hash) {
        return MessageDigest.isEqual(hash(), hash);
    }

    @Override
    public String toString() {
        return "secret";
    }
}
