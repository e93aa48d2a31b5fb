package org.tandem.shared;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for whom: a person for an organisation or for a house, in the roles that she holds there at this moment;
 * or Tandem itself, when a date passes.
 */
public record Actor(@Nullable PersonId person, @Nullable OrganisationId organisation, @Nullable HouseId house, Set<Role> roles) {

    /** What a member may do. Owner, signatory and member belong to an organisation; the others to a house. */
    public enum Role {
        OWNER, SIGNATORY, MEMBER, COORDINATOR, EDITOR, EXPERT
    }

    /** Tandem itself: expiry, lapse, formation. */
    public static final Actor TANDEM = new Actor(null, null, null, Set.of());

    public static Actor of(PersonId person) {
        return new Actor(person, null, null, Set.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isCoordinator() {
        return house != null && is(Role.COORDINATOR);
    }

    /** Whether what a house publishes is hers to write: its editors, and its coordinators too. */
    public boolean isEditor() {
        return house != null && (is(Role.EDITOR) || is(Role.COORDINATOR));
    }

    public boolean isFor(OrganisationId other) {
        return Objects.equals(organisation, other);
    }

    /** The person, or {@link NotFound} where nobody is signed in. */
    public PersonId someone() {
        if (person == null) throw new NotFound("person");
        return person;
    }

    /** The organisation acted for, or {@link NotFound} for anybody else. */
    public OrganisationId forOrganisation() {
        if (organisation == null) throw new NotFound("organisation");
        return organisation;
    }

    /** The house whose coordinator acts, or {@link NotFound} for anybody else. */
    public HouseId forHouse() {
        if (house == null || !is(Role.COORDINATOR)) throw new NotFound("house");
        return house;
    }

    /** The house whose editor or coordinator acts, or {@link NotFound} for anybody else. */
    public HouseId forEditing() {
        if (house == null || !isEditor()) throw new NotFound("house");
        return house;
    }
}
