package org.tandem.negotiation;

/** What can be given in a partnership. */
public enum ContributionKind {
    MONEY, GOODS, TIME, SKILLS, SPACE, KNOW_HOW, CONTACTS
}
