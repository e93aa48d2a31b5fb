package org.tandem.account.member;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.Actor.Role;
import org.tandem.shared.HouseId;
import org.tandem.shared.OrganisationId;

/** What has members: an organisation or a house. */
record Body(@Nullable OrganisationId organisation, @Nullable HouseId house) {

    static Body of(OrganisationId organisation) {
        return new Body(organisation, null);
    }

    static Body of(HouseId house) {
        return new Body(null, house);
    }

    UUID id() {
        return house != null ? house.value() : Objects.requireNonNull(organisation).value();
    }

    /** In the order in which they are shown. */
    Set<Role> roles() {
        return house != null
                ? EnumSet.of(Role.COORDINATOR, Role.EDITOR, Role.EXPERT)
                : EnumSet.of(Role.OWNER, Role.SIGNATORY, Role.MEMBER);
    }

    /** What most of those invited become. */
    Set<Role> firstRoles() {
        return house != null ? Set.of() : Set.of(Role.MEMBER);
    }

    /** The role that may not be missing. */
    Role keeper() {
        return house != null ? Role.COORDINATOR : Role.OWNER;
    }
}
