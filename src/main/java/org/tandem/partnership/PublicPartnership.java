package org.tandem.partnership;

/** Whether the public sees a partnership, for statements about partnerships that it may not see; the view of the same name has the others. */
final class PublicPartnership {

    private PublicPartnership() {}

    /** @param row the name that a statement gives the partnership's row */
    static String is(String row) {
        return "(" + row + ".shown and (select e.published from edition e where e.id = " + row + ".edition))";
    }
}
