package org.tandem.organisation;

/** What one side can give the other. */
public enum ContributionKind {
    MONEY, GOODS, TIME, SKILLS, SPACE, KNOW_HOW, CONTACTS
}
