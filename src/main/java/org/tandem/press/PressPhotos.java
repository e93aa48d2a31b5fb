package org.tandem.press;

import java.util.List;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.tandem.programme.EditionId;

interface PressPhotos extends Repository<PressPhoto, PressPhotoId> {

    PressPhoto save(PressPhoto photo);

    void delete(PressPhoto photo);

    /** All of an edition, in their order. */
    @Query("select * from press_photo where edition = :edition order by position")
    List<PressPhoto> findByEdition(EditionId edition);
}
