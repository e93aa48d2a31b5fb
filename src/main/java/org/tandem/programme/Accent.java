package org.tandem.programme;

import java.util.List;

import org.tandem.shared.BrokenRule;

/**
 * A house's own colour on its public pages, once for light and once for dark ground: no single colour keeps 4.5:1 on both. It is
 * read as text and as the ground of buttons, so it is checked against every ground that the pages have.
 */
record Accent(Colour light, Colour dark) {

    static final double LEAST = 4.5;

    /** {@code --paper}, {@code --paper-raised} and {@code --paper-sunken} of tokens.css. */
    static final List<Colour> LIGHT_GROUNDS = List.of(Colour.ofOklch(98.2, .006, 85), Colour.ofOklch(100, 0, 0),
            Colour.ofOklch(95.6, .008, 85));
    static final List<Colour> DARK_GROUNDS = List.of(Colour.ofOklch(19, .012, 260), Colour.ofOklch(23.5, .014, 260),
            Colour.ofOklch(15.5, .012, 260));

    private static final double STEP = 0.04;

    /** @throws BrokenRule with the contrast that the colour has, where it is too little to be read */
    Accent {
        expect(light, LIGHT_GROUNDS, "house.accent.weak-on-light");
        expect(dark, DARK_GROUNDS, "house.accent.weak-on-dark");
    }

    /** Lightened for dark ground until it can be read there. */
    static Accent of(Colour light) {
        var dark = light;
        for (var share = 0.0; contrast(dark, DARK_GROUNDS) < LEAST; share += STEP) dark = light.lighter(share);
        return new Accent(light, dark);
    }

    private static void expect(Colour colour, List<Colour> grounds, String code) {
        var contrast = contrast(colour, grounds);
        if (contrast < LEAST) throw new BrokenRule(code, Math.floor(contrast * 10) / 10);
    }

    private static double contrast(Colour colour, List<Colour> grounds) {
        return grounds.stream().mapToDouble(colour::contrast).min().orElseThrow();
    }
}
