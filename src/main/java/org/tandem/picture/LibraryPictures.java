package org.tandem.picture;

import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.tandem.shared.HouseId;

interface LibraryPictures extends Repository<LibraryPicture, PictureId> {

    LibraryPicture save(LibraryPicture picture);

    void delete(LibraryPicture picture);

    /** Held until the end of the act: it may be drawn at the same moment, which changes its state. */
    @Query("select * from library_picture where id = :id and house = :house for update")
    Optional<LibraryPicture> held(PictureId id, HouseId house);
}
