package org.tandem.screen;

/** The addresses of stylesheets, scripts and fonts, with the version of their content in the name. */
@FunctionalInterface
public interface Assets {

    String address(String file);
}
