package org.tandem.screen;

/** What somebody is called on a page, and whether she is made up; {@link Rows#people} reads many of them at once. */
public record PersonName(String name, boolean sample) {

    private static final String MADE_UP = "*";

    /** For a query that reads {@code person x}: the name behind a mark that {@link #of} takes off. */
    public static final String MARKED = "case when x.sample then '" + MADE_UP + "' else ' ' end || x.name";

    static PersonName of(String marked) {
        return new PersonName(marked.substring(1), marked.startsWith(MADE_UP));
    }
}
