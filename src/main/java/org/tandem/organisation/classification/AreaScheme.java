package org.tandem.organisation.classification;

/** A list of areas that somebody keeps; its prefix stands before the codes of its areas. */
public enum AreaScheme {

    /** The spheres of public tasks of art. 4(1) of the Polish Act on Public Benefit and Volunteer Work. */
    PL_OPP("pl-opp"),
    /** The UN's classification of non-profit and third sector organisations, down to its groups. */
    ICNPTSO("icnptso"),
    /** The UN's Sustainable Development Goals. */
    SDG("sdg");

    private final String prefix;

    AreaScheme(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    String codeOf(String number) {
        return prefix + ":" + number;
    }
}
