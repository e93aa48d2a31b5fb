package org.tandem.account.link;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;

/** A link that one mail address was given, for one purpose. */
public record OneTimeLink(UUID id, LinkPurpose purpose, String email, Language language, @Nullable UUID person,
        @Nullable UUID organisation, @Nullable UUID house, @Nullable String roles, byte @Nullable [] hash, Instant expiresAt,
        @Nullable Instant spentAt, @Nullable String formerEmail) {

    static final String COLUMNS = """
            id, purpose, email, language, person, organisation, house, array_to_string(roles, ',') as roles, hash,
            expires_at, spent_at, former_email""";

    public LinkId link() {
        return new LinkId(id);
    }

    boolean opensWith(Secret secret) {
        return hash != null && secret.opens(hash);
    }

    @Nullable
    public PersonId whose() {
        return person == null ? null : new PersonId(person);
    }

    @Nullable
    public OrganisationId toOrganisation() {
        return organisation == null ? null : new OrganisationId(organisation);
    }

    @Nullable
    public HouseId toHouse() {
        return house == null ? null : new HouseId(house);
    }
}
