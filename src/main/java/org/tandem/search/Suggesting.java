package org.tandem.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;

import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Looks for things by the beginnings of the words in their titles; the first that it meets are enough. */
final class Suggesting {

    private Suggesting() {}

    static Found found(View view, Question question, int most) throws IOException {
        var query = new ConstantScoreQuery(Wanted.beginning(question.words()));
        var found = view.searcher().search(query, new TopScoreDocCollectorManager(most, most));
        var stored = view.searcher().getIndexReader().storedFields();
        var hits = new ArrayList<Found.Hit>();
        for (var hit : found.scoreDocs) hits.add(new Found.Hit(IndexedThing.of(stored.document(hit.doc)), Map.of()));
        return new Found(Found.Manner.ALL_WORDS, hits.size(), hits, Map.of(), null);
    }
}
