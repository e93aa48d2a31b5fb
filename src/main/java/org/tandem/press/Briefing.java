package org.tandem.press;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.audit.AuditTrail;
import org.tandem.consent.Faces;
import org.tandem.consent.Picture;
import org.tandem.consent.Picturing;
import org.tandem.organisation.logo.Photo;
import org.tandem.organisation.logo.PhotoCheck;
import org.tandem.programme.EditionHead;
import org.tandem.programme.EditionId;
import org.tandem.shared.Actor;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** A coordinator gives the press what it asks for: photos with their captions, and somebody to ask. */
@Service
@Transactional
public class Briefing {

    static final int MOST_PHOTOS = 40;

    private final PressPhotos photos;
    private final PhotoFiles files;
    private final Contacts contacts;
    private final EditionHead.Query editions;
    private final Picturing picturing;
    private final AuditTrail trail;

    Briefing(PressPhotos photos, PhotoFiles files, Contacts contacts, EditionHead.Query editions,
            Picturing picturing, AuditTrail trail) {
        this.photos = photos;
        this.files = files;
        this.contacts = contacts;
        this.editions = editions;
        this.picturing = picturing;
        this.trail = trail;
    }

    /** @throws BrokenRule with the code of {@link Photo#read} where the file is no picture that can be shown */
    public PressPhotoId addPhoto(Actor actor, EditionId edition, Caption caption, byte[] file) {
        editions.held(actor, edition);
        var others = photos.findByEdition(edition);
        if (others.size() >= MOST_PHOTOS) throw new BrokenRule("press.too-many", MOST_PHOTOS);
        return switch (Photo.read(file)) {
            case PhotoCheck.Refused(var code) -> throw new BrokenRule(code);
            case PhotoCheck.Accepted(var read) -> {
                var end = others.stream().mapToInt(PressPhoto::position).max().orElse(-1) + 1;
                var photo = photos.save(PressPhoto.of(edition, caption, end));
                files.keep(photo.id(), read);
                trail.record(actor, "press.add-photo", photo.id().value(), edition.value(), facts(caption, read.sha256()));
                yield photo.id();
            }
        };
    }

    /**
     * @param seen the version that the change was made from
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody else was faster
     */
    public void describePhoto(Actor actor, EditionId edition, PressPhotoId id, int seen, Caption caption) {
        var photo = find(actor, edition, id);
        var before = photo.caption();
        photos.save(photo.caption(caption, seen));
        trail.record(actor, "press.describe-photo", id.value(), edition.value(), facts(before, null), facts(caption, null));
    }

    /** Changes places with the one before or after it; at the end there is nobody to change with. */
    public void movePhoto(Actor actor, EditionId edition, PressPhotoId id, boolean up) {
        var photo = find(actor, edition, id);
        var order = up ? Comparator.comparing(PressPhoto::position).reversed() : Comparator.comparing(PressPhoto::position);
        photos.findByEdition(edition).stream().filter(other -> order.compare(other, photo) > 0).min(order)
                .ifPresent(neighbour -> swap(actor, photo, neighbour));
    }

    /** Until it is said whom it shows, or that nobody can be recognised on it, it is not public; as {@link Picturing#name}. */
    public void namePersons(Actor actor, EditionId edition, PressPhotoId id, Faces faces) {
        var photo = find(actor, edition, id);
        picturing.name(actor, edition, Picture.pressPhoto(photo.id().value()), faces);
    }

    /** Said of a new photo at once: nobody on it can be recognised. */
    public void showsNobody(Actor actor, EditionId edition, PressPhotoId id) {
        namePersons(actor, edition, id, Faces.nobody(0));
    }

    public void removePhoto(Actor actor, EditionId edition, PressPhotoId id) {
        var photo = find(actor, edition, id);
        photos.delete(photo);
        trail.record(actor, "press.remove-photo", id.value(), edition.value(), facts(photo.caption(), null), Map.of());
    }

    /** @param contact nothing where nobody is to be asked any more */
    public void setContact(Actor actor, EditionId edition, Optional<Contact> contact) {
        editions.held(actor, edition);
        var before = contacts.of(edition);
        if (before.equals(contact)) return;
        contact.ifPresentOrElse(it -> contacts.keep(edition, it), () -> contacts.drop(edition));
        trail.record(actor, "press.name-contact", edition.value(), edition.value(), Map.of("named", before.isPresent()),
                Map.of("named", contact.isPresent()));
    }

    private void swap(Actor actor, PressPhoto photo, PressPhoto neighbour) {
        var place = photo.position();
        var target = neighbour.position();
        photos.save(photo.place(target));
        photos.save(neighbour.place(place));
        trail.record(actor, "press.move-photo", photo.id().value(), photo.edition().value(), Map.of("position", place),
                Map.of("position", target));
    }

    private PressPhoto find(Actor actor, EditionId edition, PressPhotoId id) {
        editions.held(actor, edition);
        return photos.findByEdition(edition).stream().filter(photo -> photo.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Neither the author nor the words: these may be asked for, the record may not. */
    private static Map<String, Object> facts(Caption caption, @Nullable String sha256) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("licence", caption.licence());
        facts.put("captioned",
                Stream.of(Language.values()).filter(language -> caption.words().exactly(language) != null).toList());
        if (sha256 != null) facts.put("sha256", sha256);
        return facts;
    }
}
