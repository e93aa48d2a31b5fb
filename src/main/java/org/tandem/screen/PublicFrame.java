package org.tandem.screen;

/** What stands around every public page and changes by itself: it belongs to the tag of each of them. */
public interface PublicFrame {

    String version();
}
