package org.tandem.screen;

/** A number that is looked at, with what it counts. */
public record Figure(String value, String label) {

    public static Figure of(long value, String label) {
        return new Figure(Long.toString(value), label);
    }
}
