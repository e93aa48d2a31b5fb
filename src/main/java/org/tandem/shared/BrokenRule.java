package org.tandem.shared;

import java.util.Arrays;
import java.util.List;

/** A rule that a good page would not have offered to break; the code is a message key, its values fill the sentence. */
public class BrokenRule extends RuntimeException {

    private final String code;
    private final transient List<Object> values;

    /** @param values what the message's places {0}, {1} … show: numbers, words, days (LocalDate), moments (Instant) */
    public BrokenRule(String code, Object... values) {
        super(code);
        this.code = code;
        this.values = Arrays.asList(values);
    }

    public String code() {
        return code;
    }

    public List<Object> values() {
        return values;
    }
}
