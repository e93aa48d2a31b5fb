package org.tandem;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.tandem.article.ArticleId;
import org.tandem.article.section.SectionId;
import org.tandem.consent.ConsentId;
import org.tandem.credit.CreditId;
import org.tandem.film.FilmId;
import org.tandem.gathering.AgendaItemId;
import org.tandem.gathering.GatheringId;
import org.tandem.material.MaterialId;
import org.tandem.negotiation.AgreementId;
import org.tandem.negotiation.NegotiationId;
import org.tandem.negotiation.OfferId;
import org.tandem.nomination.NominationId;
import org.tandem.observation.ActionId;
import org.tandem.observation.ExtractId;
import org.tandem.observation.PointId;
import org.tandem.organisation.ClaimId;
import org.tandem.page.PageId;
import org.tandem.participation.ParticipationId;
import org.tandem.partnership.PartnershipId;
import org.tandem.partnership.ThemeId;
import org.tandem.picture.PictureId;
import org.tandem.press.PressPhotoId;
import org.tandem.programme.EditionId;
import org.tandem.programme.InitiativeId;
import org.tandem.registration.RegistrationId;
import org.tandem.shared.HouseId;
import org.tandem.shared.OrganisationId;
import org.tandem.shared.PersonId;
import org.tandem.shot.ShotId;
import org.tandem.work.WorkId;

/** Teaches Spring Data that each typed id is a uuid. */
@Configuration
class Ids {

    private final List<Object> converters = new ArrayList<>();

    @Bean
    JdbcCustomConversions conversions() {
        id(PersonId.class, PersonId::new, PersonId::value);
        id(OrganisationId.class, OrganisationId::new, OrganisationId::value);
        id(HouseId.class, HouseId::new, HouseId::value);
        id(ClaimId.class, ClaimId::new, ClaimId::value);
        id(InitiativeId.class, InitiativeId::new, InitiativeId::value);
        id(EditionId.class, EditionId::new, EditionId::value);
        id(ConsentId.class, ConsentId::new, ConsentId::value);
        id(CreditId.class, CreditId::new, CreditId::value);
        id(PictureId.class, PictureId::new, PictureId::value);
        id(WorkId.class, WorkId::new, WorkId::value);
        id(ParticipationId.class, ParticipationId::new, ParticipationId::value);
        id(NominationId.class, NominationId::new, NominationId::value);
        id(NegotiationId.class, NegotiationId::new, NegotiationId::value);
        id(OfferId.class, OfferId::new, OfferId::value);
        id(AgreementId.class, AgreementId::new, AgreementId::value);
        id(PartnershipId.class, PartnershipId::new, PartnershipId::value);
        id(PressPhotoId.class, PressPhotoId::new, PressPhotoId::value);
        id(PointId.class, PointId::new, PointId::value);
        id(ExtractId.class, ExtractId::new, ExtractId::value);
        id(ActionId.class, ActionId::new, ActionId::value);
        id(ShotId.class, ShotId::new, ShotId::value);
        id(ThemeId.class, ThemeId::new, ThemeId::value);
        id(GatheringId.class, GatheringId::new, GatheringId::value);
        id(AgendaItemId.class, AgendaItemId::new, AgendaItemId::value);
        id(MaterialId.class, MaterialId::new, MaterialId::value);
        id(RegistrationId.class, RegistrationId::new, RegistrationId::value);
        id(FilmId.class, FilmId::new, FilmId::value);
        id(SectionId.class, SectionId::new, SectionId::value);
        id(ArticleId.class, ArticleId::new, ArticleId::value);
        id(PageId.class, PageId::new, PageId::value);
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, converters);
    }

    private <T> void id(Class<T> type, Function<UUID, T> read, Function<T, UUID> written) {
        converters.addAll(ConverterBuilder.reading(UUID.class, type, read).andWriting(written).getConverters());
    }
}
