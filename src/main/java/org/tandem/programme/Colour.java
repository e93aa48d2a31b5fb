package org.tandem.programme;

import java.util.Locale;
import java.util.Optional;

/** A colour as screens make it, each of its three parts from 0 to 255. */
record Colour(int red, int green, int blue) {

    /** From {@code #1f4e9c}, with or without its mark. */
    static Optional<Colour> of(String typed) {
        var hex = typed.strip().replaceFirst("^#", "");
        if (!hex.matches("[0-9a-fA-F]{6}")) return Optional.empty();
        var value = Integer.parseInt(hex, 16);
        return Optional.of(new Colour(value >> 16, value >> 8 & 0xff, value & 0xff));
    }

    /** From the numbers that a stylesheet's {@code oklch()} holds, the lightness in percent. */
    static Colour ofOklch(double lightness, double chroma, double hue) {
        var a = chroma * Math.cos(Math.toRadians(hue));
        var b = chroma * Math.sin(Math.toRadians(hue));
        var light = lightness / 100;
        var l = cube(light + 0.3963377774 * a + 0.2158037573 * b);
        var m = cube(light - 0.1055613458 * a - 0.0638541728 * b);
        var s = cube(light - 0.0894841775 * a - 1.2914855480 * b);
        return new Colour(part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                part(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    /** How plainly one stands on the other, from 1 to 21, as WCAG 2.2 reckons it. */
    double contrast(Colour ground) {
        var one = luminance() + 0.05;
        var other = ground.luminance() + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    /** A part of the way to white. */
    Colour lighter(double share) {
        return new Colour(lighter(red, share), lighter(green, share), lighter(blue, share));
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static int lighter(int part, double share) {
        return (int) Math.round(part + (255 - part) * share);
    }

    private static double linear(int part) {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int part(double linear) {
        var bounded = Math.clamp(linear, 0, 1);
        var share = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
        return (int) Math.round(share * 255);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
