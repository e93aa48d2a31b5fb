package org.tandem.search;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The index as it stands at one moment, with what is made once for it: what its facets need, which is not there while it is empty,
 * and the things by which their values are named.
 */
record View(IndexSearcher searcher, @Nullable SortedSetDocValuesReaderState facets, Map<Term, Optional<IndexedThing>> examples) {

    static View of(IndexSearcher searcher) throws IOException {
        var reader = searcher.getIndexReader();
        var values = MultiDocValues.getSortedSetValues(reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
        return new View(searcher,
                values == null ? null : new DefaultSortedSetDocValuesReaderState(reader, IndexedThing.FACETS),
                new ConcurrentHashMap<>());
    }
}
