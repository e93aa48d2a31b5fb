package org.tandem.page;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface HousePages extends Repository<Page, PageId> {

    Page save(Page page);

    Optional<Page> findById(PageId id);
}
