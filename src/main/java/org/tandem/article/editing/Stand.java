package org.tandem.article.editing;

/** Where an article stands for its editors: what is published waits for its moment, or is public. */
public enum Stand {

    DRAFT, PLANNED, PUBLIC, TAKEN_DOWN;

    /** Of an article {@code a} at {@code :now}. */
    static final String COLUMN = """
            case when a.state = 'PUBLISHED' and a.public_from > :now then 'PLANNED'
                 when a.state = 'PUBLISHED' then 'PUBLIC' else a.state end
            """;

    /** The colour of its word. */
    public String kind() {
        return switch (this) {
            case DRAFT -> "neutral";
            case PLANNED -> "warning";
            case PUBLIC -> "positive";
            case TAKEN_DOWN -> "negative";
        };
    }
}
