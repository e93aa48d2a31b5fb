package org.tandem.organisation;

/** What sort of body an organisation is; on which side it stands is said by each participation anew. */
public enum OrganisationKind {
    NGO, COMPANY, PUBLIC_INSTITUTION, UNIVERSITY, OTHER
}
