package org.tandem.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The SHA-256 of something: by it the same is known again, and what is not to be kept need not be. */
public final class Digest {

    /** 132 of the 256 bits, as many as are sure to differ. */
    private static final int TAG = 22;

    private Digest() {}

    /** In 64 small hexadecimal letters, as the database keeps it. */
    public static String of(byte[] content) {
        return written(begun().digest(content));
    }

    public static String of(String text) {
        return written(bytesOf(text));
    }

    public static byte[] bytesOf(String text) {
        return begun().digest(bytes(text));
    }

    /** Short, for the head of an answer, and safe in an address. */
    public static String tagOf(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(begun().digest(content)).substring(0, TAG);
    }

    public static String tagOf(String text) {
        return tagOf(bytes(text));
    }

    /** For what passes by in parts; {@link #end} says of what it was. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public static String end(MessageDigest begun) {
        return written(begun.digest());
    }

    private static String written(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
