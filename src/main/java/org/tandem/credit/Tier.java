package org.tandem.credit;

/** What somebody is credited for, in the order in which they stand. */
public enum Tier {
    FUNDER, PARTNER, MEDIA_PATRON
}
