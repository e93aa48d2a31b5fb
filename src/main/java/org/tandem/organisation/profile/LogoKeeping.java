package org.tandem.organisation.profile;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.organisation.ProfileAccess;
import org.tandem.organisation.Register;
import org.tandem.organisation.logo.Logo;
import org.tandem.organisation.logo.LogoCheck;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.OrganisationId;

/** An organisation shows itself by a picture, or takes it away again. */
@Service
@Transactional
public class LogoKeeping {

    private final Register register;
    private final Logos logos;
    private final AuditTrail trail;

    LogoKeeping(Register register, Logos logos, AuditTrail trail) {
        this.register = register;
        this.logos = logos;
        this.trail = trail;
    }

    /** @throws BrokenRule with the code of {@link Logo#read} where the file is no picture that can be shown */
    public void setLogo(Actor actor, OrganisationId id, byte[] file) {
        expect(actor, id);
        switch (Logo.read(file)) {
            case LogoCheck.Refused(var code) -> throw new BrokenRule(code);
            case LogoCheck.Accepted(var logo) -> keep(actor, id, logo);
        }
    }

    public void removeLogo(Actor actor, OrganisationId id) {
        expect(actor, id);
        var before = logos.digestOf(id);
        if (before.isEmpty()) return;
        logos.drop(id);
        record(actor, id, before, Map.of());
    }

    private void keep(Actor actor, OrganisationId id, Logo logo) {
        var before = logos.digestOf(id);
        if (before.equals(Optional.of(logo.sha256()))) return;
        logos.keep(id, logo);
        record(actor, id, before, Map.of("sha256", logo.sha256()));
    }

    private void record(Actor actor, OrganisationId id, Optional<String> before, Map<String, ?> after) {
        trail.record(actor, "organisation.show-logo", id.value(), null, before.map(it -> Map.of("sha256", it)).orElse(Map.of()),
                after);
    }

    private void expect(Actor actor, OrganisationId id) {
        ProfileAccess.expectEditor(actor, id);
        if (!register.has(id)) throw new NotFound(id);
    }
}
