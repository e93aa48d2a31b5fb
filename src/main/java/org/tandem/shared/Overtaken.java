package org.tandem.shared;

/** A rule broken because somebody else was faster: what stands now is shown, and nothing is done a second time. */
public class Overtaken extends BrokenRule {

    public Overtaken(String code, Object... values) {
        super(code, values);
    }
}
