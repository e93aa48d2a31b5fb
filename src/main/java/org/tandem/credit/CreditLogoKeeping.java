package org.tandem.credit;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.organisation.logo.Logo;
import org.tandem.organisation.logo.LogoCheck;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** A coordinator shows those who are credited by their logos, or takes one away again. */
@Service
@Transactional
public class CreditLogoKeeping {

    private final Credits credits;
    private final CreditLogos logos;
    private final EditionHead.Query editions;
    private final AuditTrail trail;

    CreditLogoKeeping(Credits credits, CreditLogos logos, EditionHead.Query editions, AuditTrail trail) {
        this.credits = credits;
        this.logos = logos;
        this.editions = editions;
        this.trail = trail;
    }

    /** @throws BrokenRule with the code of {@link Logo#read} where the file is no picture that can be shown */
    public void setLogo(Actor actor, EditionId edition, CreditId credit, Ground ground, byte[] file) {
        expect(actor, edition, credit);
        switch (Logo.read(file)) {
            case LogoCheck.Refused(var code) -> throw new BrokenRule(code);
            case LogoCheck.Accepted(var logo) -> keep(actor, edition, credit, ground, logo);
        }
    }

    public void removeLogo(Actor actor, EditionId edition, CreditId credit, Ground ground) {
        expect(actor, edition, credit);
        var before = logos.digest(credit, ground);
        if (before.isEmpty()) return;
        logos.drop(credit, ground);
        record(actor, edition, credit, ground, before, Map.of());
    }

    private void keep(Actor actor, EditionId edition, CreditId credit, Ground ground, Logo logo) {
        var before = logos.digest(credit, ground);
        if (before.equals(Optional.of(logo.sha256()))) return;
        logos.keep(credit, ground, logo);
        record(actor, edition, credit, ground, before, Map.of("ground", ground, "sha256", logo.sha256()));
    }

    private void record(Actor actor, EditionId edition, CreditId credit, Ground ground, Optional<String> before,
            Map<String, ?> after) {
        trail.record(actor, "credit.show-logo", credit.value(), edition.value(),
                before.map(it -> Map.of("ground", ground, "sha256", it)).orElse(Map.of()), after);
    }

    private void expect(Actor actor, EditionId edition, CreditId credit) {
        editions.held(actor, edition);
        if (credits.findByEdition(edition).stream().noneMatch(it -> it.id().equals(credit))) throw new NotFound(credit);
    }
}
