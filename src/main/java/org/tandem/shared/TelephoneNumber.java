package org.tandem.shared;

/** A telephone number as people write it. */
public final class TelephoneNumber {

    private TelephoneNumber() {}

    /** As a telephone dials it: its digits, with a plus before the country's. */
    public static String dialled(String written) {
        return written.replaceAll("[^+\\d]", "");
    }
}
