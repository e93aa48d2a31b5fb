package org.tandem.material;

import java.util.List;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.tandem.gathering.GatheringId;

interface Materials extends Repository<Material, MaterialId> {

    Material save(Material material);

    void delete(Material material);

    /** All of a gathering, in their order. */
    @Query("select * from material where gathering = :gathering order by position")
    List<Material> findByGathering(GatheringId gathering);
}
