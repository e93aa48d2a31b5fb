package org.tandem.picture;

import org.tandem.shared.BrokenRule;

/** What must stay in sight where a picture is cut: in hundredths of its width from the left, and of its height from the top. */
public record Focus(int x, int y) {

    public static final Focus MIDDLE = new Focus(50, 50);

    public Focus {
        if (x < 0 || x > 100 || y < 0 || y > 100) throw new BrokenRule("picture.focus-outside");
    }

    /** Pages may carry no style of their own, so that the stylesheet knows each tenth: {@code focus-x-3 focus-y-5}. */
    public String classes() {
        return "focus-x-%d focus-y-%d".formatted(Math.round(x / 10f), Math.round(y / 10f));
    }
}
