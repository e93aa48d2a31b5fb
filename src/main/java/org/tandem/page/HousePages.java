package org.tandem.page;

import java.util.Optional;

import org.springframework.data.repository.Repository;
import org.tandem.shared.HouseId;

interface HousePages extends Repository<Page, PageId> {

    Page save(Page page);

    Optional<Page> findById(PageId id);

    int countByHouse(HouseId house);
}
