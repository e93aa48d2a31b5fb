package org.tandem.article.section;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Sections extends Repository<Section, SectionId> {

    Section save(Section section);

    Optional<Section> findById(SectionId id);

    void delete(Section section);

    @Query("select * from section where house = :house and parent is not distinct from :parent order by position")
    List<Section> below(UUID house, @Nullable UUID parent);

    @Query("""
            select exists (select from section where parent = :id) or exists (select from article where section = :id)
            """)
    boolean isInUse(UUID id);
}
